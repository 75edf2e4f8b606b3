/** The conditions (`if`) of conditional styles: what of them a column decides, and what is left for each cell. */
import type { CSSProperties } from "react";
import type { List } from "../../schema.gen";
import type { CellState } from "../cells/shared";
import type { Column } from "../columns";
import { cssOf } from "./css";

/** Makes a function of a filter query; undefined for a query that says nothing. */
export type ReadQuery = (query: string) => ((row: CellState["row"]) => boolean) | undefined;

export type CellTest = (state: CellState) => boolean;

/** A style with the conditions that its column does not decide. */
export interface Rule {
  style: CSSProperties;
  tests: readonly CellTest[];
}

interface If {
  column_id?: unknown;
  column_type?: unknown;
  column_editable?: unknown;
  filter_query?: unknown;
  row_index?: unknown;
  header_index?: unknown;
  state?: unknown;
}

type Conditional = Readonly<Record<string, unknown>>;

const conditionsOf = (entry: Conditional): If => (entry.if ?? {}) as If;

/** The styles of `entries` that can apply to a column's cells of data. */
export function rulesFor(
  entries: List<Conditional> | null | undefined,
  column: Column,
  readQuery: ReadQuery,
): Rule[] {
  const rules: Rule[] = [];
  for (const entry of entries ?? []) {
    const conditions = conditionsOf(entry);
    if (!isColumn(conditions, column)) continue;
    rules.push({ style: cssOf(entry), tests: testsOf(conditions, readQuery) });
  }
  return rules;
}

/** The styles of `entries` for a column's header in a row of headers, or for its filter (`headerRow` undefined). */
export function stylesFor(
  entries: List<Conditional> | null | undefined,
  column: Column,
  headerRow?: number,
): CSSProperties[] {
  const found = Array.from(entries ?? []).filter((entry) => {
    const conditions = conditionsOf(entry);
    if (!isColumn(conditions, column)) return false;
    const { header_index: index } = conditions;
    return index === undefined || index === null || (headerRow !== undefined && isIndex(index, headerRow));
  });
  return found.map(cssOf);
}

function isColumn({ column_id, column_type, column_editable }: If, column: Column): boolean {
  if (column_id !== undefined && column_id !== null) {
    const ids = typeof column_id === "string" ? [column_id] : Array.from(column_id as List<unknown>);
    if (!ids.includes(column.id)) return false;
  }
  if (typeof column_type === "string" && column_type !== column.type) return false;
  return typeof column_editable !== "boolean" || column_editable === column.isEditable;
}

function testsOf({ filter_query, row_index, state }: If, readQuery: ReadQuery): CellTest[] {
  const tests: CellTest[] = [];
  if (state === "active") tests.push(({ isActive }) => isActive);
  if (state === "selected") tests.push(({ isSelected }) => isSelected);
  if (row_index !== undefined && row_index !== null) tests.push(({ place }) => isIndex(row_index, place));
  if (typeof filter_query === "string" && filter_query !== "") {
    const matches = readQuery(filter_query);
    if (matches !== undefined) tests.push(({ row }) => matches(row));
  }
  return tests;
}

/** Whether a condition names a place: a number, "odd", "even", or a list of numbers. */
export function isIndex(condition: unknown, place: number): boolean {
  if (condition === "odd") return place % 2 === 1;
  if (condition === "even") return place % 2 === 0;
  if (typeof condition === "number") return place === condition;
  return (
    typeof condition === "object" &&
    condition !== null &&
    Array.from(condition as List<number>).includes(place)
  );
}
