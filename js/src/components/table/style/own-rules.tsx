/** The rules of `css`: a table's own, for what is inside of it. */
import type { DataTableProps } from "../../schema.gen";

interface OwnRulesProps {
  rules: DataTableProps["css"];
  /** A selector of the table. */
  within: string;
}

export function OwnRules({ rules, within }: OwnRulesProps) {
  if (!rules?.length) return null;
  return (
    <style>
      {Array.from(rules, ({ selector, rule }) => `${scoped(selector, within)} { ${rule} }`).join("\n")}
    </style>
  );
}

/** Each alternative of a selector, within the table. A comma in brackets or in a string separates nothing. */
export function scoped(selector: string, within: string): string {
  const parts = selector.match(/(?:\([^)]*\)|\[[^\]]*\]|"[^"]*"|'[^']*'|[^,([])+/g) ?? [selector];
  return parts.map((part) => `${within} ${part.trim()}`).join(", ");
}
