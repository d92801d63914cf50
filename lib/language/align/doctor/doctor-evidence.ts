import type { Lang } from "#lib/language/text/unit";
import type { Evidence } from "./repair.ts";

/** What each piece of evidence carries. Lines are 1-based; `percent` 0–100; `numbers`, `words`, `text` stand as they do in the text. */
export type EvidenceParams = {
  readonly openEnd: { readonly line: number };
  readonly lowerStart: { readonly line: number; readonly word: string };
  readonly sameText: { readonly line: number; readonly otherLine: number };
  readonly nearlySameText: { readonly line: number; readonly otherLine: number };
  readonly noCounterpart: { readonly line: number; readonly lang: Lang };
  readonly sharedNumbers: {
    readonly line: number;
    readonly otherLine: number;
    readonly numbers: string;
  };
  readonly sharedWords: {
    readonly line: number;
    readonly otherLine: number;
    readonly words: string;
  };
  readonly likeness: { readonly before: number; readonly after: number };
  readonly wrongLanguage: { readonly line: number; readonly lang: Lang };
  readonly keptText: { readonly line: number; readonly otherLine: number; readonly text: string };
  readonly tooShort: {
    readonly line: number;
    readonly otherLine: number;
    readonly percent: number;
  };
};

/** The code of a piece of evidence; screens word it by its code and params. */
export type EvidenceCode = keyof EvidenceParams;

/** One reason to believe in a fault. */
export function evidence<C extends EvidenceCode>(code: C, params: EvidenceParams[C]): Evidence {
  const message = messages[code];
  return { code, message: message(params), params };
}

const messages: { readonly [C in EvidenceCode]: (params: EvidenceParams[C]) => string } = {
  openEnd: ({ line }) => `Line ${line} stops without an end mark.`,
  lowerStart: ({ line, word }) => `Line ${line} goes on in lower case ("${word}").`,
  sameText: ({ line, otherLine }) => `Line ${line} reads exactly like line ${otherLine}.`,
  nearlySameText: ({ line, otherLine }) => `Line ${line} reads almost like line ${otherLine}.`,
  noCounterpart: ({ line, lang }) =>
    `Nothing in ${lang === "en" ? "Chinese" : "English"} faces line ${line}.`,
  sharedNumbers: ({ line, otherLine, numbers }) =>
    `Line ${line} seems to be the translation of line ${otherLine}: both name ${numbers}.`,
  sharedWords: ({ line, otherLine, words }) =>
    `Line ${line} seems to be the translation of line ${otherLine}: ${words} stands in both.`,
  likeness: ({ before, after }) =>
    `By words, numbers and lengths the lines fit ${before} % as they stand and ${after} % after the repair.`,
  wrongLanguage: ({ line, lang }) =>
    `Line ${line} stands where ${lang === "en" ? "English" : "Chinese"} should, and is not in that language.`,
  keptText: ({ line, otherLine, text }) =>
    `Line ${line} repeats words of line ${otherLine} instead of translating them: "${text}".`,
  tooShort: ({ line, otherLine, percent }) =>
    `Beside line ${otherLine}, line ${line} has only ${percent} % of the length that is usual in this text.`,
};

/** Every code, so that the screens can be checked to word them all. */
export const evidenceCodes = Object.keys(messages) as readonly EvidenceCode[];
