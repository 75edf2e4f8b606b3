// What becomes of a value that a person gives a cell: as it is, as the type of the column, as the column's default,
// or refused.
import type { TableColumn, TableDropdown } from "../../schema.gen";
import type { Column } from "../columns";
import { normaliseDate } from "./dates";
import { optionOf } from "./options";

/** What of a column says which values it takes. */
export interface TypedColumn {
  type: Column["type"];
  given: Pick<TableColumn, "on_change" | "validation">;
}

/** Why a value is refused; each has words in problems.ts. */
export type Fault = "number" | "text" | "date" | "empty" | "option";

export type Outcome = { value: unknown } | { fault: Fault };

/** Undefined, null and NaN are no value. */
export function isNully(value: unknown): boolean {
  return value === undefined || value === null || Number.isNaN(value);
}

/**
 * The value that the cell is to have.
 *
 * @param options The only values that the cell can have, where it is a dropdown.
 */
export function reconcile(value: unknown, column: TypedColumn, options?: TableDropdown): Outcome {
  const action = column.given.on_change?.action ?? "coerce";
  if (action === "none") return { value };
  const outcome = options === undefined ? convert(value, column) : choose(value, options);
  const fault = "fault" in outcome ? outcome.fault : faultOf(value, outcome.value, column, options);
  if ("value" in outcome && (action === "coerce" || fault === null)) return outcome;
  switch (column.given.on_change?.failure) {
    case "accept":
      return { value };
    case "default":
      return { value: column.given.validation?.default ?? null };
    default:
      return { fault: fault ?? "empty" };
  }
}

const FAULTS = { any: null, numeric: "number", text: "text", datetime: "date" } as const;

/** What is wrong with a value that would have to become another to be right; null if it is right. */
function faultOf(value: unknown, right: unknown, column: TypedColumn, options?: TableDropdown): Fault | null {
  if (Object.is(value, right) || (isNully(value) && right === null)) return null;
  return options === undefined ? FAULTS[column.type] : "option";
}

function convert(value: unknown, column: TypedColumn): Outcome {
  const type = column.type;
  if (type === "any") return { value };
  // A field that was emptied has no number and no date in it.
  if (isNully(value) || (type !== "text" && value === "")) {
    return column.given.validation?.allow_null === true ? { value: null } : { fault: "empty" };
  }
  if (type === "numeric") return toNumber(value);
  if (type === "text") return typeof value === "string" ? { value } : toText(value);
  const date = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const normal = normaliseDate(date, column.given.validation?.allow_YY === true);
  return normal === null ? { fault: "date" } : { value: normal };
}

function toNumber(value: unknown): Outcome {
  if (typeof value === "number") return { value };
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? { value: number } : { fault: "number" };
}

function toText(value: unknown): Outcome {
  return { value: typeof value === "object" ? JSON.stringify(value) : String(value) };
}

/** Empty is a choice where the dropdown can be cleared. */
function choose(value: unknown, { options, clearable }: TableDropdown): Outcome {
  if (isNully(value) || value === "") return clearable === false ? { fault: "empty" } : { value: null };
  const option = optionOf(value, options);
  return option === undefined ? { fault: "option" } : { value: option.value };
}
