import type { PlanGround } from "./readable-by-ground.ts";
import type { PlanGoal, PlanPolicy } from "./readable-by-text.ts";
import { type PlanTrial, tryPolicy } from "./readable-by-trial.ts";

/** Runs of a policy with other luck than the search had, and whether they may be trusted. */
export interface Verdict {
  readonly policy: PlanPolicy;
  readonly isReached: boolean;
  readonly trials: readonly PlanTrial[];
  /** In whose mornings each of them looked at the text. */
  readonly mornings: readonly number[];
}

/** What a policy comes to in the search. */
export interface Estimate {
  /** The mean share in the morning after, above the one that makes it likely that nine runs in ten reach the goal; below 0: not reached. */
  readonly spare: number;
  /** Cards asked, in the mean. */
  readonly studies: number;
  /** Whether the minutes held something back. */
  readonly isCrowded: boolean;
}

/** Where policies are tried: always with the same luck while searching, with other luck for the verdict. */
export interface Court {
  readonly ground: PlanGround;
  readonly goal: PlanGoal;
  readonly estimate: (policy: PlanPolicy, days: number) => Estimate;
  /** One run, looked at in some mornings: the shares, and which share makes it likely that nine in ten would reach the goal. */
  readonly glance: (
    policy: PlanPolicy,
    days: number,
    mornings: readonly number[],
  ) => { readonly shares: readonly number[]; readonly needed: number };
  /** Of the mornings those in which nine runs in ten reach the goal, whatever came before. */
  readonly surelyReached: (
    policy: PlanPolicy,
    days: number,
    mornings: readonly number[],
  ) => readonly number[];
  readonly judge: (policy: PlanPolicy, days: number) => Verdict;
}

/** So many standard deviations below the mean lie fewer than one run in ten, also when both are guessed from so many runs. */
const deviations = { few: 2.1, many: 1.8 };
/** The mean lies at least so far above the share that nine in ten reach. */
const leastSlack = 0.004;
/** Points of the line that is drawn. */
const mostPoints = 32;
/** So many trials make half of the progress told. */
const halfway = 24;
/** The luck of searching, of finding a sure day, and of verdicts. */
const lucks = { search: 1, day: 501, verdict: 1001 };

/** Of small texts chance moves more, and more runs take no longer. */
function runsFor(cards: number) {
  if (cards > 1500) return { search: 1, verdict: 6 };
  return cards > 400 ? { search: 3, verdict: 10 } : { search: 4, verdict: 18 };
}

export function createCourt(
  ground: PlanGround,
  goal: PlanGoal,
  { seed, onProgress }: { readonly seed: number; readonly onProgress?: (share: number) => void },
): Court {
  const { minutesPerDay, targetShare } = goal;
  const runs = runsFor(ground.setting.text.cards.length);
  let [done, slack] = [0, leastSlack];
  const play = (policy: PlanPolicy, days: number, mornings: readonly number[], luck: number) => {
    done += 1;
    onProgress?.(done / (done + halfway));
    return tryPolicy(ground, policy, { minutesPerDay, days, mornings, seed: seed * 65_537 + luck });
  };
  const playAll = (
    [policy, days, mornings]: Parameters<Court["glance"]>,
    from: number,
    count: number,
  ) => Array.from({ length: count }, (_, at) => play(policy, days, mornings, from + at));
  const wide = runs.verdict < 8 ? deviations.few : deviations.many;
  const isSure = (shares: readonly number[]) =>
    meanOf(shares) - wide * deviationOf(shares) >= targetShare &&
    shares.filter((share) => share >= targetShare).length >= 0.9 * shares.length;
  return {
    ground,
    goal,
    estimate(policy, days) {
      const trials = playAll([policy, days, [days]], lucks.search, runs.search);
      return {
        spare: meanOf(trials.map(lastShare)) - targetShare - slack,
        studies: meanOf(trials.map(({ studies }) => studies)),
        isCrowded: trials.some(({ simulation }) => (simulation.waiting.at(-1) ?? 0) > 0),
      };
    },
    glance(policy, days, mornings) {
      const { shares } = play(policy, days, mornings, lucks.search);
      return { shares, needed: targetShare + leastSlack };
    },
    surelyReached(policy, days, mornings) {
      const trials = playAll([policy, days, mornings], lucks.day, runs.verdict);
      return mornings.filter((_, at) => isSure(trials.map(({ shares }) => shares[at] ?? 0)));
    },
    judge(policy, days) {
      const mornings = morningsUntil(days);
      const trials = playAll([policy, days, mornings], lucks.verdict, runs.verdict);
      const lasts = trials.map(lastShare);
      slack = Math.max(slack, wide * deviationOf(lasts) + 0.001);
      return { policy, isReached: isSure(lasts), trials, mornings };
    },
  };
}

function lastShare({ shares }: PlanTrial): number {
  return shares.at(-1) ?? 0;
}

function morningsUntil(days: number): readonly number[] {
  const step = Math.max(1, Math.ceil(days / mostPoints));
  const points = Array.from({ length: Math.ceil(days / step) }, (_, at) => at * step);
  return [...points, days];
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
  );
}
