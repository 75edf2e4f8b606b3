// What every page loads at once, joined into one file. esbuild makes a chunk of each set of modules that the same entries
// share: a dozen files of a kilobyte, where a page that waits for all of them is best served by one.
import { createHash } from "node:crypto";
import { build } from "esbuild";

const IMPORT = /import(?:\{([^}]*)\}from)?"\.\/([\w-]+\.js)"/g;

/**
 * Join the chunks that all `entries` bring with them.
 *
 * `outputs` are the build's files by name: their text, what they import at once (`imports`) and later (`dynamic`), what
 * they export. Returns the same of the files that are there then, and the new names of those that got one.
 */
export async function joinRuntime(outputs, entries, options) {
  const parts = [...closure(outputs, entries[0])].filter(
    (name) => !entries.includes(name) && entries.every((entry) => closure(outputs, entry).has(name)),
  );
  const exported = (name, prop) => `${prop}_${parts.indexOf(name)}`;
  const text = await bundled(outputs, parts, exported, options);
  const runtimeName = `runtime-${hashOf(text)}.js`;
  const names = renamed(outputs, new Set(parts), runtimeName);

  const later = [...new Set(parts.flatMap((name) => outputs.get(name).dynamic))];
  const joined = [runtimeName, { text, imports: [], dynamic: later, exports: [] }];
  const others = [...outputs].filter(([name]) => !parts.includes(name));
  const result = new Map();
  for (const [name, output] of [joined, ...others]) {
    const move = (other) => (parts.includes(other) ? runtimeName : (names.get(other) ?? other));
    let rewritten = output.text.replace(IMPORT, (statement, specifiers, from) => {
      if (!parts.includes(from)) return statement;
      if (specifiers === undefined) return `import"./${runtimeName}"`;
      const moved = specifiers.split(",").map((specifier) => {
        const [prop, local = prop] = specifier.split(" as ");
        return `${exported(from, prop)} as ${local}`;
      });
      return `import{${moved.join(",")}}from"./${runtimeName}"`;
    });
    for (const [old, now] of names) rewritten = rewritten.replaceAll(`"./${old}"`, `"./${now}"`);
    result.set(names.get(name) ?? name, {
      ...output,
      text: rewritten,
      bytes: Buffer.byteLength(rewritten),
      imports: [...new Set(output.imports.map(move))],
      dynamic: output.dynamic.map(move),
    });
  }
  return result;
}

/** `name` and all files that it brings with it. */
function closure(outputs, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of outputs.get(name).imports) closure(outputs, imported, seen);
  return seen;
}

/** The joined chunks as one module. Two of them may call different things by the same short name. */
async function bundled(outputs, parts, exported, options) {
  const lines = parts.map((name) => {
    const props = outputs.get(name).exports.map((prop) => `${prop} as ${exported(name, prop)}`);
    return props.length > 0 ? `export {${props.join(", ")}} from "./${name}";` : `import "./${name}";`;
  });
  const plugin = {
    name: "built-chunks",
    setup(setup) {
      setup.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
        kind === "dynamic-import" ? { path, external: true } : { path, namespace: "built" },
      );
      setup.onLoad({ filter: /.*/, namespace: "built" }, ({ path }) => ({
        contents: outputs.get(path.slice(2)).text,
      }));
    },
  };
  const built = await build({ ...options, stdin: { contents: lines.join("\n") }, plugins: [plugin] });
  return built.outputFiles[0].text;
}

/** A file's name holds the hash of its text, so what names the new file, or one that does, must be called anew. */
function renamed(outputs, parts, runtimeName) {
  const names = new Map();
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const [name, { imports, dynamic }] of outputs) {
      if (parts.has(name) || names.has(name)) continue;
      if (![...imports, ...dynamic].some((other) => parts.has(other) || names.has(other))) continue;
      const [stem, hash] = name.replace(/\.js$/, "").split(/-(?=[^-]*$)/);
      names.set(name, `${stem}-${hashOf(hash + runtimeName)}.js`);
    }
  }
  return names;
}

function hashOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();
}
