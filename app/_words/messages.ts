import { audit } from "./audit.ts";
import { glossary } from "./glossary.ts";
import { importWords } from "./import.ts";
import { pairActs } from "./pair-acts.ts";
import { pairs } from "./pairs.ts";
import { progress } from "./progress.ts";
import { reader } from "./reader.ts";
import { evidence, faults } from "./repairs.ts";
import { review } from "./review.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { termActs } from "./term-acts.ts";
import { terms } from "./terms.ts";
import { today } from "./today.ts";
import { refusals, warnings } from "./warnings.ts";

/** The languages the screens speak. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

const screens = {
  shell,
  today,
  import: importWords,
  reader,
  pairs,
  pairActs,
  review,
  terms,
  glossary,
  termActs,
  audit,
  progress,
  settings,
  warnings,
  refusals,
  faults,
  evidence,
};
type Screens = typeof screens;

export type Messages = { readonly [Screen in keyof Screens]: Screens[Screen]["en"] };

/** Every word of every screen, by screen. */
export const messages: Readonly<Record<Locale, Messages>> = {
  en: inLanguage("en"),
  zh: inLanguage("zh"),
};

/** The BCP 47 tag that stands in `lang` and formats numbers and dates. */
export const htmlLang: Readonly<Record<Locale, string>> = { en: "en", zh: "zh-Hans" };

function inLanguage(locale: Locale): Messages {
  const entries = Object.entries(screens).map(([screen, words]) => [screen, words[locale]]);
  return Object.fromEntries(entries) as Messages;
}
