// What can be wrong with a filter query. The filter row says it in the reader's language, by the code.

export type QueryFault =
  /** A column or a value is missing. */
  | "operand"
  /** There is no operator of that name. */
  | "operator"
  /** There is no check of that name after "is". */
  | "check"
  /** A quote, brace or parenthesis is not closed. */
  | "unclosed"
  /** Something follows that neither "and" nor "or" joins. */
  | "joint"
  /** A comparison of two values: no column is in it. */
  | "columnless"
  /** There is no column of that name. */
  | "column"
  /** `contains` and `datestartswith` compare a column with a value. */
  | "sides"
  /** `datestartswith` is given something that is no date. */
  | "date"
  /** A column of numbers is compared with something else; only fields of the filter row mind. */
  | "number"
  /** More parts, or deeper parentheses, than are read. */
  | "size";

export class QueryError extends Error {
  override name = "QueryError";

  constructor(
    readonly fault: QueryFault,
    /** Where in the query, in UTF-16 units. */
    readonly position: number,
    /** What stands there; empty at the end. */
    readonly found: string,
    /** What may have been meant. */
    readonly nearest: readonly string[] = [],
  ) {
    super(`${fault} at ${position}: ${JSON.stringify(found)}`);
  }
}
