/** Which options a search finds: those that hold every word typed, in any order, whatever the case or accents. */
import { type Option, optionText } from "../shared/options";

const folded = new WeakMap<readonly Option[], string[]>();

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
  const texts = searchTexts(options);
  const ranks: Option[][] = [[], [], []];
  for (let index = 0; index < options.length; index++) {
    const text = texts[index] as string; // as many as there are options
    if (!words.every((word) => text.includes(word))) continue;
    const place = order === "original" ? 0 : rank(text, query);
    (ranks[place] as Option[]).push(options[index] as Option);
  }
  return ranks.flat();
}

function rank(text: string, query: string): 0 | 1 | 2 {
  if (text.startsWith(query)) return 0;
  return text.includes(` ${query}`) ? 1 : 2;
}

/** Folding 10,000 labels at each keystroke would be felt, so those of a list are kept. */
function searchTexts(options: readonly Option[]): string[] {
  let texts = folded.get(options);
  if (texts === undefined) {
    texts = options.map((option) => fold(option.search ?? optionText(option)));
    folded.set(options, texts);
  }
  return texts;
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
