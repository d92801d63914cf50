import { audit } from "./audit.ts";
import { cardInfo } from "./card-info.ts";
import { cardList } from "./card-list.ts";
import { cardPage } from "./card-page.ts";
import { credit } from "./credit.ts";
import { customStudy } from "./custom-study.ts";
import { dueDate } from "./due-date.ts";
import { dueReasons } from "./due-reasons.ts";
import { editNote } from "./edit-note.ts";
import { forecast } from "./forecast.ts";
import { glossary } from "./glossary.ts";
import { grade } from "./grade.ts";
import { graded } from "./graded.ts";
import { importWords } from "./import.ts";
import { leech } from "./leech.ts";
import { listening } from "./listening.ts";
import { optimiser } from "./optimiser.ts";
import { pairActs } from "./pair-acts.ts";
import { pairs } from "./pairs.ts";
import { pickWords } from "./pick-words.ts";
import { plan } from "./plan.ts";
import { presetFields } from "./preset-fields.ts";
import { presets } from "./presets.ts";
import { progress } from "./progress.ts";
import { readAloud } from "./read-aloud.ts";
import { reader } from "./reader.ts";
import { evidence, faults } from "./repairs.ts";
import { reschedule } from "./reschedule.ts";
import { review } from "./review.ts";
import { reviewActs } from "./review-acts.ts";
import { reviewKeys } from "./review-keys.ts";
import { reviewModes } from "./review-modes.ts";
import { reviewUndo } from "./review-undo.ts";
import { selfTest } from "./self-test.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { shortAnswer } from "./short-answer.ts";
import { simulator } from "./simulator.ts";
import { sitting } from "./sitting.ts";
import { termActs } from "./term-acts.ts";
import { terms } from "./terms.ts";
import { textLimits } from "./text-limits.ts";
import { today } from "./today.ts";
import { refusals, warnings } from "./warnings.ts";

/** The languages the screens speak. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

const screens = {
  shell,
  today,
  forecast,
  import: importWords,
  pickWords,
  readAloud,
  reader,
  pairs,
  pairActs,
  review,
  reviewActs,
  reviewKeys,
  leech,
  listening,
  reviewModes,
  reviewUndo,
  selfTest,
  sitting,
  grade,
  graded,
  shortAnswer,
  terms,
  glossary,
  termActs,
  audit,
  progress,
  cardInfo,
  cardPage,
  cardList,
  editNote,
  customStudy,
  credit,
  dueDate,
  dueReasons,
  plan,
  presets,
  reschedule,
  optimiser,
  presetFields,
  textLimits,
  settings,
  simulator,
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
