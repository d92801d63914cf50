import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { listGlossary } from "#lib/store/glossary";
import { asLearnerId } from "#lib/store/ids";
import { listKnownNoteIds, listKnownTermIds, updateKnownAt } from "#lib/store/known-term";
import { insertLearner, type Learner } from "#lib/store/learner";
import { loadProgress } from "#lib/store/load-progress";
import { findPlan, findStandingPlan, insertPlan, keepPlan, type StoredPlan } from "#lib/store/plan";
import { insertPreset } from "#lib/store/preset";
import { findInUnits, listCardsOfUnit, listTermStates, listUnitLengths } from "#lib/store/reader";
import { findReadingPlace } from "#lib/store/reading-place";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { listUnits } from "#lib/store/unit";
import { dropPlan, undoDropPlan, undoMakePlan } from "./drop-plan.ts";
import { foreseePlan } from "./foresee-plan.ts";
import { keepPlace } from "./keep-place.ts";
import { loadCalibration } from "./load-calibration.ts";
import { loadForecast } from "./load-forecast.ts";
import { loadForecastLine } from "./load-forecast-line.ts";
import { markKnown } from "./mark-known.ts";
import { saveAttempt } from "./save-attempt.ts";
import { importTestText, testLearner } from "./test-text.ts";
import { workOutPlan } from "./work-out-plan.ts";

const at = new Date("2026-03-02T12:00:00Z");

/** A learner with a text, a place in it, a known term, a self-test and a plan; and another with nothing. */
async function twoLearners() {
  const { db } = await testDatabase();
  const owner = await testLearner(db);
  const stranger: Learner = { ...owner, id: asLearnerId(newId()), createdAt: at };
  await inTransaction(db, async (tx) => {
    await insertLearner(tx, stranger);
    await insertPreset(tx, stranger.id, { ...defaultPreset, id: newId(), name: "默认" });
  });
  const { textId } = await importTestText(db, owner);
  const [unit] = await listUnits(db, owner.id, textId);
  const [term] = await listGlossary(db, owner.id);
  const [unitId, termId] = [unit?.id ?? "", term?.id ?? ""];
  await keepPlace(db, owner.id, { textId, unitId });
  await markKnown(db, owner.id, { termId, isKnown: true }, { at });
  const said = { id: newId(), testId: newId(), textId, unitId, direction: "toTarget", at } as const;
  const graded = { suggested: "good", rating: "good", score: 1, verdicts: [] } as const;
  const way = { hints: 0, skipped: false, durationMs: 900, countsAs: "practice" } as const;
  await saveAttempt(db, owner, { ...said, typedText: "酵种", ...graded, ...way }, { at });
  const plan: StoredPlan = {
    ...{ id: newId(), textId, targetDay: addDays(dayOf(at, owner.calendar), 30), targetShare: 0.5 },
    ...{ minutesPerDay: 10, newPerDay: 5, desiredRetention: null, cardOrder: [], at },
    outline: {
      ...{ points: [], weeks: [], reviewsPerDay: 9, newPerDay: 5, minutesPerDay: 9 },
      ...{ mostMinutes: 10, othersCome: true },
    },
    droppedAt: null,
  };
  await inTransaction(db, (tx) => insertPlan(tx, owner.id, plan));
  return { db, owner, stranger, textId, unitId, termId, plan };
}

test("nothing of what one learner reads, knows and plans is seen by another who names it: 别人的书", async () => {
  const { db, owner, stranger, textId, unitId, plan } = await twoLearners();
  const today = dayOf(at, owner.calendar);
  const seenBy = async ({ id, calendar }: Learner) => ({
    forecast: (await loadForecast(db, { id }, textId)).texts.size,
    shelf: (await loadForecast(db, { id }, null)).texts.size,
    line: (await loadForecastLine(db, { id, calendar }, textId, { at, daysBack: 9, daysAhead: 9 }))
      .past.length,
    tests: (await loadCalibration(db, { id }, textId)).attempts,
    place: await findReadingPlace(db, id, textId),
    known: (await listKnownTermIds(db, id)).size + (await listKnownNoteIds(db, id)).size,
    found: (await findInUnits(db, id, textId, { words: "starter", most: 9 })).length,
    lengths: (await listUnitLengths(db, id, textId)).length,
    states: (await listTermStates(db, id, textId)).length,
    cards: (await listCardsOfUnit(db, id, { textId, unitId })).length,
  });
  const nothing = { forecast: 0, shelf: 0, line: 0, tests: 0, place: null, known: 0, found: 0 };
  expect(await seenBy(stranger)).toMatchObject({ ...nothing, lengths: 0, states: 0, cards: 0 });
  expect(Object.values(await seenBy(owner))).not.toContain(0);
  expect(await findPlan(db, stranger.id, plan.id)).toBeNull();
  expect(await findStandingPlan(db, stranger.id, textId, today)).toBeNull();
  expect(await foreseePlan(db, stranger, textId, { at })).toBeNull();
  expect(await loadProgress(db, stranger, { textId, range: "all", at })).toBeNull();
});

test("and none of it is changed by another: 别人改不了", async () => {
  const { db, owner, stranger, textId, unitId, termId, plan } = await twoLearners();
  const goal = { textId, targetDay: plan.targetDay, targetShare: 0.5, minutesPerDay: 10 };
  const refusals = [
    await markKnown(db, stranger.id, { termId, isKnown: false }),
    await keepPlace(db, stranger.id, { textId, unitId }),
    await workOutPlan(db, stranger, goal, { at }),
    await dropPlan(db, stranger.id, plan.id),
    await undoDropPlan(db, stranger.id, plan.id),
    await undoMakePlan(db, stranger.id, plan.id),
  ];
  expect(refusals.map((one) => (one.ok ? "ok" : one.error.type))).toEqual([
    ...["termNotFound", "unitNotFound", "textNotFound"],
    ...["planNotFound", "planNotFound", "planNotFound"],
  ]);
  await inTransaction(db, async (tx) => {
    await updateKnownAt(tx, stranger.id, termId, null);
    await keepPlan(tx, stranger.id, plan.id);
  });
  expect([...(await listKnownTermIds(db, owner.id))]).toEqual([termId]);
  expect(await findPlan(db, owner.id, plan.id)).toMatchObject({ id: plan.id, droppedAt: null });
});
