import { addDays, asDay, type Calendar, type Day } from "./day.ts";
import { zoneOffsetMs } from "./zone.ts";

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

/** Offsets reach from −15:57 to +15:14 in the whole history of the zones. */
const widestOffsetMs = 16 * msPerHour;

/** Days remembered over all calendars before starting afresh: some megabytes. */
const rememberedDays = 100_000;

/** Start instants in ms, by calendar, by day. */
const starts = new Map<string, Map<number, number>>();
let remembered = 0;

/**
 * The learner day an instant belongs to. Days follow one another without gap or overlap, also where
 * the local clock jumps back over the rollover. Throws a RangeError on an unknown zone or an invalid date.
 */
export function dayOf(at: Date, calendar: Calendar): Day {
  const ms = at.getTime();
  let day = Math.floor(ms / msPerDay);
  while (startMs(day, calendar) > ms) day -= 1;
  while (startMs(day + 1, calendar) <= ms) day += 1;
  return asDay(day);
}

/**
 * The instant a day begins: the first at which the local clock shows the rollover hour of that date or later.
 * Where the clock jumps over the rollover, that is the jump; a date the zone skipped begins together with the
 * next.
 */
export function startOfDay(day: Day, calendar: Calendar): Date {
  return new Date(startMs(day, calendar));
}

/** The first rollover after that instant. */
export function nextRollover(at: Date, calendar: Calendar): Date {
  return startOfDay(addDays(dayOf(at, calendar), 1), calendar);
}

function startMs(day: number, calendar: Calendar): number {
  const key = `${calendar.zone} ${calendar.rolloverHour}`;
  const known = starts.get(key)?.get(day);
  if (known !== undefined) return known;
  const start = firstInstantShowing(
    day * msPerDay + calendar.rolloverHour * msPerHour,
    calendar.zone,
  );
  if (remembered >= rememberedDays) forgetStarts();
  const ofCalendar = starts.get(key) ?? new Map<number, number>();
  starts.set(key, ofCalendar.set(day, start));
  remembered += 1;
  return start;
}

function forgetStarts(): void {
  starts.clear();
  remembered = 0;
}

/** `wallMs` is what the local clock shows, counted as if it were UTC. */
function firstInstantShowing(wallMs: number, zone: string): number {
  const early = wallMs - widestOffsetMs;
  const late = wallMs + widestOffsetMs;
  const before = zoneOffsetMs(early, zone);
  const after = zoneOffsetMs(late, zone);
  if (before === after) return wallMs - before;
  const change = offsetChange(early, late, zone);
  if (wallMs - before < change) return wallMs - before;
  return Math.max(change, wallMs - after);
}

/** The first instant of the later offset. */
function offsetChange(earlyMs: number, lateMs: number, zone: string): number {
  const before = zoneOffsetMs(earlyMs, zone);
  let low = earlyMs;
  let high = lateMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffsetMs(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}
