/**
 * What the props `style_*` make of cells, filters and headers.
 *
 * The special one goes before the general one: data, filters and headers before cells, and what is conditional before what
 * is not; within a prop the later rule goes before the earlier.
 */
import type { CSSProperties } from "react";
import type { DataTableProps } from "../../schema.gen";
import type { CellState } from "../cells/shared";
import type { Column } from "../columns";
import { type ReadQuery, rulesFor, stylesFor } from "./conditions";
import { cssOf } from "./css";

type StyleProps = Pick<
  DataTableProps,
  | "style_cell"
  | "style_cell_conditional"
  | "style_data"
  | "style_data_conditional"
  | "style_filter"
  | "style_filter_conditional"
  | "style_header"
  | "style_header_conditional"
>;

/** The style of a column's cells of data, as a function of a cell; equal styles are one object where no cell differs. */
export function dataStyle(
  props: StyleProps,
  column: Column,
  readQuery: ReadQuery,
): (state: CellState) => CSSProperties | undefined {
  const base = merged([
    cssOf(props.style_cell),
    ...stylesFor(props.style_cell_conditional, column),
    cssOf(props.style_data),
  ]);
  const rules = rulesFor(props.style_data_conditional, column, readQuery);
  if (rules.every(({ tests }) => tests.length === 0)) {
    const all = merged([base, ...rules.map(({ style }) => style)]);
    return () => all;
  }
  return (state) => {
    const holding = rules.filter(({ tests }) => tests.every((test) => test(state)));
    return holding.length === 0 ? base : merged([base, ...holding.map(({ style }) => style)]);
  };
}

export function headerStyle(props: StyleProps, column: Column, headerRow: number): CSSProperties | undefined {
  return merged([
    cssOf(props.style_cell),
    ...stylesFor(props.style_cell_conditional, column),
    cssOf(props.style_header),
    ...stylesFor(props.style_header_conditional, column, headerRow),
  ]);
}

export function filterStyle(props: StyleProps, column: Column): CSSProperties | undefined {
  return merged([
    cssOf(props.style_cell),
    ...stylesFor(props.style_cell_conditional, column),
    cssOf(props.style_filter),
    ...stylesFor(props.style_filter_conditional, column),
  ]);
}

/** The style of the cells of buttons and boxes: they belong to no column, and have the width that these need. */
export function leadStyle(...styles: unknown[]): CSSProperties {
  const { width, minWidth, maxWidth, padding, textAlign, ...rest } = merged(styles.map(cssOf)) ?? {};
  return rest;
}

function merged(styles: readonly (CSSProperties | undefined)[]): CSSProperties | undefined {
  const all: CSSProperties = Object.assign({}, ...styles);
  return Object.keys(all).length === 0 ? undefined : all;
}
