import {
  assembleForecast,
  type ForecastRows,
  practiceByUnit,
} from "#lib/progress/assemble-forecast";
import type { ForecastBelief } from "#lib/progress/forecast-belief";
import type { ForecastText } from "#lib/progress/forecast-text";
import type { Db } from "#lib/store/database";
import { listTestedSegments } from "#lib/store/forecast-tests";
import { mapForecastRows } from "#lib/store/forecast-text";
import type { Learner } from "#lib/store/learner";
import { loadBelief, mostTests } from "./load-belief.ts";

/** What of a learner's texts is remembered, and what their own answers say of forecasts. A live text without units is missing. */
export interface LoadedForecast {
  readonly belief: ForecastBelief;
  readonly texts: ReadonlyMap<string, ForecastText>;
  readonly rows: ReadonlyMap<string, ForecastRows>;
}

/** How one tests oneself of late says more than how it was years ago, and every look would read it all. */
export const latestTests = 300;

/** All that the forecast of a live text, or of each of them (null), follows from, on whatever day. Writes nothing. */
export async function loadForecast(
  db: Db,
  { id }: Pick<Learner, "id">,
  textId: string | null,
): Promise<LoadedForecast> {
  const [rows, tests] = await Promise.all([
    mapForecastRows(db, id, textId),
    listTestedSegments(db, id, { atMost: mostTests }),
  ]);
  const { belief, weights } = await loadBelief(db, id, { tests, latest: latestTests }, rows);
  const practice = practiceByUnit(tests);
  const texts = new Map(
    Array.from(rows, ([id, one]) => [id, assembleForecast(one, practice, weights)]),
  );
  return { belief, texts, rows };
}
