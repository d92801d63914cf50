import { addDays, asDay, type Calendar, type Day } from "./day.ts";
import { zoneOffsetMs } from "./zone.ts";

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

/** Offsets reach from −15:57 to +15:14 in the whole history of the zones. */
const widestOffsetMs = 16 * msPerHour;

/** Days remembered over all calendars before starting afresh: some megabytes. */
const rememberedDays = 100_000;

/** The days of one calendar: their start instants in ms, by day. */
interface KnownDays extends Calendar {
  readonly starts: Map<number, number>;
}

const calendars = new Map<string, KnownDays>();
/** Most questions in a row are about one calendar. */
let latest: KnownDays | null = null;
let remembered = 0;

/**
 * The learner day an instant belongs to. Days follow one another without gap or overlap, also where
 * the local clock jumps back over the rollover. Throws a RangeError on an unknown zone or an invalid date.
 */
export function dayOf(at: Date, calendar: Calendar): Day {
  const ms = at.getTime();
  const known = knownDaysOf(calendar);
  let day = Math.floor(ms / msPerDay);
  while (startMs(day, known) > ms) day -= 1;
  while (startMs(day + 1, known) <= ms) day += 1;
  return asDay(day);
}

/**
 * The instant a day begins: the first at which the local clock shows the rollover hour of that date or later.
 * Where the clock jumps over the rollover, that is the jump; a date the zone skipped begins together with the
 * next.
 */
export function startOfDay(day: Day, calendar: Calendar): Date {
  return new Date(startMs(day, knownDaysOf(calendar)));
}

/** The first rollover after that instant. */
export function nextRollover(at: Date, calendar: Calendar): Date {
  return startOfDay(addDays(dayOf(at, calendar), 1), calendar);
}

function knownDaysOf({ zone, rolloverHour }: Calendar): KnownDays {
  if (latest?.zone === zone && latest.rolloverHour === rolloverHour) return latest;
  const key = `${zone} ${rolloverHour}`;
  const known = calendars.get(key) ?? { zone, rolloverHour, starts: new Map<number, number>() };
  calendars.set(key, known);
  latest = known;
  return known;
}

function startMs(day: number, { zone, rolloverHour, starts }: KnownDays): number {
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = firstInstantShowing(day * msPerDay + rolloverHour * msPerHour, zone);
  if (remembered >= rememberedDays) forgetStarts();
  starts.set(day, start);
  remembered += 1;
  return start;
}

function forgetStarts(): void {
  for (const { starts } of calendars.values()) starts.clear();
  calendars.clear();
  latest = null;
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
