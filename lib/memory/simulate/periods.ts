import type { Simulation } from "./study-plan.ts";

/** Some days of a simulation as one point of a plot. Days count from 0, today; both are included. */
export interface StudyPeriod {
  readonly from: number;
  readonly until: number;
  /** A day, in the mean: cards asked that were not new. */
  readonly reviews: number;
  /** A day, in the mean. */
  readonly minutes: number;
  /** At the end of the last day. */
  readonly memorised: number;
}

/** How many days are told as one, so that a plot has some hundred points: a day, a week, or thirty days. */
export function periodDays(days: number): 1 | 7 | 30 {
  if (days <= 100) return 1;
  return days <= 800 ? 7 : 30;
}

/** A simulation cut into periods of so many days; the last may be shorter. */
export function periodsOf(
  simulation: Pick<Simulation, "reviews" | "daySteps" | "minutes" | "memorised">,
  lengthDays: number,
): StudyPeriod[] {
  const { reviews, daySteps, minutes, memorised } = simulation;
  const days = reviews.length;
  return Array.from({ length: Math.ceil(days / lengthDays) }, (_, number) => {
    const from = number * lengthDays;
    const end = Math.min(days, from + lengthDays);
    return {
      from,
      until: end - 1,
      reviews: (sum(reviews, from, end) + sum(daySteps, from, end)) / (end - from),
      minutes: sum(minutes, from, end) / (end - from),
      memorised: memorised[end - 1] ?? 0,
    };
  });
}

function sum(values: Uint32Array | Float64Array, from: number, end: number): number {
  let total = 0;
  for (let day = from; day < end; day += 1) total += values[day] ?? 0;
  return total;
}
