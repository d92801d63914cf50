import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { createDeck } from "#lib/memory/simulate/deck-columns";
import { simulate } from "#lib/memory/simulate/simulate";
import {
  type SimulatedRetention,
  simulatedRetention,
} from "#lib/memory/simulate/simulated-retention";
import { averageHabits } from "#lib/memory/simulate/study-habits";
import type { Simulation, StudyPlan, StudyRules } from "#lib/memory/simulate/study-plan";
import { asDay } from "#lib/memory/time/day";

const [days, newPerDay] = [365, 20];
const seeds = Array.from({ length: 8 }, (_, number) => 20_261_123 + number);
/** Before this day so few cards wait that chance alone moves the load. */
const settled = 90;
const trendDays = 15;

/** A year of 20 new cards a day: what was recalled against what was desired. */
export function printTrueRetention(): void {
  console.log(
    [
      `\nA year of ${newPerDay} new cards a day, Anki's preset without a limit on reviews, the average learner; mean of ${seeds.length} seeds (deviation)`,
      "desired   all reviews       foretold          in time           mature            fleeting          their share",
      ...[0.8, 0.9, 0.95].map(retentionLine),
      "foretold: by the forgetting curve, for all reviews. in time: those the preset could bring on a day when recall is as desired;",
      "fleeting: the others, which fall below it before the next day begins (steps of minutes are all that could come sooner).",
    ].join("\n"),
  );
}

/** The same year twice with the same luck: days by chance within the range of fuzz, and days balanced. */
export function printEvenness(): void {
  console.log(
    [
      `\nReviews a day from day ${settled + 1} on, desired retention 0.90: coefficient of variation, of all and around the mean of ${trendDays} days`,
      "days            mean    of all   around the trend",
      ...[false, true].map(evennessLine),
    ].join("\n"),
  );
}

function retentionLine(desiredRetention: number): string {
  const years = seeds.map((seed) => simulatedRetention(yearOf({ desiredRetention }, seed)));
  const told = (of: (year: SimulatedRetention) => number | null) => {
    const { mean, deviation } = spread(years.map((year) => of(year) ?? Number.NaN));
    return `${mean.toFixed(4)} (${deviation.toFixed(4)})`.padEnd(18);
  };
  const fleeting = spread(years.map((year) => year.fleeting.reviews / year.all.reviews)).mean;
  return [
    desiredRetention.toFixed(2).padEnd(10),
    told((year) => year.all.recalled),
    told((year) => year.expected),
    told((year) => year.inTime.recalled),
    told((year) => year.mature.recalled),
    told((year) => year.fleeting.recalled),
    `${(100 * fleeting).toFixed(1)} %`,
  ].join("");
}

function evennessLine(loadBalance: boolean): string {
  const loads = seeds.map((seed) => Array.from(yearOf({ loadBalance }, seed).reviews));
  const mean = (of: (load: readonly number[]) => number) => spread(loads.map(of)).mean;
  return [
    (loadBalance ? "balanced" : "by chance").padEnd(14),
    mean((load) => spread(load.slice(settled)).mean)
      .toFixed(1)
      .padStart(6),
    mean((load) => variation(load.slice(settled)))
      .toFixed(4)
      .padStart(10),
    mean((load) => variation(withoutTrend(load).slice(settled)))
      .toFixed(4)
      .padStart(10),
  ].join("");
}

function yearOf(rules: Partial<StudyRules>, seed: number): Simulation {
  const plan: StudyPlan = {
    deck: createDeck(0),
    newCards: days * newPerDay,
    preset: { ...defaultPreset, newPerDay, reviewsPerDay: 9999, ...rules },
    habits: averageHabits,
    days,
    // A Monday.
    today: asDay(20_780),
  };
  return simulate(plan, { seed });
}

function variation(values: readonly number[]): number {
  const { mean, deviation } = spread(values);
  return deviation / mean;
}

/** Each day over the mean of the days around it; the last days have no such mean. */
function withoutTrend(load: readonly number[]): readonly number[] {
  const half = Math.floor(trendDays / 2);
  return load
    .slice(0, -half)
    .map((value, day) => value / spread(load.slice(Math.max(0, day - half), day + half + 1)).mean);
}

function spread(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}
