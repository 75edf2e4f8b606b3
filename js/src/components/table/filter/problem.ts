// What is wrong with a filter, in the reader's language.
import { fill, type Locale } from "../../../locale/locale";
import type { QueryError, QueryFault } from "../query/errors";
import { writeField } from "../query/write";

export function problemOf(error: QueryError, { words, tag }: Locale): string {
  const { found, nearest } = error;
  const text = fill(words[WORDS[error.fault]], {
    found: found === "" ? words.queryEnd : quote(found),
    example: writeField(found === "" ? "…" : found),
  });
  if (nearest.length === 0) return text;
  const names = new Intl.ListFormat(tag, { type: "disjunction" }).format(nearest.map(quote));
  return `${text} ${fill(words.didYouMean, { names })}`;
}

function quote(text: string): string {
  return `“${text}”`;
}

const WORDS = {
  operand: "queryOperand",
  operator: "queryOperator",
  check: "queryCheck",
  unclosed: "queryUnclosed",
  joint: "queryJoint",
  columnless: "queryColumnless",
  column: "queryColumn",
  sides: "querySides",
  date: "queryDate",
  number: "queryNumber",
  size: "querySize",
} as const satisfies Record<QueryFault, string>;
