import type { Day } from "#lib/memory/time/day";
import type { Act } from "./act.ts";
import { ratings } from "./card-state.ts";
import { presetBounds } from "./preset-bounds.ts";

/** Least and most of each number of an act, both allowed. `daysAway`: how far a day may lie from that on which it is named. All but the retention are whole. */
export const actBounds = {
  flag: [0, 7],
  intervalDays: [1, 36_500],
  daysAway: [-36_500, 36_500],
  desiredRetention: presetBounds.desiredRetention,
  reps: [0, 1_000_000],
  durationMs: [0, 86_400_000],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** The field of an act, done on that day, that is out of bounds; null when all are within. Evidence has none: no device makes it. */
export function faultOfAct(act: Act, today: Day): string | null {
  if (act.type === "evidence") return null;
  const fields: Readonly<Record<string, unknown>> = { ...act };
  for (const [field, value] of Object.entries(fields)) {
    if (field !== "type" && !isWithin(field, value, today)) return field;
  }
  return null;
}

function isWithin(field: string, value: unknown, today: Day): boolean {
  if (field === "rating") return ratings.some((rating) => rating === value);
  if (typeof value !== "number") return false;
  const bounds = boundsOf(field);
  if (bounds === null) return false;
  const [least, most] = bounds;
  const isFit = field === "desiredRetention" ? Number.isFinite(value) : Number.isInteger(value);
  const counted = field.endsWith("Day") ? value - today : value;
  return isFit && counted >= least && counted <= most;
}

function boundsOf(field: string): readonly [number, number] | null {
  switch (field) {
    case "flag":
    case "intervalDays":
    case "desiredRetention":
    case "reps":
    case "durationMs":
      return actBounds[field];
    case "untilDay":
    case "dueDay":
      return actBounds.daysAway;
    default:
      return null;
  }
}
