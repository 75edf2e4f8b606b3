/** Styles as programs write them: names in camelCase, and also with hyphens or underscores. */
import type { CSSProperties } from "react";

export function cssOf(style: unknown): CSSProperties {
  if (typeof style !== "object" || style === null) return {};
  const own = Object.entries(style).filter(([name]) => name !== "if");
  return Object.fromEntries(own.map(([name, value]) => [camelCase(name), value]));
}

function camelCase(name: string): string {
  return name.startsWith("--")
    ? name
    : name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}
