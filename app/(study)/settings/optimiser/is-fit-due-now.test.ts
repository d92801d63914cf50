import { expect, test } from "vitest";
import { makeReviewLog } from "#bench/make-review-log";
import { putOffFit } from "#lib/commands/fit-put-off";
import { plantLog } from "#lib/commands/test-log";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { insertFit } from "#lib/store/fit";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { isFitDueNow } from "./is-fit-due-now.ts";

const log = makeReviewLog({ days: 45, newPerDay: 8, seed: 3 });
const at = new Date("2025-02-01T02:00:00Z");
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);

test("who has enough reviews is reminded, and again a month after putting it off, 以后再说", async () => {
  const { db } = await testDatabase();
  const { learner } = await plantLog(db, log);
  expect(await isFitDueNow(db, learner, at)).toBe(true);
  await putOffFit(db, learner, { at });
  expect(await isFitDueNow(db, learner, later(29))).toBe(false);
  expect(await isFitDueNow(db, learner, later(30))).toBe(true);
});

test("who has fitted is reminded a month later, if there are new reviews", async () => {
  const { db } = await testDatabase();
  const { learner } = await plantLog(db, log);
  const fitAt = async (day: Date, id: string) => {
    const fit = { id, at: day, model: "FSRS-6", weights: defaultWeights, reviews: 900 } as const;
    await inTransaction(db, (tx) => insertFit(tx, learner.id, { ...fit, judgement: null }));
  };
  await fitAt(new Date("2024-10-20T00:00:00Z"), "01930000-0000-7000-8000-000000000001");
  expect(await isFitDueNow(db, learner, at)).toBe(true);
  await fitAt(new Date("2024-12-20T00:00:00Z"), "01930000-0000-7000-8000-000000000002");
  expect(await isFitDueNow(db, learner, at)).toBe(false);
});

test("who is new is not reminded", async () => {
  const { db } = await testDatabase();
  const { learner } = await plantLog(db, log.slice(0, 50));
  expect(await isFitDueNow(db, learner, at)).toBe(false);
});
