import { foldTermKey } from "#lib/language/text/fold";
import type { Lang } from "#lib/language/text/unit";
import { type ExpectedTerm, findTerms, type TermVerdict } from "./find-terms.ts";
import { type Difference, listDifferences, similarityOf } from "./list-differences.ts";
import { normaliseAnswer } from "./normalise-answer.ts";

export type { Difference, ExpectedTerm, TermVerdict };

/** Why the rating is suggested; the screens word it. */
type AnswerReason =
  | "empty"
  | "exact"
  | "exactButForm"
  | "allTerms"
  | "someTermsMissing"
  | "noTermFound"
  | "otherWording";

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
/** Accepted wordings compared in full. */
const MAX_EXPECTED = 8;

/**
 * Compares a typed answer with the accepted wordings (`expected`, `lang` their language) and looks for the terms. "again" is
 * suggested for an empty answer only: wording is the learner's to judge, and an answer that is close but has other numbers or
 * another negation gets no suggestion at all.
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
  const match = nearest.similarity >= CLOSE ? "close" : "different";
  const disagrees = signsOf(answer) !== signsOf(nearest.text);
  return { match, verdicts, differences, ...suggest(verdicts, match === "close", disagrees) };
}

type Suggestion = Pick<AnswerCheck, "suggested" | "reason">;

function matchExactly(answer: string, expected: readonly string[], lang: Lang): Suggestion | null {
  const plain = plainOf(answer);
  if (expected.some((text) => plainOf(text) === plain))
    return { suggested: "easy", reason: "exact" };
  const normal = normaliseAnswer(answer);
  const isSame = (text: string) =>
    normaliseAnswer(text) === normal ||
    (lang === "en" && foldTermKey(normaliseAnswer(text)) === foldTermKey(normal));
  return expected.some(isSame) ? { suggested: "good", reason: "exactButForm" } : null;
}

function suggest(
  verdicts: readonly TermVerdict[],
  isClose: boolean,
  disagrees: boolean,
): Suggestion {
  const missing = verdicts.filter((one) => one.verdict === "missing").length;
  if (missing > 0) {
    const reason = missing === verdicts.length ? "noTermFound" : "someTermsMissing";
    return { suggested: "hard", reason };
  }
  if (disagrees) return { suggested: null, reason: "otherWording" };
  if (verdicts.length > 0) return { suggested: isClose ? "good" : null, reason: "allTerms" };
  return { suggested: isClose ? "hard" : null, reason: "otherWording" };
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

const NEGATIONS = /\b(?:not|no|never|none|nor|without|cannot|neither)\b|[不没无未非别勿]/gu;

/** The numbers of a wording in order and how many negations it has. */
function signsOf(text: string): string {
  const normal = normaliseAnswer(text.slice(0, 20_000));
  const numbers = normal.match(/\p{Nd}+(?:\.\p{Nd}+)?/gu) ?? [];
  return `${[...numbers].sort().join(" ")}|${normal.match(NEGATIONS)?.length ?? 0}`;
}
