import { expect, test } from "vitest";
import { makeReviewLog } from "#bench/make-review-log";
import { listAllCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listAllReviews } from "#lib/store/review";
import { testDatabase } from "#lib/store/test-database";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { previewRescheduling, rescheduleCards } from "./reschedule-cards.ts";
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

async function dueNow(db: Db, learnerId: LearnerId) {
  return dueOf(await listAllCards(db, learnerId));
}

function dueOf(cards: Awaited<ReturnType<typeof listAllCards>>) {
  return cards.map(({ state }) => (state.state === "review" ? state.dueDay : null));
}
