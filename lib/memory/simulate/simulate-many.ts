import { simulate } from "./simulate.ts";
import type { Simulation, StudyPlan } from "./study-plan.ts";

/** One simulation in a line. */
export interface StudyTotals {
  readonly minutes: number;
  /** Cards reviewed and learned, without the further answers of their steps. */
  readonly studies: number;
  /** Of these, those that were not new, and those that were. */
  readonly reviews: number;
  readonly newCards: number;
  /** On the last day. */
  readonly memorised: number;
}

/** What comes of one desired retention: a simulation for each seed, and their mean. */
export interface RetentionOutcome {
  readonly desiredRetention: number;
  readonly runs: readonly StudyTotals[];
  readonly mean: StudyTotals;
  /** Minutes for each card memorised at the end; null when none is. */
  readonly minutesPerMemorised: number | null;
}

export interface ManyOptions {
  /** One simulation each for every retention; more make the spread smaller. All retentions have the same luck, so that their differences are truer than each figure. */
  readonly seeds: readonly number[];
  readonly retentions?: readonly number[];
  /** Told the share done (0–1). What it throws ends all. */
  readonly onProgress?: (share: number) => void;
}

/** From 0.70 to 0.97. */
export const usualRetentions: readonly number[] = Array.from(
  { length: 10 },
  (_, number) => (70 + 3 * number) / 100,
);

/** A plan at several desired retentions. Cards keep the days on which they are due; only intervals from now on differ. */
export function simulateMany(
  plan: StudyPlan,
  { seeds, retentions = usualRetentions, onProgress }: ManyOptions,
): readonly RetentionOutcome[] {
  const all = retentions.length * seeds.length;
  return retentions.map((desiredRetention, at) => {
    const retained = { ...plan, preset: { ...plan.preset, desiredRetention } };
    const runs = seeds.map((seed, number) => {
      const done = at * seeds.length + number;
      return totalsOf(
        simulate(retained, {
          seed,
          ...(onProgress && { onProgress: (share) => onProgress((done + share) / all) }),
        }),
      );
    });
    const mean = meanOf(runs);
    return { desiredRetention, runs, mean, minutesPerMemorised: minutesPerMemorised(mean) };
  });
}

/** Minutes for each card memorised; null when none is. */
export function minutesPerMemorised({ minutes, memorised }: StudyTotals): number | null {
  return memorised > 0 ? minutes / memorised : null;
}

/** A simulation's totals. */
export function totalsOf(simulation: Omit<Simulation, "snapshots">): StudyTotals {
  const { minutes, reviews, daySteps, newCards, memorised } = simulation;
  return {
    minutes: sum(minutes),
    studies: sum(reviews) + sum(daySteps) + sum(newCards),
    reviews: sum(reviews) + sum(daySteps),
    newCards: sum(newCards),
    memorised: memorised.at(-1) ?? 0,
  };
}

function meanOf(runs: readonly StudyTotals[]): StudyTotals {
  const mean = (of: (run: StudyTotals) => number) =>
    runs.reduce((total, run) => total + of(run), 0) / Math.max(1, runs.length);
  return {
    minutes: mean(({ minutes }) => minutes),
    studies: mean(({ studies }) => studies),
    reviews: mean(({ reviews }) => reviews),
    newCards: mean(({ newCards }) => newCards),
    memorised: mean(({ memorised }) => memorised),
  };
}

function sum(values: Uint32Array | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
