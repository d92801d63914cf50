import type { Lang, Warning } from "#lib/language/text/unit";

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
    `This ${langNames[lang]} line has no translation beside it and was left out. Add the translation on the next line, or delete this line.`,
  orphanTarget: ({ lang }) =>
    `This ${langNames[lang]} line has no original beside it and was left out. Add the original, join it to the line it belongs to, or delete it.`,
  duplicateLine: ({ firstLine }) =>
    `This line repeats line ${firstLine} and was left out. Delete one of the two.`,
  unevenBlocks: ({ lastLine, firstCount, secondCount }) =>
    `Up to line ${lastLine}, ${firstCount} lines of one language are followed by ${secondCount} of the other, so they were not paired. Put each translation right after its original.`,
  sentenceContinues: ({ unit, lastUnit, lastLine }) =>
    `One sentence is cut over units ${unit}${lastUnit === unit + 1 ? " and " : " to "}${lastUnit} (up to line ${lastLine}). Join its lines in each language to learn it whole.`,
  quotationSpans: ({ unit, lastUnit, lastLine }) =>
    `A quotation opens here and closes in unit ${lastUnit} (line ${lastLine}), so the quotes of units ${unit} and ${lastUnit} look unbalanced. Nothing to do unless a quote is missing.`,
  lengthMismatch: ({ otherLine, times }) =>
    `Beside line ${otherLine} this is ${times} times as long as usual in this text. Check that the two lines belong together.`,
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
};

/** Every code, so that the screens can be checked to word them all. */
export const warningCodes = Object.keys(messages) as readonly WarningCode[];
