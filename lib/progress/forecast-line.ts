import { addDays, type Day } from "#lib/memory/time/day";
import { createForecaster, type Forecast, type Forecaster } from "./forecast.ts";
import type { ForecastBelief } from "./forecast-belief.ts";
import type { ForecastText, RememberedSegment } from "./forecast-text.ts";
import {
  type MemoryHistory,
  memoryAtEnd,
  type PracticedSegment,
  practisedMemory,
} from "./memory-history.ts";
import { bestMemories, memoryOf } from "./term-memory.ts";

/** The forecast of a day: of that day as it was, or will be. */
export interface LinePoint extends Forecast {
  readonly day: Day;
}

/** A text with all that was ever remembered of it. */
export interface TextHistory {
  readonly weights: readonly number[];
  readonly segments: readonly (Omit<RememberedSegment, "own"> & {
    readonly card: MemoryHistory;
    readonly practice: readonly PracticedSegment[];
  })[];
  readonly terms: readonly {
    readonly termId: string;
    readonly cards: readonly MemoryHistory[];
    readonly knownSince: Day | null;
  }[];
}

/** The line up to today, and on from today if nothing is studied. Both have today; [] for a text without segments. */
export interface ForecastLine {
  readonly past: readonly LinePoint[];
  readonly ifIStop: readonly LinePoint[];
}

/** A line a screen wide needs no more points. */
const mostPoints = 60;
/** Its interval needs no more worlds, and for a very long text makes do with fewer, that it be drawn within a second or so. */
const draws = { most: 64, least: 24, segments: 100_000 };

/**
 * How much of a text could be read day by day, by what is believed now: `past` from the first day on which something of it was remembered, but not before
 * `from`, and `ifIStop` until `until`. Longer stretches are told every few days.
 */
export function forecastLine(
  history: TextHistory,
  belief: ForecastBelief,
  { from, today, until }: { readonly from: Day; readonly today: Day; readonly until: Day },
): ForecastLine {
  const began = firstDay(history) ?? today;
  const now = textOn(history, today);
  // Told as precisely as elsewhere, so that the line and the shelf agree.
  const ofToday = createForecaster(now, belief);
  const worlds = worldsFor(history);
  const later = createForecaster(now, belief, worlds);
  const pointOf = (day: Day, forecaster: Forecaster) => {
    const forecast = (day === today ? ofToday : forecaster).on(day);
    return forecast === null ? [] : [{ day, ...forecast }];
  };
  return {
    past: daysBetween(began > from ? began : from, today).flatMap((day) =>
      pointOf(day, createForecaster(textOn(history, day), belief, worlds)),
    ),
    ifIStop: daysBetween(today, until).flatMap((day) => pointOf(day, later)),
  };
}

/** The text as it was remembered at the end of a day. */
export function textOn({ segments, terms, weights }: TextHistory, day: Day): ForecastText {
  return {
    segments: segments.map(({ unitId, weight, gates, card, practice }) => {
      const done = practice.filter((one) => one.day <= day);
      const own = practisedMemory(memoryAtEnd(card, day), done, weights);
      return { unitId, weight, gates, own: own && memoryOf(own) };
    }),
    terms: terms.map(({ termId, cards, knownSince }) => ({
      termId,
      memories: bestMemories(cards.flatMap((card) => memoryAtEnd(card, day) ?? []).map(memoryOf)),
      known: knownSince !== null && knownSince <= day,
    })),
  };
}

function worldsFor({ segments }: TextHistory): number {
  const affordable = Math.floor(draws.segments / Math.max(segments.length, 1));
  return Math.min(draws.most, Math.max(draws.least, affordable));
}

function firstDay({ segments, terms }: TextHistory): Day | null {
  const days = [
    ...segments.flatMap(({ card, practice }) =>
      [card[0]?.day ?? [], practice[0]?.day ?? []].flat(),
    ),
    ...terms.flatMap(({ cards, knownSince }) => [
      ...cards.flatMap((card) => card[0]?.day ?? []),
      ...(knownSince === null ? [] : [knownSince]),
    ]),
  ];
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/** Evenly spaced, with both ends. */
function daysBetween(from: Day, until: Day): Day[] {
  const span = Math.max(0, until - from);
  const points = Math.min(span, mostPoints - 1);
  if (points === 0) return [until];
  return Array.from({ length: points + 1 }, (_, at) =>
    addDays(from, Math.round((at * span) / points)),
  );
}
