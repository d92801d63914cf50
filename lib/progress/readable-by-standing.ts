import { type OutlinePoint, shareAt } from "./readable-by-outline.ts";

/** How a plan goes against what was foreseen when it was made. */
export interface PlanStanding {
  /** What was foreseen for this morning, and what is. Shares, 0–1. */
  readonly foreseen: number;
  readonly now: number;
  /** So many days ago this much was foreseen; 0: as foreseen or further. */
  readonly behindDays: number;
  readonly isOnTrack: boolean;
}

/** A day or two are soon made up for. */
const tolerableDays = 2;
/** And so little is chance. */
const tolerableShare = 0.01;

/** `elapsedDays` since the plan was made; `now` the share of the text as it stands. On track: less than a percent below, or a day or two behind. */
export function planStanding(
  points: readonly OutlinePoint[],
  { elapsedDays, now }: { readonly elapsedDays: number; readonly now: number },
): PlanStanding {
  const foreseen = shareAt(points, elapsedDays);
  let behindDays = 0;
  while (behindDays < elapsedDays && shareAt(points, elapsedDays - behindDays) > now) {
    behindDays += 1;
  }
  const isOnTrack = now >= foreseen - tolerableShare || behindDays <= tolerableDays;
  return { foreseen, now, behindDays: now >= foreseen ? 0 : behindDays, isOnTrack };
}
