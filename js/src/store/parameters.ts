// Props that live in the page's address, as parameters of its query: what `url` of a component asks for.
//
// Numbers and text stand as they are, items of a list with commas between: `?year=2002&continent=Asia,Europe`. What would
// be read as something else is put into JSON's quotation marks. The kernel reads the same
// (nbdash/components/parameters.py); tests/golden/parameters.json holds both to it.
import type { Parameter } from "../components/schema.gen";
import type { Props, StoreNode } from "./node";

/** What must be known of a component's type. */
export interface Addressable {
  persisted?: readonly string[];
  url?: Readonly<Record<string, Parameter>>;
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const ITEM = /"(?:[^"\\]|\\.)*"|[^,]*/y;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** The props of a component that live in the address, and their parameters' names. */
export function parameterNames(
  node: StoreNode,
  { persisted = [], url: kinds = {} }: Addressable,
): Map<string, string> {
  const { url } = node.props;
  const names = new Map<string, string>();
  if (!url || node.id === null) return names;
  if (typeof url === "object") {
    for (const [prop, name] of Object.entries(url)) {
      if (prop in kinds && name)
        names.set(prop, typeof name === "string" ? name : `${plainId(node)}.${prop}`);
    }
    return names;
  }
  const base = typeof url === "string" ? url : plainId(node);
  const kept = persisted.filter((prop) => prop in kinds);
  const props = kept.length > 0 ? kept : Object.keys(kinds);
  for (const prop of props) names.set(prop, props.length === 1 ? base : `${base}.${prop}`);
  return names;
}

/** What a parameter says; undefined if that is nothing that the prop may hold. `props`: the component's others. */
export function decode(kind: Parameter, text: string, props: Props): unknown {
  try {
    return read(kindFor(kind, props), text);
  } catch {
    return undefined;
  }
}

/** A value as a parameter. */
export function encode(kind: Parameter, value: unknown, props: Props): string {
  const actual = kindFor(kind, props);
  if (value === null || value === undefined) return "";
  switch (actual) {
    case "text":
    case "date":
    case "number":
      return String(value);
    case "scalar":
      return scalarText(value);
    case "json":
      return JSON.stringify(value);
    default:
      return Array.from(value as Iterable<unknown>, (item) => itemText(actual, item)).join(",");
  }
}

/** A query in which these parameters say something else, or are gone (null); the others stay as they are. */
export function withParameters(search: string, texts: ReadonlyMap<string, string | null>): string {
  const left = new Map(texts);
  const parts = search
    .slice(1)
    .split("&")
    .filter((part) => part !== "")
    .flatMap((part) => {
      const [name = ""] = new URLSearchParams(part).keys();
      const text = left.get(name);
      if (!texts.has(name)) return [part];
      left.delete(name); // of several with one name, the first is what counts
      return text === null || text === undefined ? [] : [written(name, text)];
    });
  for (const [name, text] of left) if (text !== null) parts.push(written(name, text));
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function kindFor(kind: Parameter, props: Props): Parameter {
  if (kind === "entry") return props.type === "number" || props.type === "range" ? "number" : "text";
  if (kind === "choice") return props.multi ? "list" : "scalar";
  return kind;
}

function read(kind: Parameter, text: string): unknown {
  switch (kind) {
    case "text":
      return text;
    case "date":
      return text === "" ? null : text;
    case "number":
      return text === "" ? null : readNumber(text);
    case "scalar":
      return text === "" ? null : readScalar(text);
    case "json":
      return text === "" ? null : JSON.parse(text);
    case "texts":
      return itemsOf(text).map((item) => (item.startsWith('"') ? JSON.parse(item) : item));
    case "numbers":
      return itemsOf(text).map(readNumber);
    default:
      return itemsOf(text).map(readScalar);
  }
}

function itemsOf(text: string): string[] {
  const items: string[] = [];
  if (text === "") return items;
  for (let start = 0; start <= text.length; ) {
    ITEM.lastIndex = start;
    const item = ITEM.exec(text)?.[0] ?? "";
    start += item.length;
    if (start < text.length && text[start] !== ",") throw new Error(`${text} is no list`);
    items.push(item);
    start += 1;
  }
  return items;
}

function readScalar(text: string): unknown {
  if (WORDS.has(text)) return WORDS.get(text);
  if (text.startsWith('"')) return JSON.parse(text);
  return NUMBER.test(text) ? readNumber(text) : text;
}

function readNumber(text: string): number {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) throw new Error(`${text} is no number`);
  return number;
}

function scalarText(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = value !== "" && !WORDS.has(value) && !value.startsWith('"') && !NUMBER.test(value);
  return isPlain ? value : JSON.stringify(value);
}

function itemText(kind: Parameter, item: unknown): string {
  const text = kind === "list" ? scalarText(item) : String(item);
  if (typeof item !== "string" || text !== item) return text; // a number, or quoted already
  return text === "" || text.startsWith('"') || text.includes(",") ? JSON.stringify(text) : text;
}

/** A parameter in an address that people can read: what need not be escaped in a query is not. */
function written(name: string, text: string): string {
  return `${escaped(name)}=${escaped(text)}`;
}

function escaped(text: string): string {
  const sound = text.replace(/\p{Surrogate}/gu, "\uFFFD"); // half of a character has no place in an address
  return encodeURIComponent(sound)
    .replace(/%(2C|3A|2F|40|3B)/g, decodeURIComponent)
    .replace(/%20/g, "+")
    .replace(/'/g, "%27");
}

/** A component's id as a name; of an object the values, in the order of the keys. */
function plainId(node: StoreNode): string {
  const { id } = node.props;
  if (typeof id !== "object" || id === null) return String(id);
  return Object.entries(id)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => String(value))
    .join(".");
}
