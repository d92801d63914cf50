import { foldTermKey } from "#lib/language/text/fold";
import type { Lang } from "#lib/language/text/unit";
import { findContradiction } from "./find-contradiction.ts";
import { type ExpectedTerm, findTerms, type TermVerdict } from "./find-terms.ts";
import { type Difference, listDifferences, similarityOf } from "./list-differences.ts";
import { normaliseAnswer } from "./normalise-answer.ts";

export type { Difference, ExpectedTerm, TermVerdict };

/** Why the rating is suggested; the screens word it. */
type AnswerReason =
  | "empty"
  | "exact"
  | "exactButForm"
  | "exactButInflection"
  | "allTerms"
  | "someTermsMissing"
  | "noTermFound"
  | "otherWording"
  | "otherWord"
  | "tooShort"
  | "numberDiffers"
  | "negationDiffers";

export interface AnswerCheck {
  readonly match: "exact" | "close" | "different" | "empty";
  readonly verdicts: readonly TermVerdict[];
  /** Against the nearest expected wording; joined they give both wordings back (see `listDifferences`). */
  readonly differences: readonly Difference[];
  /** Only a suggestion: the learner decides. null: the machine cannot tell. */
  readonly suggested: "again" | "hard" | "good" | "easy" | null;
  readonly reason: AnswerReason;
}

/** From this share of common words and characters on, an answer is close. */
const CLOSE = 0.8;
/** Below this share, an answer without any of several terms speaks of something else. */
const SMALL = 0.3;
/** An answer this many times shorter than the reference leaves most of it out. */
const SHORT = 3;
/** Longer than any segment. */
const MAX_CHARACTERS = 20_000;
/** Accepted wordings compared in full. */
const MAX_EXPECTED = 8;

/**
 * Compares a typed answer with the accepted wordings (`expected`, `lang` their language) and looks for the terms. The
 * suggestion is low only for what is no matter of wording: nothing typed, another word where one was asked for, none of several terms
 * in a text unlike the reference, most of it left out, or a near copy with another number or negation.
 */
export function checkAnswer(input: {
  readonly answer: string;
  readonly expected: readonly string[];
  readonly lang: Lang;
  readonly terms: readonly ExpectedTerm[];
}): AnswerCheck {
  const { answer, expected, lang } = input;
  const verdicts = findTerms(answer, input.terms);
  const nearest = findNearest(answer, expected);
  const { differences } = nearest;
  if (normaliseAnswer(answer) === "" && answer.trim().length < 2) {
    return { match: "empty", verdicts, differences, suggested: "again", reason: "empty" };
  }
  const exact = matchExactly(answer, expected, lang);
  if (exact) return { match: "exact", verdicts, differences, ...exact };
  const { similarity, text } = nearest;
  const isClose = similarity >= CLOSE;
  const match = isClose ? "close" : "different";
  if (!isClose && input.terms.length === 0 && isOtherWord(answer, expected))
    return { match, verdicts, differences, suggested: "again", reason: "otherWord" };
  const isShort = sizeOf(answer) * SHORT < sizeOf(text);
  const contradiction = findContradiction(answer, text);
  const suggestion = suggest(verdicts, { isClose, similarity, isShort, contradiction });
  return { match, verdicts, differences, ...suggestion };
}

type Suggestion = Pick<AnswerCheck, "suggested" | "reason">;

function matchExactly(answer: string, expected: readonly string[], lang: Lang): Suggestion | null {
  const plain = plainOf(answer);
  if (expected.some((text) => plainOf(text) === plain))
    return { suggested: "easy", reason: "exact" };
  const normal = normaliseAnswer(answer);
  if (expected.some((text) => normaliseAnswer(text) === normal))
    return { suggested: "good", reason: "exactButForm" };
  const isInflected = (text: string) => foldTermKey(normaliseAnswer(text)) === foldTermKey(normal);
  return lang === "en" && expected.some(isInflected)
    ? { suggested: "good", reason: "exactButInflection" }
    : null;
}

/** How a wording that is not the expected one stands to it. */
interface Nearness {
  readonly isClose: boolean;
  readonly similarity: number;
  readonly isShort: boolean;
  readonly contradiction: ReturnType<typeof findContradiction>;
}

function suggest(verdicts: readonly TermVerdict[], near: Nearness): Suggestion {
  const { isClose, contradiction } = near;
  if (isClose && contradiction === "negationDiffers")
    return { suggested: "again", reason: contradiction };
  if (isClose && contradiction === "numberDiffers")
    return { suggested: "hard", reason: contradiction };
  const missing = verdicts.filter((one) => one.verdict === "missing").length;
  if (missing > 0) {
    const isNone = missing === verdicts.length;
    const isElsewhere = isNone && missing > 1 && near.similarity < SMALL;
    return {
      suggested: isElsewhere ? "again" : "hard",
      reason: isNone ? "noTermFound" : "someTermsMissing",
    };
  }
  if (near.isShort) return { suggested: "hard", reason: "tooShort" };
  if (contradiction !== null) return { suggested: null, reason: "otherWording" };
  if (verdicts.length > 0) return { suggested: isClose ? "good" : null, reason: "allTerms" };
  return { suggested: isClose ? "hard" : null, reason: "otherWording" };
}

/** A word of a few that was asked for and does not stand in the answer, in no form and with no slip of the pen. */
function isOtherWord(answer: string, expected: readonly string[]): boolean {
  if (!expected.every(isWord)) return false;
  const [verdict] = findTerms(answer, [{ source: "", variants: expected }]);
  const spell = (text: string) => [...normaliseAnswer(text)].join(" ");
  const isSlip = (text: string) =>
    similarityOf(listDifferences(spell(answer), spell(text))) >= CLOSE;
  return verdict?.verdict === "missing" && !expected.slice(0, MAX_EXPECTED).some(isSlip);
}

/** A term, not a sentence: short and without a sign at its end or in its midst. */
function isWord(text: string): boolean {
  const words = text.match(/[\p{Script=Latin}\p{Nd}'’-]+|\p{Script=Han}{1,2}/gu) ?? [];
  return words.length > 0 && words.length <= 4 && !/[.,;:!?。，；：！？、…]/u.test(text);
}

function sizeOf(text: string): number {
  return normaliseAnswer(text.slice(0, MAX_CHARACTERS)).replace(/[^\p{L}\p{N}]/gu, "").length;
}

function findNearest(answer: string, expected: readonly string[]) {
  let best = { text: expected[0] ?? "", differences: [] as readonly Difference[], similarity: -1 };
  for (const text of expected.slice(0, MAX_EXPECTED)) {
    const differences = listDifferences(answer.trim(), text);
    const similarity = similarityOf(differences);
    if (similarity > best.similarity) best = { text, differences, similarity };
  }
  return best;
}

function plainOf(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
