/** A search over rows: each of its words must stand in some column, whatever the case. */
import type { Column } from "./columns";
import { textOf } from "./query/values";
import type { Row } from "./rows";

/** The words of a search; none lets all rows through. */
export function wordsOf(search: string | null | undefined): string[] {
  return (search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
}

/** The places, among those given, of the rows that a search finds. The kernel does the same: nbdash/frames/search.py. */
export function searchedIndices(
  data: ArrayLike<Row | undefined>,
  indices: readonly number[] | undefined,
  words: readonly string[],
  columns: readonly Column[],
): readonly number[] | undefined {
  if (words.length === 0) return indices;
  const all = indices ?? Array.from(data, (_, index) => index);
  return all.filter((index) => {
    const row = data[index];
    if (row === undefined) return false;
    const texts = columns.map(({ id }) => (textOf(row[id]) ?? "").toLowerCase());
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
}
