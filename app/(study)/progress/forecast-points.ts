import type { Day } from "#lib/memory/time/day";
import type { ForecastLine } from "#lib/progress/forecast-line";

/** How much of a text could be read on a day if its plan is followed, 0–1. */
export interface PlanPoint {
  readonly day: Day;
  readonly share: number;
}

/** The days told, ascending; today once. */
export function daysOf({ past, ifIStop }: ForecastLine): readonly Day[] {
  return [...past, ...ifIStop.slice(past.length > 0 ? 1 : 0)].map(({ day }) => day);
}

/** Where a day stands between the first and the last, 0–1. */
export function shareAlong(days: readonly Day[], day: Day): number {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  return last === first ? 0.5 : Math.min(1, Math.max(0, (day - first) / (last - first)));
}

/** Each point owns the plot from halfway to the one before to halfway to the next: shares of a plot's width. */
export function placesAlong(days: readonly Day[]) {
  return days.map((day, index) => {
    const here = shareAlong(days, day);
    const before = days[index - 1];
    const after = days[index + 1];
    const left = before === undefined ? 0 : (shareAlong(days, before) + here) / 2;
    const right = after === undefined ? 1 : (shareAlong(days, after) + here) / 2;
    return { left, top: 0, width: right - left, height: 1 };
  });
}

/** What the plan brings by a day, on a straight line between the days told; null before its first and after its last. */
export function planOn(plan: readonly PlanPoint[], day: Day): number | null {
  const next = plan.findIndex((point) => point.day >= day);
  const there = plan[next];
  if (there === undefined) return null;
  if (there.day === day) return there.share;
  const here = plan[next - 1];
  if (here === undefined) return null;
  const along = (day - here.day) / (there.day - here.day);
  return here.share + along * (there.share - here.share);
}
