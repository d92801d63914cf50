import type { SuggestedRating } from "#lib/language/grade/grade";
import type { GoldAnswer } from "./grade-gold.ts";

/** An answer with what the grader made of it. */
export interface GradedAnswer {
  readonly gold: GoldAnswer;
  readonly rating: SuggestedRating;
  readonly score: number;
  readonly terms: readonly {
    readonly term: string;
    readonly verdict: "hit" | "variant" | "wrong" | "missing";
  }[];
  readonly reasons: readonly string[];
}

/** Shares 0–1; `kappa` quadratic weighted, `spearman` of the score with the grade; NaN where there is nothing to count. */
export interface GradeFigures {
  readonly count: number;
  readonly passFail: number;
  readonly exact: number;
  readonly kappa: number;
  readonly spearman: number;
  readonly flips: Share;
  /** Right answers (grade 4) pulled below Good, and those of grade 3 or 4. */
  readonly falseAlarms: Share;
  readonly falseAlarmsFrom3: Share;
  /** Of terms said to be wrong or missing. */
  readonly termPrecision: Share;
  readonly termRecall: Share;
}

export interface Share {
  readonly part: number;
  readonly of: number;
}

const RANK: Readonly<Record<SuggestedRating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };
/** Kinds of answers that turn the meaning round or count otherwise. */
const FLIP =
  /^(?:negation|antonym|role-swap|direction-swap|number-wrong|unit-wrong|meaning-flipped)/u;

export function measureGrades(graded: readonly GradedAnswer[]): GradeFigures {
  const own = graded.map(({ rating }) => RANK[rating]);
  const gold = graded.map((one) => one.gold.grade);
  const agree = (test: (a: number, b: number) => boolean) =>
    own.filter((rank, at) => test(rank, gold[at] ?? 0)).length / graded.length;
  const caught = graded.filter(({ gold: { kind, grade } }) => FLIP.test(kind) && grade <= 2);
  const below = (some: readonly GradedAnswer[]): Share => ({
    part: some.filter(({ rating }) => RANK[rating] < 3).length,
    of: some.length,
  });
  return {
    count: graded.length,
    passFail: agree((a, b) => a > 2 === b > 2),
    exact: agree((a, b) => a === b),
    kappa: quadraticKappa(own, gold),
    spearman: spearman(
      graded.map(({ score }) => score),
      gold,
    ),
    flips: below(caught),
    falseAlarms: below(graded.filter((one) => one.gold.grade === 4)),
    falseAlarmsFrom3: below(graded.filter((one) => one.gold.grade >= 3)),
    ...termShares(graded),
  };
}

function termShares(
  graded: readonly GradedAnswer[],
): Pick<GradeFigures, "termPrecision" | "termRecall"> {
  const judged = graded.flatMap(({ gold, terms }) =>
    terms.map(({ term, verdict }) => ({
      isSaid: verdict === "wrong" || verdict === "missing",
      isTrue: gold.missedTerms.includes(term) || gold.wrongTerms.includes(term),
    })),
  );
  const both = judged.filter(({ isSaid, isTrue }) => isSaid && isTrue).length;
  return {
    termPrecision: { part: both, of: judged.filter(({ isSaid }) => isSaid).length },
    termRecall: { part: both, of: judged.filter(({ isTrue }) => isTrue).length },
  };
}

/** Cohen's kappa with quadratic weights over the grades 1–4. */
export function quadraticKappa(own: readonly number[], gold: readonly number[]): number {
  const share = (list: readonly number[], grade: number) =>
    list.filter((one) => one === grade).length / list.length;
  let observed = 0;
  let expected = 0;
  own.forEach((one, at) => {
    observed += (one - (gold[at] ?? 0)) ** 2 / own.length;
  });
  for (let a = 1; a <= 4; a += 1)
    for (let b = 1; b <= 4; b += 1) expected += (a - b) ** 2 * share(own, a) * share(gold, b);
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/** Spearman's rank correlation, ties sharing their mean rank. */
export function spearman(own: readonly number[], gold: readonly number[]): number {
  const [a, b] = [ranksOf(own), ranksOf(gold)];
  const mean = (own.length - 1) / 2;
  const covariance = a.reduce((sum, one, at) => sum + (one - mean) * ((b[at] ?? 0) - mean), 0);
  const spread = (ranks: readonly number[]) =>
    Math.sqrt(ranks.reduce((sum, one) => sum + (one - mean) ** 2, 0));
  return covariance / (spread(a) * spread(b));
}

function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
