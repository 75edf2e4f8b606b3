// The language of a view: what dates, numbers and nbdash's own words follow. It is the app's (`App(locale=...)`), else
// the browser's.
import { createContext, useContext } from "react";
import { ENGLISH, type Words } from "./words";

export interface Locale {
  /** As `Intl` takes it: "fr", "pt-BR". Always with the calendar that the props' dates are of. */
  tag: string;
  isRtl: boolean;
  words: Words;
}

/** A tag that `Intl` knows; of what it does not know, the browser's. */
export function localeFor(asked: string | null, words: Words = ENGLISH): Locale {
  const locale = known(asked) ?? known(navigator.language) ?? new Intl.Locale("en");
  return {
    tag: new Intl.Locale(locale, { calendar: "gregory" }).toString(),
    isRtl: isRtl(locale),
    words,
  };
}

function known(tag: string | null | undefined): Intl.Locale | undefined {
  if (!tag) return undefined;
  try {
    // Python and POSIX write "pt_BR".
    return new Intl.Locale(tag.replaceAll("_", "-"));
  } catch {
    return undefined;
  }
}

const RTL_SCRIPTS = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

function isRtl(locale: Intl.Locale): boolean {
  return RTL_SCRIPTS.has(locale.maximize().script ?? "");
}

export const LocaleContext = createContext<Locale | null>(null);

export function useLocale(): Locale {
  return useContext(LocaleContext) ?? browserLocale();
}

let browser: Locale | undefined;

function browserLocale(): Locale {
  browser ??= localeFor(null);
  return browser;
}

/** Put values into a text: `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}
