/** Plotly's words, and how it writes dates and numbers, in the languages that nbdash speaks. */

import type { TraceModule } from "../plotly";
import { plotly } from "./core";

const LOCALES: Readonly<Record<string, () => Promise<{ default: TraceModule }>>> = {
  ar: () => import("plotly.js/lib/locales/ar"),
  de: () => import("plotly.js/lib/locales/de"),
  es: () => import("plotly.js/lib/locales/es"),
  fr: () => import("plotly.js/lib/locales/fr"),
  he: () => import("plotly.js/lib/locales/he"),
  ja: () => import("plotly.js/lib/locales/ja"),
  "pt-br": () => import("plotly.js/lib/locales/pt-br"),
  "pt-pt": () => import("plotly.js/lib/locales/pt-pt"),
  "zh-cn": () => import("plotly.js/lib/locales/zh-cn"),
};
/** Plotly has no plain "pt" and "zh". */
const DEFAULTS: Readonly<Record<string, string>> = { pt: "pt-br", zh: "zh-cn" };

/** Have Plotly know the locale of `config.locale`; those that it does not have stay English. */
export async function loadLocale(asked: string): Promise<void> {
  const name = asked.toLowerCase();
  const language = name.split("-")[0] ?? name;
  const known = [name, language, DEFAULTS[language] ?? ""].find((each) => each in LOCALES);
  const load = known === undefined ? undefined : LOCALES[known];
  if (load === undefined) return;
  const { default: locale } = await load();
  // Plotly finds "fr" for "fr-CA" by itself, but no "pt-br" for "pt".
  plotly.register([locale, { ...locale, name: asked }]);
}
