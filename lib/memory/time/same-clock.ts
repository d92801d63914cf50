import { zoneOffsetMs } from "./zone.ts";

const halfYearMs = 182 * 86_400_000;

/**
 * Whether two IANA zones show the same time now and half a year on: two names of one zone (Asia/Calcutta, Asia/Kolkata)
 * do, and so do zones between which a learner's days are the same. Throws a RangeError on an unknown zone.
 */
export function showSameClock(one: string, other: string, at: Date): boolean {
  return [at.getTime(), at.getTime() + halfYearMs].every(
    (ms) => zoneOffsetMs(ms, one) === zoneOffsetMs(ms, other),
  );
}
