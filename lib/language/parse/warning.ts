import type { Lang, Warning } from "#lib/language/text/unit";
import { type Format, formatNames } from "./text-file.ts";

/** What each doubt about a text carries. Screens word a doubt by its code and these. */
export type WarningParams = {
  readonly orphanSource: { readonly lang: Lang };
  readonly orphanTarget: { readonly lang: Lang };
  readonly duplicateLine: { readonly firstLine: number };
  readonly unevenBlocks: {
    readonly lastLine: number;
    readonly firstCount: number;
    readonly secondCount: number;
  };
  readonly sentenceContinues: {
    readonly unit: number;
    readonly lastUnit: number;
    readonly lastLine: number;
  };
  readonly quotationSpans: {
    readonly unit: number;
    readonly lastUnit: number;
    readonly lastLine: number;
  };
  readonly lengthMismatch: {
    readonly unit: number;
    readonly otherLine: number;
    readonly times: number;
  };
  readonly sponsorBlock: {
    readonly unit: number;
    readonly lastUnit: number;
    readonly lastLine: number;
  };
  readonly spacingChanges: { readonly unit: number; readonly spacing: "spaced" | "tight" };
  readonly halfWidthMarks: { readonly count: number; readonly wideCount: number };
  readonly unsurePair: { readonly unit: number; readonly otherLine: number };
  readonly mixedLine: Readonly<Record<never, never>>;
  readonly noLetters: Readonly<Record<never, never>>;
  readonly otherLanguage: Readonly<Record<never, never>>;
  readonly longLine: { readonly length: number; readonly maxLength: number };
  readonly controlCharacters: { readonly count: number; readonly length: number };
  readonly hiddenBreaks: { readonly count: number };
  readonly brokenCharacters: { readonly count: number; readonly length: number };
  readonly bidiMarks: { readonly count: number };
  readonly zeroWidthCharacters: { readonly count: number };
  readonly stackedMarks: { readonly count: number };
  readonly notInFormat: { readonly format: Format; readonly lastLine: number };
  readonly openQuote: Readonly<Record<never, never>>;
  readonly extraColumns: {
    readonly count: number;
    readonly first: number;
    readonly second: number;
  };
  readonly brokenTime: Readonly<Record<never, never>>;
  readonly openMarkup: { readonly tag: string; readonly lastLine: number };
  readonly strayLine: { readonly lang: Lang };
  readonly filesJoined: Readonly<Record<never, never>>;
  readonly loneFile: { readonly lang: Lang };
};

/** The code of a doubt. */
export type WarningCode = keyof WarningParams;

/** A doubt about one line of a text: where, which, and in English what to do about it. */
export interface TextWarning extends Warning {
  readonly code: WarningCode;
}

/** Words a doubt. `line` is the 1-based line of the file. */
export function warn<C extends WarningCode>(
  code: C,
  line: number,
  params: WarningParams[C],
): TextWarning {
  const message = messages[code];
  return { line, code, message: message(params), params };
}

/** English names of the languages, for messages. */
export const langNames: Readonly<Record<Lang, string>> = { en: "English", zh: "Chinese" };

