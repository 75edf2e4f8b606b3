// The language of a view: what dates, numbers and nbdash's own words follow. It is the app's (`App(locale=...)`), else
// the browser's.
import { createContext, useContext } from "react";
import { ENGLISH, type Plural, type Words } from "./words";

export interface Locale {
  /** As `Intl` takes it: "fr", "pt-BR"; always with the calendar that the props' dates are of. */
  tag: string;
  /** The tag that a document has of it, without the calendar. */
  language: string;
  isRtl: boolean;
  /** Whether the app asked for it: then its texts are in the language too, and the page runs in its direction. */
  isAsked: boolean;
  words: Words;
}

/** The languages that nbdash speaks beside English; each is fetched where it is spoken. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  ar: () => import("./languages/ar"),
  de: () => import("./languages/de"),
  es: () => import("./languages/es"),
  fr: () => import("./languages/fr"),
  he: () => import("./languages/he"),
  ja: () => import("./languages/ja"),
  pt: () => import("./languages/pt"),
  zh: () => import("./languages/zh"),
  // No language: English with other letters, to see what is not translated and what has no room for longer words.
  "en-XA": () => import("./languages/pseudo"),
};

/** Newer than TypeScript's declarations. */
interface WithTextInfo extends Intl.Locale {
  getTextInfo?(): { direction?: "ltr" | "rtl" };
}

const RTL_SCRIPTS = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** The locale of a tag; if it is none that `Intl` knows, or null, the browser's. */
export function localeFor(asked: string | null, words: Words = ENGLISH): Locale {
  const own = known(asked);
  const locale = own ?? known(navigator.language) ?? new Intl.Locale("en");
  return {
    tag: gregorian(locale),
    language: locale.baseName,
    isRtl: isRtl(locale),
    isAsked: own !== undefined,
    words,
  };
}

/** Its tag with the calendar. Having `Intl` put it in takes a browser 10 ms, while the page is waiting to be shown. */
function gregorian(locale: Intl.Locale): string {
  const isBare = locale.toString() === locale.baseName;
  return isBare
    ? `${locale.baseName}-u-ca-gregory`
    : new Intl.Locale(locale, { calendar: "gregory" }).toString();
}

/** Browsers that know the direction tell it faster than the script, by 3 ms. */
function isRtl(locale: WithTextInfo): boolean {
  const direction = locale.getTextInfo?.().direction;
  return direction === undefined ? RTL_SCRIPTS.has(locale.maximize().script ?? "") : direction === "rtl";
}

function known(tag: string | null | undefined): Intl.Locale | undefined {
  if (!tag) return undefined;
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

const fetched = new Map<string, Words>();

/** Fetch the words of a locale; undefined where they are here. Without them they are English. */
export function fetchWords(locale: Locale): Promise<void> | undefined {
  const name = nameOf(locale);
  const load = LANGUAGES[name];
  if (load === undefined || fetched.has(name)) return undefined;
  return load().then(
    (module) => {
      fetched.set(name, module.default);
    },
    (error: unknown) =>
      console.error(`nbdash: its words in the language "${name}" could not be loaded.`, error),
  );
}

/** The same locale with the words that are here by now. */
export function withWords(locale: Locale): Locale {
  return { ...locale, words: fetched.get(nameOf(locale)) ?? ENGLISH };
}

function nameOf({ language }: Locale): string {
  return language in LANGUAGES ? language : new Intl.Locale(language).language;
}

/** What the view has; a component that is drawn outside of any has the browser's, in English words. */
export const LocaleContext = createContext<Locale | null>(null);

let outside: Locale | undefined;

export function useLocale(): Locale {
  const own = useContext(LocaleContext);
  if (own !== null) return own;
  outside ??= localeFor(null);
  return outside;
}

/** Put values into a text: `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** The form of a text that goes with a number, with the number in it. */
export function counted(count: number, forms: Plural, { tag }: Locale): string {
  const form = new Intl.PluralRules(tag).select(count);
  return fill(forms[form] ?? forms.other, { count: new Intl.NumberFormat(tag).format(count) });
}
