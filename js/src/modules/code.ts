// A module's code on its way into the page, and where in it something has gone wrong.
import type { Source, SourceContext } from "../render/sources";

/** What Python says of a module besides what it says of every source (nbdash/components/own/source.py). */
export interface ModuleSource extends Source {
  /** The class's name, which is the component's type. */
  type: string;
  /** The file that holds the module, or an address of the web. */
  module: string;
  css: string | null;
  /** The author's name of the file; null where the text stands in a cell. */
  file: string | null;
  /** What the props are that a component was made without. */
  defaults: Readonly<Record<string, unknown>>;
  events: readonly string[];
  known: readonly string[];
}

/** A module that can be imported. */
export interface Code {
  url: string;
  /** What the browser calls it in messages. */
  address: string;
  /** What the author calls it. */
  label: string;
  /** Its text, for messages; null if that can't be had. */
  text(): Promise<string | null>;
  /** It has been imported, or never will be. */
  release(): void;
}

const toText = new TextDecoder();

export async function fetchCode(source: ModuleSource, context: SourceContext): Promise<Code> {
  const label = source.file ?? `${source.type}._esm`;
  if (/^https?:/.test(source.module)) return codeAt(source.module, source.module);
  const file = await context.file(source, source.module);
  if ("url" in file) return codeAt(file.url, label);
  const text = toText.decode(file.bytes);
  const address = `nbdash-module/${source.version}/${label}`;
  // On a line of its own, so that the lines keep their numbers.
  const url = URL.createObjectURL(
    new Blob([text, `\n//# sourceURL=${encodeURI(address)}`], { type: "text/javascript" }),
  );
  return {
    url,
    address: encodeURI(address),
    label,
    text: async () => text,
    release: () => URL.revokeObjectURL(url),
  };
}

export async function fetchStyles(source: ModuleSource, context: SourceContext): Promise<string> {
  if (source.css === null) return "";
  const file = await context.file(source, source.css);
  return "url" in file ? ((await fetchText(file.url)) ?? "") : toText.decode(file.bytes);
}

function codeAt(url: string, label: string): Code {
  return { url, address: url, label, text: () => fetchText(url), release: () => {} };
}

async function fetchText(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Where something went wrong, counted from 1. */
interface Place {
  line: number;
}

/** An error in the author's terms: what happened, in which line of the module, and what stands there. */
export async function explain(error: unknown, code: Code): Promise<string> {
  const what = withRemedy(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const place = placeIn(error, code) ?? (error instanceof SyntaxError ? await placeOfSyntax(code) : null);
  if (place === null) return `${what} (in ${code.label})`;
  const lines = (await code.text())?.split("\n");
  const line = lines?.[place.line - 1]?.trim();
  return `${what} (line ${place.line} of ${code.label}${line ? `: ${line.slice(0, 120)}` : ""})`;
}

/** Whether an error has passed through the module. */
export function isOf(error: unknown, code: Code): boolean {
  return placeIn(error, code) !== null;
}

function placeIn(error: unknown, { address, url }: Code): Place | null {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const name of [address, url]) {
    const start = stack.indexOf(`${name}:`);
    const found = start < 0 ? null : /^(\d+)/.exec(stack.slice(start + name.length + 1));
    if (found !== null) return { line: Number(found[1]) };
  }
  return null;
}

/** An import says only that the syntax is wrong; a script element of the same module says where. */
function placeOfSyntax({ url }: Code): Promise<Place | null> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    const end = (place: Place | null) => {
      window.removeEventListener("error", onError);
      window.clearTimeout(timer);
      script.remove();
      resolve(place);
    };
    const onError = (event: ErrorEvent) => {
      if (!(event.error instanceof SyntaxError)) return;
      event.preventDefault();
      end({ line: event.lineno });
    };
    const timer = window.setTimeout(() => end(null), 1_000);
    window.addEventListener("error", onError);
    script.type = "module";
    script.src = url;
    script.onerror = () => end(null);
    document.head.append(script);
  });
}

function withRemedy(what: string): string {
  const bare = /Failed to resolve module specifier "([^"]+)"/.exec(what)?.[1];
  if (bare === undefined) return what;
  const isReact = bare === "react" || bare.startsWith("react/") || bare.startsWith("react-dom");
  return `${what}. ${
    isReact
      ? "nbdash gives its own React: render({ nbdash: { React, createRoot } }) { ... }"
      : "Import it by its whole address, or bundle it into the module."
  }`;
}
