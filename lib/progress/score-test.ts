import type { ScoredAttempt, TestedVerdict } from "./self-test.ts";

/** How a sitting went. `score` is the mean over what was not skipped, 0–1; null when nothing was answered. */
export interface TestScore {
  readonly answered: number;
  readonly skipped: number;
  readonly score: number | null;
  readonly durationMs: number;
  /** Answered with the help of a hint. */
  readonly hinted: number;
  /** Rated Good or Easy. */
  readonly good: number;
  readonly terms: readonly TermScore[];
  /** Units rated under Good, or skipped. */
  readonly again: readonly string[];
}

/** A term over all answers in which it was looked for. `known`: found, in whatever accepted wording. */
interface TermScore {
  readonly termId: string;
  readonly asked: number;
  readonly known: number;
  readonly verdicts: Readonly<Record<TestedVerdict, number>>;
}

/** Scores a sitting by the last attempt at each unit. Terms come worst first, those asked more often before the others. */
export function scoreTest(attempts: readonly ScoredAttempt[]): TestScore {
  const last = [...new Map(attempts.map((one) => [one.unitId, one])).values()];
  const answered = last.filter(({ skipped }) => !skipped);
  const sum = answered.reduce((total, { score }) => total + score, 0);
  return {
    answered: answered.length,
    skipped: last.length - answered.length,
    score: answered.length === 0 ? null : sum / answered.length,
    durationMs: last.reduce((total, { durationMs }) => total + durationMs, 0),
    hinted: answered.filter(({ hints }) => hints > 0).length,
    good: last.filter(isGood).length,
    terms: scoreTerms(answered),
    again: last.filter((one) => !isGood(one)).map(({ unitId }) => unitId),
  };
}

function isGood({ rating }: Pick<ScoredAttempt, "rating">): boolean {
  return rating === "good" || rating === "easy";
}

/** What earlier sittings say: by unit its last score, by term how often it was known of how often it was asked. */
export interface EarlierScores {
  readonly units: Readonly<Record<string, number>>;
  readonly terms: Readonly<Record<string, Pick<TermScore, "asked" | "known">>>;
}

/** Of each unit the score of its last answer, and of each term how it went over the last answer to each unit. `attempts` in the order they were made. */
export function earlierScores(attempts: readonly ScoredAttempt[]): EarlierScores {
  const last = new Map(attempts.filter(({ skipped }) => !skipped).map((one) => [one.unitId, one]));
  const terms = scoreTerms([...last.values()]);
  return {
    units: Object.fromEntries([...last.values()].map(({ unitId, score }) => [unitId, score])),
    terms: Object.fromEntries(terms.map(({ termId, asked, known }) => [termId, { asked, known }])),
  };
}

/** The attempts, the worst first: what was skipped, then by score, then in the order given. */
export function worstFirst<Attempt extends Pick<ScoredAttempt, "score" | "skipped">>(
  attempts: readonly Attempt[],
): readonly Attempt[] {
  const worth = ({ skipped, score }: Attempt) => (skipped ? -1 : score);
  return attempts.toSorted((one, other) => worth(one) - worth(other));
}

function scoreTerms(attempts: readonly ScoredAttempt[]): readonly TermScore[] {
  const scores = new Map<string, TermScore>();
  for (const { termId, verdict } of attempts.flatMap(({ verdicts }) => verdicts)) {
    const { asked, known, verdicts } = scores.get(termId) ?? nothing;
    const isKnown = verdict === "hit" || verdict === "variant";
    scores.set(termId, {
      termId,
      asked: asked + 1,
      known: known + (isKnown ? 1 : 0),
      verdicts: { ...verdicts, [verdict]: verdicts[verdict] + 1 },
    });
  }
  return [...scores.values()].sort(
    (one, other) => one.known / one.asked - other.known / other.asked || other.asked - one.asked,
  );
}

const nothing = { asked: 0, known: 0, verdicts: { hit: 0, variant: 0, wrong: 0, missing: 0 } };
