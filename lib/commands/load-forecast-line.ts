import { addDays, type Calendar } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type ForecastRows, gatesByIndex, practiceByUnit } from "#lib/progress/assemble-forecast";
import { type ForecastLine, forecastLine, type TextHistory } from "#lib/progress/forecast-line";
import type { Db } from "#lib/store/database";
import { listTestedSegments } from "#lib/store/forecast-tests";
import { mapForecastRows } from "#lib/store/forecast-text";
import type { Learner } from "#lib/store/learner";
import { loadBelief, mostTests } from "./load-belief.ts";
import { latestTests } from "./load-forecast.ts";
import { type ReplayedMemories, replayMemories } from "./replay-memories.ts";

/** Which days are told: so many before today, and so many after it. */
export interface LineSpan {
  readonly at: Date;
  readonly daysBack: number;
  readonly daysAhead: number;
}

/** How much of a live text could be read day by day, and will be if nothing is studied. Empty when there is no such text. Writes nothing. */
export async function loadForecastLine(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  textId: string,
  { at, daysBack, daysAhead }: LineSpan,
): Promise<ForecastLine> {
  const rows = await mapForecastRows(db, id, textId);
  const text = rows.get(textId);
  if (text === undefined) return { past: [], ifIStop: [] };
  const tests = await listTestedSegments(db, id, { atMost: mostTests });
  const { belief, weights } = await loadBelief(db, id, { tests, latest: latestTests }, rows);
  const memories = await replayMemories(db, id, {
    termIds: text.terms.map(({ termId }) => termId),
    unitIds: text.units.map(({ unitId }) => unitId),
    weights,
  });
  const today = dayOf(at, calendar);
  const history = historyOf(text, memories, {
    ...{ weights, calendar },
    practiceOf: practiceByUnit(tests),
  });
  const span = { from: addDays(today, -daysBack), today, until: addDays(today, daysAhead) };
  return forecastLine(history, belief, span);
}

function historyOf(
  { units, terms }: ForecastRows,
  { cardsOf, unitCards }: ReplayedMemories,
  known: {
    readonly weights: readonly number[];
    readonly calendar: Calendar;
    readonly practiceOf: ReturnType<typeof practiceByUnit>;
  },
): TextHistory {
  const gates = gatesByIndex(terms);
  return {
    weights: known.weights,
    segments: units.map(({ unitId, index, weight }) => ({
      ...{ unitId, weight, gates: gates.get(index) ?? [] },
      card: unitCards.get(unitId) ?? [],
      practice: known.practiceOf.get(unitId) ?? [],
    })),
    terms: terms.map(({ termId, knownAtMs }) => ({
      ...{ termId, cards: cardsOf.get(termId) ?? [] },
      knownSince: knownAtMs === null ? null : dayOf(new Date(knownAtMs), known.calendar),
    })),
  };
}
