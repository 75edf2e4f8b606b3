// English in letters that English has not, in brackets and a third longer: a text of ours that is not in the dictionary
// stands out, and so does one that is cut off.
import { ENGLISH, type Plural, type Words } from "../words";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "åƀçđêƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

/** All letters but those in `{name}`. */
function accent(text: string): string {
  const letters = Array.from(ACCENTED);
  const accented = text.replace(/\{\w+\}|[a-zA-Z]/g, (found) =>
    found.length > 1 ? found : (letters[PLAIN.indexOf(found)] ?? found),
  );
  return `[${accented}${"·".repeat(Math.ceil(text.length / 3))}]`;
}

function accentAll<Texts extends Record<string, string>>(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, accent(text)])) as Texts; // the same keys
}

const { plurals, ...texts } = ENGLISH;

export default {
  ...accentAll(texts),
  plurals: Object.fromEntries(
    Object.entries(plurals).map(([name, forms]) => [
      name,
      accentAll(forms as Record<string, string>) as Plural,
    ]),
  ) as Words["plurals"], // the same keys
} satisfies Words;
