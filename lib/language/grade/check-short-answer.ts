import { foldTermKey, stemOf } from "#lib/language/text/fold";
import { langOfLine } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";
import type { SuggestedRating } from "./grade.ts";
import { isWordSlip } from "./is-word-slip.ts";
import { normaliseAnswer } from "./normalise-answer.ts";

/**
 * How a short answer stands to what was expected. `variant`: another accepted wording; `slip`: misspelt; `withMore`: the word with others around it; `promptCopied`: what
 * the question shows; `otherWord`: none of these.
 */
type ShortReason =
  | "empty"
  | "exact"
  | "exactButForm"
  | "exactButInflection"
  | "variant"
  | "slip"
  | "withMore"
  | "promptCopied"
  | "wrongLanguage"
  | "otherWord";

/** `nearest`: the accepted wording that the answer was compared with. The suggestion is only one: the learner decides. */
export interface ShortCheck {
  readonly reason: ShortReason;
  readonly suggested: SuggestedRating;
  readonly nearest: string;
}

const SUGGESTED: Readonly<Record<ShortReason, SuggestedRating>> = {
  exact: "easy",
  exactButForm: "good",
  exactButInflection: "good",
  variant: "good",
  slip: "hard",
  withMore: "hard",
  empty: "again",
  promptCopied: "again",
  wrongLanguage: "again",
  otherWord: "again",
};

/** Longer than any term; the rest of a paste is not read. */
const MAX_CHARACTERS = 2000;
/** Accepted wordings compared in full. */
const MAX_EXPECTED = 8;

/**
 * Compares a word of a few with the accepted ones (`expected`, best first, `lang` their language); `shown` are the texts of the question. Case, width, punctuation,
 * an article, and for English the inflection make no difference. Bounded for any input.
 */
export function checkShortAnswer(input: {
  readonly answer: string;
  readonly expected: readonly string[];
  readonly lang: Lang;
  readonly shown: readonly string[];
}): ShortCheck {
  const answer = input.answer.slice(0, MAX_CHARACTERS);
  const expected = input.expected.slice(0, MAX_EXPECTED);
  const normal = normaliseAnswer(answer);
  const right = matchAccepted(answer, expected, input.lang);
  if (right !== null) return checked(right.reason, right.nearest);
  const first = expected[0] ?? "";
  if (!/[\p{L}\p{N}]/u.test(normal)) return checked("empty", first);
  const bare = bareOf(answer);
  if (input.shown.some((text) => bareOf(text) === bare)) return checked("promptCopied", first);
  const slip = expected.find((text) => isWordSlip(normal, normaliseAnswer(text)));
  if (slip !== undefined) return checked("slip", slip);
  const inside = expected.find((text) => standsIn(normal, normaliseAnswer(text)));
  if (inside !== undefined) return checked("withMore", inside);
  return checked(
    isOtherLanguage(answer, expected, input.lang) ? "wrongLanguage" : "otherWord",
    first,
  );
}

function checked(reason: ShortReason, nearest: string): ShortCheck {
  return { reason, suggested: SUGGESTED[reason], nearest };
}

/** The surest way in which the answer is one of the accepted wordings; null when it is none. */
function matchAccepted(
  answer: string,
  expected: readonly string[],
  lang: Lang,
): { readonly reason: ShortReason; readonly nearest: string } | null {
  const ways: readonly [ShortReason, (text: string) => string][] = [
    ["exact", plainOf],
    ["exactButForm", formOf],
    ["exactButInflection", lang === "en" ? inflectionOf : formOf],
  ];
  const [first = ""] = expected;
  for (const [reason, fold] of ways) {
    const own = fold(answer);
    const nearest = own === "" ? undefined : expected.find((text) => fold(text) === own);
    if (nearest === undefined) continue;
    const isOther = inflectionOf(nearest) !== inflectionOf(first);
    return { reason: isOther ? "variant" : reason, nearest };
  }
  return null;
}

function plainOf(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function formOf(text: string): string {
  return normaliseAnswer(text).replace(/^(?:an?|the|to) (?=\p{L})/u, "");
}

function inflectionOf(text: string): string {
  return foldTermKey(formOf(text));
}

function bareOf(text: string): string {
  return normaliseAnswer(text.slice(0, MAX_CHARACTERS)).replace(/[^\p{L}\p{N}]/gu, "");
}

/** As whole words, in any inflection; a 的 more or less inside Chinese makes no difference. */
function standsIn(answer: string, wanted: string): boolean {
  const [own, other] = [stemsOf(answer), stemsOf(wanted)];
  if (other === "") return false;
  return /^[\p{Script=Han}]+$/u.test(other)
    ? own.includes(other)
    : ` ${own} `.includes(` ${other} `);
}

function stemsOf(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, "")
    .replace(/[\p{Script=Latin}']+/gu, (word) => stemOf(word.replace(/'s?$/u, "")))
    .replace(
      /(?<=\p{Script=Latin})(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\p{Script=Latin})/gu,
      " ",
    );
}

function isOtherLanguage(answer: string, expected: readonly string[], lang: Lang): boolean {
  const own = langOfLine(answer);
  const isAsked = (text: string) => langOfLine(text) === lang;
  return own !== "none" && own !== lang && expected.some(isAsked);
}
