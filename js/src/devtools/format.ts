// Times, sizes and ids, short enough for a row.
import type { Target } from "../protocol/inspection";

export function time(ms: number | null): string {
  if (ms === null) return "–";
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 9_950 ? 2 : 1)} s`;
}

export function bytes(count: number): string {
  if (count < 1_000) return `${count} B`;
  if (count < 999_500) return `${(count / 1e3).toFixed(count < 9_950 ? 1 : 0)} kB`;
  return `${(count / 1e6).toFixed(count < 9_950_000 ? 1 : 0)} MB`;
}

/** 13:05:09.042, in the person's own time. */
export function clock(seconds: number): string {
  const date = new Date(seconds * 1000);
  const part = (value: number, digits = 2) => String(value).padStart(digits, "0");
  const hours = [date.getHours(), date.getMinutes(), date.getSeconds()].map((value) => part(value)).join(":");
  return `${hours}.${part(date.getMilliseconds(), 3)}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** An id as its author wrote it, near enough: `{"index":["MATCH"],"type":"row"}` is `{index: MATCH, type: row}`. */
export function shownId(id: string): string {
  if (!id.startsWith("{")) return id;
  try {
    const entries = Object.entries(JSON.parse(id) as Record<string, unknown>);
    return `{${entries.map(([key, value]) => `${key}: ${Array.isArray(value) ? value[0] : value}`).join(", ")}}`;
  } catch {
    return id; // an id may begin so without being JSON
  }
}

export function isPattern(id: string): boolean {
  return /\["(?:MATCH|ALL|ALLSMALLER)"\]/.test(id);
}

/** Stands for the component's id where a variable of the kernel stands in the place of a prop. */
const VARIABLES = "variables.";

export function isVariable([id]: Target): boolean {
  return id === VARIABLES;
}

export function shownProp([id, prop]: Target): string {
  if (id === VARIABLES) return `Variable("${prop}")`;
  return `${shownId(id)}.${prop}`;
}

/** Cut in the middle of nowhere, but told so. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
