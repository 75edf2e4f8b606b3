import { describe, expect, test } from "vitest";
import { counted, fetchWords, fill, localeFor, withWords } from "./locale";
import { ENGLISH, type Words } from "./words";

const TAGS = ["ar", "de", "es", "fr", "he", "ja", "pt", "zh", "en-XA"];

async function wordsOf(tag: string): Promise<Words> {
  const locale = localeFor(tag);
  await fetchWords(locale);
  return withWords(locale).words;
}

/** The names in braces. */
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(TAGS)("%s", (tag) => {
  test("says everything that English says, with the same values in it", async () => {
    const { plurals, ...texts } = await wordsOf(tag);
    const { plurals: englishPlurals, ...english } = ENGLISH;
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(plurals).sort()).toEqual(Object.keys(englishPlurals).sort());
    for (const [name, text] of Object.entries(texts)) {
      expect([name, places(text)]).toEqual([name, places(english[name as keyof typeof english])]);
    }
  });

  test("has words of its own", async () => {
    const words = await wordsOf(tag);
    // Some are the same in several languages: "Options", and "OK" in most.
    const same = Object.entries(words).filter(
      ([name, text]) => name !== "ok" && ENGLISH[name as keyof Words] === text,
    );
    expect(same.length).toBeLessThan(3);
  });

  test("has a form for every number", async () => {
    const { plurals } = await wordsOf(tag);
    const rules = new Intl.PluralRules(tag);
    const wanted = tag === "en-XA" ? ["one", "other"] : rules.resolvedOptions().pluralCategories;
    for (const forms of Object.values(plurals)) {
      // "many" of Romance languages is for millions.
      const missing = wanted.filter((each) => !(each in forms) && !(each === "many" && tag !== "ar"));
      expect(missing).toEqual([]);
    }
  });
});

test("numbers choose their form, and are written in the language", () => {
  const forms = { one: "{count} line", other: "{count} lines" };
  expect(counted(1, forms, localeFor("en"))).toBe("1 line");
  expect(counted(1200, forms, localeFor("de"))).toBe("1.200 lines");
  expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
});

test("the direction is that of the script; what is no tag is the browser's", () => {
  expect(localeFor("ar-EG")).toMatchObject({ isRtl: true, isAsked: true, language: "ar-EG" });
  expect(localeFor("de-u-nu-latn")).toMatchObject({ tag: "de-u-ca-gregory-nu-latn" });
  expect(localeFor("az-Arab")).toMatchObject({ isRtl: true });
  expect(localeFor("fr")).toMatchObject({ isRtl: false, tag: "fr-u-ca-gregory" });
  for (const tag of [null, "no such tag"]) {
    expect(localeFor(tag)).toMatchObject({ isAsked: false, isRtl: false });
  }
});

test("a language without words of ours speaks English, with dates of its own", () => {
  const locale = localeFor("nl");
  expect(fetchWords(locale)).toBeUndefined();
  expect(withWords(locale).words).toBe(ENGLISH);
});
