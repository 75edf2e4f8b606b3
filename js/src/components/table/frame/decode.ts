/** A window of a frame as it travels, column by column (nbdash/frames/windows.py), and as rows. */
import type { FrameColumn, List } from "../../schema.gen";
import type { Row } from "../rows";

/** Words that come again: each is told once, and rows name its place. */
interface Words {
  codes: List<number>;
  values: List<string | null>;
}

/** The rows of a window, first to last. */
export function rowsOf(columns: readonly FrameColumn[], told: readonly unknown[]): Row[] {
  const cells = told.map(cellsOf);
  const count = cells[0]?.length ?? 0;
  return Array.from({ length: count }, (_, place) =>
    Object.fromEntries(columns.map(({ id }, index) => [id, cells[index]?.[place] ?? null])),
  );
}

function cellsOf(told: unknown): ArrayLike<unknown> {
  if (isWords(told)) return Array.from(told.codes, (code) => told.values[code]);
  if (Array.isArray(told)) return told;
  // An array of numbers; NaN stands where there is none.
  return Array.from(told as List<number>, (value) => (Number.isNaN(value) ? null : value));
}

function isWords(told: unknown): told is Words {
  return typeof told === "object" && told !== null && "codes" in told && "values" in told;
}
