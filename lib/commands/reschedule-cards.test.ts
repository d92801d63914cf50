import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { makeReviewLog } from "#bench/make-review-log";
import { listAllCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { asLearnerId, type LearnerId } from "#lib/store/ids";
import { findLastRescheduling } from "#lib/store/last-rescheduling";
import { insertLearner, type Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { listAllReviews } from "#lib/store/review";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { previewRescheduling, rescheduleCards } from "./reschedule-cards.ts";
import { savePreset } from "./save-preset.ts";
import { plantLog } from "./test-log.ts";
import { undoActs } from "./undo-acts.ts";

/** Every card waits a week, or a day after Again, whatever its memory says. */
const log = makeReviewLog({ days: 30, newPerDay: 3, seed: 1 });
const at = new Date("2024-11-04T02:00:00Z");

test("a preview changes nothing, rescheduling does what it said, and the days can be put back", async () => {
  const { db } = await testDatabase();
  const { learner } = await plantLog(db, log);
  const before = await listAllCards(db, learner.id);
  const reviews = await listAllReviews(db, learner.id);
  const preview = await previewRescheduling(db, learner, at);
  expect(preview.moved).toBeGreaterThan(20);
  expect(preview.dueBefore).toHaveLength(30);
  expect(preview.dueAfter).not.toEqual(preview.dueBefore);
  expect(await listAllCards(db, learner.id)).toEqual(before);

  const { groupId, moved } = await rescheduleCards(db, learner, at);
  expect(moved).toBe(preview.moved);
  expect(await findDivergentCards(db, learner.id)).toEqual([]);
  expect(await dueNow(db, learner.id)).not.toEqual(await dueOf(before));
  expect((await listAllReviews(db, learner.id)).length - reviews.length).toBe(moved);

  const back = await undoActs(db, learner, groupId ?? "", { at });
  expect(back).toEqual({ ok: true, value: { cards: moved } });
  expect(await listAllCards(db, learner.id)).toEqual(before);
});

test("where every card stands already, nothing is written, 不动就不记", async () => {
  const { db } = await testDatabase();
  const { learner } = await plantLog(db, log.slice(0, 0));
  expect(await rescheduleCards(db, learner, at)).toEqual({ groupId: null, moved: 0 });
  expect(await listAllReviews(db, learner.id)).toEqual([]);
});

test("the way back stays until it is gone: the latest rescheduling that stands, one's own, 只认自己的", async () => {
  const { db } = await testDatabase();
  const { learner } = await plantLog(db, log);
  const other: Learner = { ...learner, id: asLearnerId(newId()) };
  await inTransaction(db, (tx) => insertLearner(tx, other));
  expect(await findLastRescheduling(db, learner.id)).toBeNull();
  const first = await rescheduleCards(db, learner, at);
  const found = { groupId: first.groupId, at, cards: first.moved };
  expect(await findLastRescheduling(db, learner.id)).toEqual(found);
  expect(await findLastRescheduling(db, other.id)).toBeNull();

  const preset = await getPreset(db, learner.id);
  const saved = await savePreset(db, learner.id, { ...preset, desiredRetention: 0.8 });
  expect(saved.ok).toBe(true);
  const nextDay = new Date(at.getTime() + 86_400_000);
  const second = await rescheduleCards(db, learner, nextDay);
  expect(second.moved).toBeGreaterThan(20);
  const latest = { groupId: second.groupId, at: nextDay, cards: second.moved };
  expect(await findLastRescheduling(db, learner.id)).toEqual(latest);

  await undoActs(db, learner, second.groupId ?? "", { at: nextDay });
  expect(await findLastRescheduling(db, learner.id)).toEqual(found);
  await undoActs(db, learner, first.groupId ?? "", { at: nextDay });
  expect(await findLastRescheduling(db, learner.id)).toBeNull();
});

async function dueNow(db: Db, learnerId: LearnerId) {
  return dueOf(await listAllCards(db, learnerId));
}

function dueOf(cards: Awaited<ReturnType<typeof listAllCards>>) {
  return cards.map(({ state }) => (state.state === "review" ? state.dueDay : null));
}
