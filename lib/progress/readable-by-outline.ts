import { type BandWidth, bandWidths } from "./readable-by-band.ts";
import { deviationOf, meanOf } from "./readable-by-court.ts";
import type { PlanGround } from "./readable-by-ground.ts";
import type { PlanPolicy } from "./readable-by-text.ts";
import { type PlanTrial, rowsOf } from "./readable-by-trial.ts";

/** What was foreseen when a plan was made. Days count from the day it was made on; shares of the text, 0–1. */
export interface PlanOutline {
  readonly points: readonly OutlinePoint[];
  readonly weeks: readonly OutlineWeek[];
  /** A day, in the mean, for everything that is studied; `most` is the longest of all simulated days. */
  readonly reviewsPerDay: number;
  readonly newPerDay: number;
  readonly minutesPerDay: number;
  readonly mostMinutes: number;
  /** New cards of other texts come beside those of the plan. */
  readonly othersCome: boolean;
}

/** A morning: what is understood by the plan, between which two four in five truths lie (as in the forecast, and by the luck of the answers until then), and if nothing were studied from the first day on. */
export interface OutlinePoint {
  readonly day: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly stop: number;
}

/** Seven days, the last ones perhaps fewer: a day, in the mean. */
export interface OutlineWeek {
  /** The first day and the last. */
  readonly from: number;
  readonly until: number;
  readonly newCards: number;
  readonly reviews: number;
  readonly minutes: number;
  /** In the morning after. */
  readonly share: number;
}

/** Of a standard normal, four in five lie within so many deviations. */
const eightyPercent = 1.2816;

export function outlineOf(
  ground: PlanGround,
  policy: PlanPolicy,
  {
    trials,
    mornings,
  }: { readonly trials: readonly PlanTrial[]; readonly mornings: readonly number[] },
): PlanOutline {
  const widthAt = widthsBy(ground, policy, trials);
  const points = mornings.map((day, at): OutlinePoint => {
    const shares = trials.map((trial) => trial.shares[at] ?? 0);
    const [share, chance] = [meanOf(shares), eightyPercent * deviationOf(shares)];
    const { below, above } = widthAt(day);
    return {
      day,
      share: rounded(share),
      low: rounded(Math.max(0, share - Math.hypot(below, chance))),
      high: rounded(Math.min(1, share + Math.hypot(above, chance))),
      stop: rounded(ground.shareOf(ground.now, day, ground.rowOf)),
    };
  });
  const days = mornings.at(-1) ?? 0;
  const all = figuresOf(trials, 0, days);
  return {
    points,
    weeks: Array.from({ length: Math.ceil(days / 7) }, (_, week) => {
      const [from, until] = [7 * week, Math.min(days, 7 * week + 7)];
      return {
        from,
        until: until - 1,
        ...figuresOf(trials, from, until),
        share: shareAt(points, until),
      };
    }),
    reviewsPerDay: all.reviews,
    newPerDay: all.newCards,
    minutesPerDay: all.minutes,
    mostMinutes: rounded(Math.max(0, ...trials.map((trial) => trial.mostMinutes))),
    othersCome: policy.othersCome,
  };
}

/** How wide the forecast is in each morning, by the memories that the first run leaves. */
function widthsBy(
  ground: PlanGround,
  policy: PlanPolicy,
  [trial]: readonly PlanTrial[],
): (day: number) => BandWidth {
  const widthOf = bandWidths(ground, rowsOf(ground, policy));
  const snapshots = new Map(trial?.simulation.snapshots.map((one) => [one.day, one]));
  return (day) => widthOf(snapshots.get(day - 1) ?? ground.now, day);
}

/** The share in a morning, between two points on the straight line. Outside of them as on the first or the last. */
export function shareAt(points: readonly OutlinePoint[], day: number): number {
  const after = points.findIndex((point) => point.day >= day);
  const [here, last] = [points[after] ?? points.at(-1), points[after - 1]];
  if (here === undefined) return 0;
  if (last === undefined || here.day <= last.day || after < 0) return here.share;
  return rounded(
    last.share + ((day - last.day) / (here.day - last.day)) * (here.share - last.share),
  );
}

function figuresOf(trials: readonly PlanTrial[], from: number, until: number) {
  const mean = (of: (trial: PlanTrial["simulation"], day: number) => number) => {
    if (until <= from) return 0;
    const sums = trials.map(({ simulation }) => {
      let sum = 0;
      for (let day = from; day < until; day += 1) sum += of(simulation, day);
      return sum / (until - from);
    });
    return Math.round(meanOf(sums) * 10) / 10;
  };
  return {
    newCards: mean(({ newCards }, day) => newCards[day] ?? 0),
    reviews: mean(({ reviews, daySteps }, day) => (reviews[day] ?? 0) + (daySteps[day] ?? 0)),
    minutes: mean(({ minutes }, day) => minutes[day] ?? 0),
  };
}

/** The outline is stored: four digits are enough. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
