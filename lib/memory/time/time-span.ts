/** A length of time in the unit a person would say it in. */
export interface TimeSpan {
  readonly unit: "seconds" | "minutes" | "hours" | "days" | "months" | "years";
  /** Whole; months and years to one decimal. */
  readonly amount: number;
}

const secondsPerDay = 86_400;
const sizes = [
  { unit: "years", seconds: 365 * secondsPerDay, digits: 1 },
  { unit: "months", seconds: 30 * secondsPerDay, digits: 1 },
  { unit: "days", seconds: secondsPerDay, digits: 0 },
  { unit: "hours", seconds: 3600, digits: 0 },
  { unit: "minutes", seconds: 60, digits: 0 },
  { unit: "seconds", seconds: 1, digits: 0 },
] as const;

/** In the largest unit that fits at least once, as Anki's answer buttons have it: a month is 30 days, a year 365. */
export function timeSpanOf(seconds: number): TimeSpan {
  const fitting = sizes.find((size) => seconds >= size.seconds);
  if (!fitting) return { unit: "seconds", amount: Math.max(0, Math.round(seconds)) };
  const scale = 10 ** fitting.digits;
  return {
    unit: fitting.unit,
    amount: Math.round((seconds / fitting.seconds) * scale) / scale,
  };
}
