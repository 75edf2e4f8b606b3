// Why something was not done, in words for the person at the page.

import { counted, fill, type Locale } from "../../../locale/locale";
import type { TextName } from "../../../locale/words";
import type { Paste, PasteProblem } from "../clipboard/paste";

const TEXTS: Record<PasteProblem["fault"], TextName> = {
  date: "cellNotADate",
  empty: "cellIsEmpty",
  number: "cellNotANumber",
  option: "cellNotAnOption",
  readOnly: "cellReadOnly",
  text: "cellNotText",
};
const EXAMPLE = "2024-05-31 14:30";
/** So many cells are told of; who mends them will see the others. */
const TOLD = 3;
const MAX_VALUE = 60;

/** What is wrong with the value of one cell. */
export function faultText(fault: PasteProblem["fault"], value: unknown, { words }: Locale): string {
  const text = String(value);
  const short = text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
  return fill(words[TEXTS[fault]], { value: short, example: EXAMPLE });
}

/** Which cell, and what is wrong with its value. `row` is counted from 1, as people do. */
export function cellProblem(
  problem: { fault: PasteProblem["fault"]; value: unknown; column: string; row: number },
  locale: Locale,
): string {
  return fill(locale.words.cellProblem, {
    column: problem.column,
    row: new Intl.NumberFormat(locale.tag).format(problem.row),
    problem: faultText(problem.fault, problem.value, locale),
  });
}

/**
 * Why a block was not pasted.
 *
 * @param first The position of the row that its first line was meant for.
 * @param available How many columns and rows there are from there on.
 */
export function pasteProblem(
  paste: Exclude<Paste, { edits: unknown }>,
  first: number,
  available: { columns: number; rows: number },
  nameOf: (columnId: string) => string,
  locale: Locale,
): string {
  const { words } = locale;
  if ("wide" in paste) {
    return `${words.nothingChanged} ${fill(words.pasteTooWide, { count: paste.wide, available: available.columns })}`;
  }
  if ("tall" in paste) {
    return `${words.nothingChanged} ${fill(words.pasteTooTall, { count: paste.tall, available: available.rows })}`;
  }
  const told = paste.problems.slice(0, TOLD).map(({ fault, value, row, column }) => {
    return cellProblem({ fault, value, row: first + row + 1, column: nameOf(column.id) }, locale);
  });
  const others = paste.problems.length - told.length;
  if (others > 0) told.push(counted(others, words.plurals.moreProblems, locale));
  return [words.nothingChanged, ...told].join(" ");
}
