// From the props of an html component to what React wants for the element.

/** Props that are ours and no attributes. */
const OWN = new Set(["id", "children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks"]);

/** Attributes by which a browser goes somewhere; there, `javascript:` would run a value as code. */
const URLS = new Set(["href", "src", "action", "formAction", "data", "poster", "cite"]);
// Browsers skip control characters and white space within the scheme.
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const SCRIPT_URL = /^[\u0000-\u0020]*j[\s]*a[\s]*v[\s]*a[\s]*s[\s]*c[\s]*r[\s]*i[\s]*p[\s]*t[\s]*:/i;

/** Elements that can hold nothing; React refuses children for them. */
export const VOID_TAGS: ReadonlySet<string> = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "keygen",
  "link",
  "meta",
  "param",
  "source",
  "track",
  "wbr",
]);

export function toAttributes(props: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (OWN.has(name) || value === null || value === undefined) continue;
    if (name === "style") attributes.style = toStyle(value);
    else if (URLS.has(name) && typeof value === "string" && SCRIPT_URL.test(value)) continue;
    else attributes[name] = value;
  }
  return attributes;
}

/** React wants camelCase keys; CSS properties as they are written in style sheets are taken as well. */
export function toStyle(style: unknown): Record<string, unknown> | undefined {
  if (typeof style !== "object" || style === null) return undefined;
  return Object.fromEntries(Object.entries(style).map(([name, value]) => [toCamelCase(name), value]));
}

function toCamelCase(name: string): string {
  if (name.startsWith("--") || !name.includes("-")) return name;
  const plain = name.startsWith("-ms-") ? name.slice(1) : name;
  return plain.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
