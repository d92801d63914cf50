declare const dayBrand: unique symbol;

/**
 * A learner day: days since 1970-01-01 of the learner's own calendar (zone and rollover hour already
 * applied).
 */
export type Day = number & { readonly [dayBrand]: true };

/** Whose days: an IANA zone and the local hour (0–23) at which a new day begins. */
export interface Calendar {
  readonly zone: string;
  readonly rolloverHour: number;
}

/** Four in the morning, as Anki has it: late evenings still belong to the day they end. */
export const defaultRolloverHour = 4;

const msPerDay = 86_400_000;

/** The brand for a whole number that was stored as a day. Throws a RangeError on anything else. */
export function asDay(value: number): Day {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a day: ${value}`);
  return value as Day;
}

/** The day `count` days later; earlier when `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return asDay(day + count);
}

/**
 * Days from one learner day to another, never negative: a learner who flies west, or whose clock
 * was set back, has let no time pass.
 */
export function elapsedDays(from: Day, to: Day): number {
  return Math.max(0, to - from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** "2026-11-23". Years outside 0–9999 take the signed six-digit form of ISO 8601. */
export function dayToIso(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** Reads "2026-11-23"; null when that is no day of the calendar. */
export function dayFromIso(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = asDay(ms / msPerDay);
  return dayToIso(day) === text ? day : null;
}
