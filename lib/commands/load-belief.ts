import { forgettingCurve } from "#lib/memory/schedule/fsrs";
import { type ForecastRows, gatesByIndex } from "#lib/progress/assemble-forecast";
import { beliefAfter } from "#lib/progress/calibration";
import { type ForecastBelief, usualBelief } from "#lib/progress/forecast-belief";
import {
  countLooks,
  type FirstLook,
  replaySelfTests,
  type SelfTestReplay,
  type TestedSegment,
} from "#lib/progress/self-test-replay";
import type { Db } from "#lib/store/database";
import { listFirstAnswers } from "#lib/store/forecast-tests";
import { mapForecastRows } from "#lib/store/forecast-text";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import { replayMemories } from "./replay-memories.ts";

/** What a learner's own answers say of forecasts, and by what it was found. */
export interface LoadedBelief {
  readonly belief: ForecastBelief;
  /** Before anything was known of the learner. */
  readonly usual: ForecastBelief;
  readonly weights: readonly number[];
  readonly replay: SelfTestReplay;
  /** Terms never asked, when a self-test first looked for them or they were first asked. */
  readonly looks: readonly FirstLook[];
}

/** All self-tests, in order of time, of which the latest so many are learned from. */
interface GivenTests {
  readonly tests: readonly TestedSegment[];
  readonly latest: number;
}

/** More than anybody has. */
export const mostTests = 20_000;

/** The belief that these self-tests and the learner's first answers leave. `rows`: those texts that were read already. */
export async function loadBelief(
  db: Db,
  learnerId: LearnerId,
  given: GivenTests,
  rows: ReadonlyMap<string, ForecastRows>,
): Promise<LoadedBelief> {
  const [{ weights }, first] = await Promise.all([
    getPreset(db, learnerId),
    listFirstAnswers(db, learnerId),
  ]);
  const usual = usualBelief(forgettingCurve(weights));
  const replay = await replayTests(db, learnerId, { ...given, rows, usual, weights });
  const looks = [...replay.looks, ...first];
  return { belief: beliefAfter(usual, replay, countLooks(first)), usual, weights, replay, looks };
}

async function replayTests(
  db: Db,
  learnerId: LearnerId,
  given: Pick<LoadedBelief, "usual" | "weights"> &
    GivenTests & { readonly rows: ReadonlyMap<string, ForecastRows> },
): Promise<SelfTestReplay> {
  const { usual, weights } = given;
  const tests = given.tests.slice(-given.latest);
  if (tests.length === 0) return replaySelfTests([], emptyHistory({ usual, weights }));
  const isRead = tests.every(({ textId }) => given.rows.has(textId));
  const rows = isRead ? given.rows : await mapForecastRows(db, learnerId, null);
  const unitIds = [...new Set(tests.map(({ unitId }) => unitId))];
  const { gatesOf, knownSince } = gatesOfUnits(rows, new Set(unitIds));
  const named = tests.flatMap(({ verdicts }) => verdicts.map(({ termId }) => termId));
  const termIds = [...new Set([...[...gatesOf.values()].flat(), ...named])];
  const memories = await replayMemories(db, learnerId, { termIds, unitIds, weights });
  const history = { ...emptyHistory({ usual, weights }), ...memories, gatesOf, knownSince };
  return replaySelfTests(tests, history, given.tests.slice(0, -given.latest));
}

function emptyHistory({ usual, weights }: Pick<LoadedBelief, "usual" | "weights">) {
  return {
    ...{ weights, curve: usual.curve },
    gatesOf: new Map<string, readonly string[]>(),
    cardsOf: new Map(),
    knownSince: new Map<string, number>(),
    unitCards: new Map(),
  };
}

function gatesOfUnits(rows: ReadonlyMap<string, ForecastRows>, wanted: ReadonlySet<string>) {
  const gatesOf = new Map<string, readonly string[]>();
  const knownSince = new Map<string, number>();
  for (const { units, terms } of rows.values()) {
    const gates = gatesByIndex(terms);
    for (const { termId, knownAtMs } of terms) {
      if (knownAtMs !== null) knownSince.set(termId, knownAtMs);
    }
    for (const { unitId, index } of units) {
      if (!wanted.has(unitId)) continue;
      gatesOf.set(
        unitId,
        (gates.get(index) ?? []).flatMap((row) => terms[row]?.termId ?? []),
      );
    }
  }
  return { gatesOf, knownSince };
}
