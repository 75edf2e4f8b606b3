/** Which options a search finds: those that hold every word typed, in any order, whatever the case or accents. */
import { type Option, optionText } from "../shared/options";

const folded = new WeakMap<Option, string>();

/**
 * The matching options. In "index" order those that begin with the text come first, then those where a word does;
 * in "original" order they stay as the author gave them.
 */
export function searchOptions(
  options: Option[],
  text: string,
  order: "index" | "original" | null | undefined,
): Option[] {
  const query = fold(text).trim();
  if (query === "") return options;
  const words = query.split(/\s+/);
  const found = options.filter((option) => words.every((word) => searchText(option).includes(word)));
  if (order === "original") return found;
  const ranks: Option[][] = [[], [], []];
  for (const option of found) ranks[rank(searchText(option), query)]?.push(option);
  return ranks.flat();
}

function rank(text: string, query: string): 0 | 1 | 2 {
  if (text.startsWith(query)) return 0;
  return text.includes(` ${query}`) ? 1 : 2;
}

/** Folding 10,000 labels at each keystroke would be felt, so an option's is kept. */
function searchText(option: Option): string {
  let text = folded.get(option);
  if (text === undefined) {
    text = fold(option.search ?? optionText(option));
    folded.set(option, text);
  }
  return text;
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
