/** What a slider measures by: its ends, its step and its marks, found from the author's props or made up well. */
import type { CSSProperties } from "react";
import type { SliderProps } from "../../schema.gen";

export interface Mark {
  label: string;
  style?: CSSProperties;
}

export interface Scale {
  min: number;
  max: number;
  /** Null: only the marks can be chosen. */
  step: number | null;
  marks: Record<string, Mark>;
}

const MOST_INTERVALS = 5;

export function scaleOf(
  { min, max, step, marks }: Pick<SliderProps, "min" | "max" | "step" | "marks">,
  tag = "en",
): Scale {
  const places = Object.keys(marks ?? {})
    .map(Number)
    .filter(Number.isFinite);
  const low = min ?? (places.length > 0 ? Math.min(...places) : 0);
  const high = Math.max(max ?? (places.length > 0 ? Math.max(...places) : 100), low);
  const stride = step && step > 0 ? step : autoStep(low, high);
  const shown = marks === undefined ? autoMarks(low, high, stride, tag) : givenMarks(marks ?? {}, low, high);
  const isMarksOnly = step === null && Object.keys(shown).length > 0;
  return { min: low, max: high, step: isMarksOnly ? null : stride, marks: shown };
}

/** The value that can be chosen nearest to `value`. */
export function snap(value: number, { min, max, step, marks }: Scale): number {
  const within = Math.min(max, Math.max(min, value));
  if (step !== null) return tidy(Math.min(max, min + Math.round((within - min) / step) * step));
  const places = Object.keys(marks).map(Number);
  return places.reduce((best, place) => (Math.abs(place - within) < Math.abs(best - within) ? place : best));
}

/** Without the noise of binary fractions: 0.3, not 0.30000000000000004. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** A hundred to a thousand steps from end to end; whole ones between whole numbers that are far enough apart. */
function autoStep(min: number, max: number): number {
  const range = max - min || 1;
  const fine = tidy(10 ** (Math.floor(Math.log10(range)) - 2));
  return Number.isInteger(min) && Number.isInteger(max) && range >= 20 ? Math.max(1, fine) : fine;
}

/** A few round numbers, and both ends; marks can be chosen, so each must lie on a step. */
function autoMarks(min: number, max: number, step: number, tag: string): Record<string, Mark> {
  const range = max - min;
  const interval = niceInterval(range / MOST_INTERVALS);
  let places =
    range > 0 ? multiples(interval, 0, min, max).filter((place) => isOnStep(place, min, step)) : [];
  if (places.length === 0 && range > 0) {
    const stepsApart = Math.ceil(range / step / MOST_INTERVALS);
    places = multiples(stepsApart * step, min, min, max);
  }
  // A mark too near to an end would collide with the end's own.
  const inner = places.filter((place) => Math.min(place - min, max - place) > 0.45 * interval);
  const all = [...new Set([min, ...inner, max])];
  return Object.fromEntries(all.map((place) => [String(place), { label: formatPlace(place, tag) }]));
}

function givenMarks(
  marks: NonNullable<SliderProps["marks"]>,
  min: number,
  max: number,
): Record<string, Mark> {
  const result: Record<string, Mark> = {};
  for (const [key, mark] of Object.entries(marks)) {
    const place = Number(key);
    if (!(place >= min && place <= max) || mark === null) continue;
    const { label, style } = typeof mark === "object" ? mark : { label: mark, style: null };
    // The slider leaves marks without a label out; an author's empty label still marks a value that can be chosen.
    result[String(place)] = { label: String(label ?? "") || "\u200b", ...(style ? { style } : {}) };
  }
  return result;
}

function multiples(interval: number, origin: number, min: number, max: number): number[] {
  const first = Math.ceil((min - origin) / interval - 1e-9);
  const last = Math.floor((max - origin) / interval + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy(origin + (first + index) * interval));
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `size`. */
function niceInterval(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= size * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

function isOnStep(place: number, min: number, step: number): boolean {
  const steps = (place - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

const formats = new Map<string, [compact: Intl.NumberFormat, full: Intl.NumberFormat]>();

function formatPlace(place: number, tag: string): string {
  const made = formats.get(tag) ?? [
    new Intl.NumberFormat(tag, { notation: "compact", maximumSignificantDigits: 4 }),
    new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 12 }),
  ];
  formats.set(tag, made);
  return made[Math.abs(place) >= 10_000 ? 0 : 1].format(place);
}
