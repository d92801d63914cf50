import { type Calibration, calibration, toldExamples } from "#lib/progress/calibration";
import type { Db } from "#lib/store/database";
import { listTestedSegments } from "#lib/store/forecast-tests";
import { mapForecastRows } from "#lib/store/forecast-text";
import type { Learner } from "#lib/store/learner";
import { loadBelief, mostTests } from "./load-belief.ts";

/** Enough for a plot; the oldest tests were of another learner. */
const latest = 2000;

/** How well the self-tests of a text, or of all (null), came out as was told of them. What was told follows from those of all texts. Writes nothing. */
export async function loadCalibration(
  db: Db,
  { id }: Pick<Learner, "id">,
  textId: string | null,
): Promise<Calibration> {
  const tests = await listTestedSegments(db, id, { atMost: mostTests });
  const rows = tests.length === 0 ? new Map() : await mapForecastRows(db, id, null);
  const { belief, usual, replay, looks } = await loadBelief(db, id, { tests, latest }, rows);
  const told = toldExamples(usual, replay.examples, looks);
  const ofText = textId === null ? told : told.filter((one) => one.textId === textId);
  return calibration(ofText, belief.map);
}
