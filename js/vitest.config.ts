// Tests run in happy-dom; style sheets are imported as text, as in the build.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

const PREFIX = "\0css-text:";

const cssAsText: Plugin = {
  name: "css-as-text",
  enforce: "pre",
  resolveId(source, importer) {
    if (!source.endsWith(".css") || !source.startsWith(".") || importer === undefined) return undefined;
    return `${PREFIX}${resolve(dirname(importer), source)}.js`;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return undefined;
    return `export default ${JSON.stringify(readFileSync(id.slice(PREFIX.length, -3), "utf8"))};`;
  },
};

export default defineConfig({
  plugins: [cssAsText],
  define: { NBDASH_VERSION: JSON.stringify("0.0.0") },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    restoreMocks: true,
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
