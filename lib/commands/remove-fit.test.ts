import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { findFitInUse, insertFit, listFits, type StoredFit, switchFit } from "#lib/store/fit";
import { asLearnerId } from "#lib/store/ids";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { removeFit } from "./remove-fit.ts";
import { testLearner } from "./test-text.ts";

/** Fits of four days, the last one pasted; the second is in use. */
async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const fits = [400, 500, 600, 0].map((reviews, day): StoredFit => {
    const at = new Date(Date.UTC(2026, 2, 1 + day));
    return { id: newId(), at, model: "FSRS-6", weights: defaultWeights, reviews, judgement: null };
  });
  await inTransaction(db, async (tx) => {
    for (const fit of fits) await insertFit(tx, learner.id, fit);
    await switchFit(tx, learner.id, fits[1]?.id ?? null);
  });
  const [first, used, last, pasted] = fits.map(({ id }) => id);
  const remove = (id = "", learnerId = learner.id) => removeFit(db, learnerId, id);
  const left = async () => (await listFits(db, learner.id)).map(({ id }) => id).toReversed();
  return { db, learner, first, used, last, pasted, remove, left };
}

test("parameters that are not in use can be removed, and nothing else goes, 没用的可以删", async () => {
  const { db, learner, first, used, last, pasted, remove, left } = await house();
  expect(await remove(first)).toMatchObject({ ok: true, value: { id: first } });
  expect(await remove(pasted)).toMatchObject({ ok: true });
  expect(await left()).toEqual([used, last]);
  expect((await findFitInUse(db, learner.id))?.id).toBe(used);
});

test("those in use stay, and those fitted last, by which the reminder goes", async () => {
  const { used, last, remove, left } = await house();
  for (const id of [used, last]) {
    expect(await remove(id)).toEqual({ ok: false, error: { type: "fitNeeded" } });
  }
  expect(await left()).toHaveLength(4);
});

test("nobody removes another learner’s, nor what is not there", async () => {
  const { first, remove, left } = await house();
  for (const gone of [remove(first, asLearnerId(newId())), remove(newId()), remove("没有")]) {
    expect(await gone).toEqual({ ok: false, error: { type: "unknownFit" } });
  }
  expect(await left()).toHaveLength(4);
});
