import type { Lang } from "#lib/language/text/unit";
import { langNames } from "./warning.ts";

/** What each refusal carries. Sizes are bytes. */
export type RefusalParams = {
  readonly empty: Readonly<Record<never, never>>;
  readonly tooLarge: { readonly byteCount: number; readonly maxBytes: number };
  readonly tooManyFiles: { readonly fileCount: number };
  readonly tooManyLines: { readonly lineCount: number; readonly maxLines: number };
  readonly notText: { readonly looksLike: "pdf" | "zip" | "office" | "image" | "other" };
  readonly unknownEncoding: Readonly<Record<never, never>>;
  readonly oneLanguage: { readonly lang: Lang; readonly missing: Lang };
  readonly sameLanguage: { readonly lang: Lang; readonly missing: Lang };
  readonly noCounterpart: Readonly<Record<never, never>>;
  readonly otherLanguage: Readonly<Record<never, never>>;
  readonly mixedLines: Readonly<Record<never, never>>;
  readonly noPair: Readonly<Record<never, never>>;
};

/** The code of a refusal. */
export type RefusalCode = keyof RefusalParams;

/** Why nothing of a text can be saved: at which 1-based line (0: the file as a whole), and in English what to do. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly line: number;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Words a refusal. */
export function refuse<C extends RefusalCode>(
  code: C,
  line: number,
  params: RefusalParams[C],
): Refusal {
  const message = messages[code];
  return { code, line, message: message(params), params };
}

const expected = "Expected is plain text with English and Chinese on alternating lines";

const looks: Readonly<Record<RefusalParams["notText"]["looksLike"], string>> = {
  pdf: "a PDF",
  zip: "a Word document, EPUB or other packed file",
  office: "an old Word document",
  image: "a picture",
  other: "not text",
};

const messages: { readonly [C in RefusalCode]: (params: RefusalParams[C]) => string } = {
  empty: () => `There is no text. ${expected}: paste a text or choose another file.`,
  tooLarge: ({ byteCount, maxBytes }) =>
    `The text has ${inMegabytes(byteCount)} MB; up to ${inMegabytes(maxBytes)} MB can be read. Split it into parts and import them one by one.`,
  tooManyFiles: ({ fileCount }) =>
    `There are ${fileCount} files; a text has one, or two where each language has its own. Import the others as texts of their own.`,
  tooManyLines: ({ lineCount, maxLines }) =>
    `The text has ${lineCount} lines; up to ${maxLines} can be read. Split it before this line and import the parts one by one.`,
  notText: ({ looksLike }) =>
    `This is ${looks[looksLike]}. ${expected}: open it in its own program, save it as plain text (UTF-8) and import that.`,
  unknownEncoding: () =>
    "This line is neither UTF-8, UTF-16 nor GB18030. Open the file in an editor, save it as UTF-8 and import it again.",
  oneLanguage: ({ lang, missing }) =>
    `Every line is ${langNames[lang]}. ${expected}: add the ${langNames[missing]} translation after each line.`,
  sameLanguage: ({ lang, missing }) =>
    `Both files are ${langNames[lang]}. Expected are the original in one file and its translation in the other: choose the ${langNames[missing]} file instead of this one.`,
  noCounterpart: () =>
    "Nothing in this file faces the other file. Expected are the original in one file and its translation in the other: check that this is the right file, with words in it.",
  otherLanguage: () => `No line is English or Chinese. ${expected}.`,
  mixedLines: () =>
    `The lines hold both languages at once. ${expected}: break each line where the language changes.`,
  noPair: () =>
    `No original stands beside its translation. ${expected}: put each translation right after its original.`,
};

/** Every code, so that the screens can be checked to word them all. */
export const refusalCodes = Object.keys(messages) as readonly RefusalCode[];

function inMegabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