const messages: { readonly [C in WarningCode]: (params: WarningParams[C]) => string } = {
  orphanSource: ({ lang }) =>
    `This ${langNames[lang]} line has no translation beside it, so it makes no card. Add the translation, join it to the line it belongs to, or delete it.`,
  orphanTarget: ({ lang }) =>
    `This ${langNames[lang]} line has no original beside it, so it makes no card. Add the original, join it to the line it belongs to, or delete it.`,
  duplicateLine: ({ firstLine }) =>
    `This line repeats line ${firstLine} and was left out. Delete one of the two.`,
  unevenBlocks: ({ lastLine, firstCount, secondCount }) =>
    `Up to line ${lastLine}, ${firstCount} lines of one language are followed by ${secondCount} of the other, so they were paired by what they say. Check them, or put each translation right after its original.`,
  sentenceContinues: ({ unit, lastUnit, lastLine }) =>
    `One sentence is cut over units ${unit}${lastUnit === unit + 1 ? " and " : " to "}${lastUnit} (up to line ${lastLine}). Join its lines in each language to learn it whole.`,
  quotationSpans: ({ unit, lastUnit, lastLine }) =>
    `A quotation opens here and closes in unit ${lastUnit} (line ${lastLine}), so the quotes of units ${unit} and ${lastUnit} look unbalanced. Nothing to do unless a quote is missing.`,
  lengthMismatch: ({ otherLine, times }) =>
    `Beside line ${otherLine} this is ${times} times as long as usual in this text. Check that the two lines belong together.`,
  sponsorBlock: ({ unit, lastUnit, lastLine }) =>
    `Units ${unit} to ${lastUnit} (up to line ${lastLine}) sound like an advertisement and are marked as one. Nothing was removed; take the mark off where that is wrong.`,
  spacingChanges: ({ spacing }) =>
    `From here on Chinese and Latin words stand ${spacing === "tight" ? "without" : "with"} a space between them, above ${spacing === "tight" ? "with" : "without"} one: the translation may be by another hand and use other terms. Nothing to do.`,
  halfWidthMarks: ({ count, wideCount }) =>
    `The Chinese of this text has ${count} half-width marks (, ? : ;) beside ${wideCount} full-width ones. Nothing to do.`,
  unsurePair: ({ otherLine }) =>
    `It is not sure that this line belongs to line ${otherLine}. Compare them, and move what belongs elsewhere.`,
  mixedLine: () => "This line holds both languages. Put each language on a line of its own.",
  noLetters: () =>
    "This line has no words and was left out. Nothing to do unless a sentence is missing.",
  otherLanguage: () =>
    "This line is neither English nor Chinese and was left out. Translate it or delete it.",
  longLine: ({ length, maxLength }) =>
    `This line has ${length} characters; above ${maxLength} a card cannot be read at a glance. Break it into sentences, in both languages.`,
  controlCharacters: ({ count }) =>
    `${count} control characters were removed from this line. Check that its text is whole.`,
  hiddenBreaks: ({ count }) =>
    `${count} hidden line breaks in this line became spaces. If each part has its own translation, break the line there.`,
  brokenCharacters: ({ count }) =>
    `${count} characters of this line could not be read (�). Save the file again as UTF-8, or type them anew.`,
  bidiMarks: ({ count }) =>
    `${count} marks that turn the direction of writing were removed from this line. Check that it reads in the right order.`,
  zeroWidthCharacters: ({ count }) =>
    `${count} invisible characters were removed from this line. Nothing to do.`,
  stackedMarks: ({ count }) =>
    `Accents piled more than 30 high were cut off in ${count} places of this line. Check that its text is whole.`,
  notInFormat: ({ format, lastLine }) =>
    `Expected is ${formatNames[format]}; from here to line ${lastLine} it is not, so each line stands alone. Mend these lines, or choose another format.`,
  openQuote: () =>
    "The quotation mark that begins this cell never closes, so it was read as part of the text. Close it, or delete it.",
  extraColumns: ({ count, first, second }) =>
    `The table has more columns than two: ${first} and ${second} are read, the other ${count} left out. Nothing to do unless a translation stands in one of them: then delete the columns that are not needed.`,
  brokenTime: () =>
    "The time of this cue cannot be read; expected is 00:00:01,000 --> 00:00:02,000, the end after the start. Its text was kept without a time. Mend the time.",
  openMarkup: ({ tag, lastLine }) =>
    `<${tag}> is not closed, so everything up to line ${lastLine} was taken for code and left out. Close it, or save the page as plain text.`,
  strayLine: ({ lang }) =>
    `This line is ${langNames[lang]} in a file of the other language and was left out. Move it to the other file, or delete it.`,
  filesJoined: () =>
    "Both files hold both languages, so this one was read as the sequel of the first. If it is another text, import it on its own.",
  loneFile: ({ lang }) =>
    `This file is all ${langNames[lang]}, but the other file does not hold its translation alone. Choose the file with the translation, or import this one with it.`,
};

/** The codes that say a line is in no segment; every other doubt is about a line that was read. */
export const leftOutCodes: ReadonlySet<WarningCode> = new Set<WarningCode>([
  "duplicateLine",
  "noLetters",
  "otherLanguage",
  "openMarkup",
  "strayLine",
]);

/** The codes that only tell how a text is written: nothing is to be checked, and no row is the worse for them. */
export const noticeCodes: ReadonlySet<string> = new Set<WarningCode>([
  "spacingChanges",
  "halfWidthMarks",
  "zeroWidthCharacters",
]);

/** Every code, so that the screens can be checked to word them all. */
export const warningCodes = Object.keys(messages) as readonly WarningCode[];
