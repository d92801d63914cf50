import type { Memory, Rating } from "#lib/memory/schedule/card-state";
import { retrievability } from "#lib/memory/schedule/fsrs";
import { addDays, type Day } from "#lib/memory/time/day";
import { type HistoryEntry, memoryOf } from "./explain-history.ts";
import type { CardEvent } from "./fold-card.ts";

/** Predicted recall (0–1) on a day, fractions of days allowed. */
interface CurvePoint {
  readonly day: number;
  readonly recall: number;
}

/** The curve between two changes of memory: it starts where the memory was made, at full recall, and falls. */
export interface CurvePiece {
  readonly memory: Memory;
  /** When recall was full: the last review, or where a memory made for a wished day begins. */
  readonly startDay: Day;
  readonly from: Day;
  readonly to: Day;
  readonly points: readonly CurvePoint[];
}

const pointsOfPiece = 48;

/**
 * A card's forgetting curve from its first review to `until`, piece by piece: a gap is where it had no memory. Reviews of one day make
 * one piece, the last. [] for a card that never had a memory, or has had it only after `until`.
 */
export function forgettingPieces(
  history: readonly HistoryEntry<CardEvent>[],
  { until, weights }: { readonly until: Day; readonly weights: readonly number[] },
): CurvePiece[] {
  const changes = history.filter(({ before, after }) => memoryOf(after) !== memoryOf(before));
  return changes.flatMap(({ day, after }, index) => {
    const to = changes[index + 1]?.day ?? until;
    if (after.state === "new" || to <= day) return [];
    const { memory, lastReviewDay: startDay } = after;
    const points = spread(day, to).map((at) => {
      return { day: at, recall: retrievability(memory, at - startDay, weights) };
    });
    return [{ memory, startDay, from: day, to, points }];
  });
}

/** Recall on a day, before anything is answered on it; null where the card had no memory then. */
export function recallOnDay(
  pieces: readonly CurvePiece[],
  day: Day,
  weights: readonly number[],
): number | null {
  const piece = pieces.find(({ from, to }) => from < day && day <= to);
  return piece ? retrievability(piece.memory, day - piece.startDay, weights) : null;
}

/** A day of the curve to be read off it, with the answers given on it. */
export interface CurveReading {
  readonly day: Day;
  /** Before that day's answers; null where the card had no memory. */
  readonly recall: number | null;
  readonly answers: readonly Rating[];
}

/** Days to read the curve at, from the first answer to its end: those with answers, those `also` asked for, and some `count` evenly between. */
export function curveReadings(
  history: readonly HistoryEntry<CardEvent>[],
  pieces: readonly CurvePiece[],
  {
    also,
    count,
    weights,
  }: {
    readonly also: readonly Day[];
    readonly count: number;
    readonly weights: readonly number[];
  },
): CurveReading[] {
  const [from, to] = [pieces[0]?.from, pieces.at(-1)?.to];
  if (from === undefined || to === undefined) return [];
  const answersOn = new Map<Day, Rating[]>();
  for (const { event, day, takenBackAt } of history) {
    if (event.kind !== "answer" || takenBackAt !== null) continue;
    answersOn.set(day, [...(answersOn.get(day) ?? []), event.rating]);
  }
  const step = Math.max(1, (to - from) / count);
  const even = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) =>
    addDays(from, Math.round(index * step)),
  );
  const days = new Set([...even, ...answersOn.keys(), ...also]);
  return [...days]
    .filter((day) => from <= day && day <= to)
    .sort((one, other) => one - other)
    .map((day) => ({
      day,
      recall: recallOnDay(pieces, day, weights),
      answers: answersOn.get(day) ?? [],
    }));
}

/** Days from one to the other, closer together where the curve is steep. */
function spread(from: Day, to: Day): number[] {
  const count = Math.min(pointsOfPiece, to - from);
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return index === count ? to : from + (to - from) * share * share;
  });
}
