import { expect, test } from "vitest";
import { listPairs } from "#lib/store/pair";
import { findReadingPlace } from "#lib/store/reading-place";
import { testDatabase } from "#lib/store/test-database";
import { keepPlace } from "./keep-place.ts";
import { edited } from "./test-desk.ts";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "./test-text.ts";

async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const [, second] = await listPairs(db, learner.id, textId);
  return { db, learner, textId, unitId: second?.id ?? "" };
}

test("where I stopped reading is where I go on: “长时间的醒发”", async () => {
  const { db, learner, textId, unitId } = await shelf();
  expect(await findReadingPlace(db, learner.id, textId)).toBeNull();
  expect(await keepPlace(db, learner.id, { textId, unitId })).toMatchObject({ ok: true });
  expect(await findReadingPlace(db, learner.id, textId)).toBe(2);
});

test("a place that was dropped from the text is forgotten", async () => {
  const { db, learner, textId, unitId } = await shelf();
  await keepPlace(db, learner.id, { textId, unitId });
  await edited(db, learner, textId, { type: "drop", pairId: unitId, side: "both" });
  expect(await findReadingPlace(db, learner.id, textId)).toBeNull();
  expect(await keepPlace(db, learner.id, { textId, unitId })).toMatchObject({ ok: false });
});

test("a unit of another text is no place in this one", async () => {
  const { db, learner, textId } = await shelf();
  const other = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const [pair] = await listPairs(db, learner.id, other.textId);
  const place = { textId, unitId: pair?.id ?? "" };
  expect(await keepPlace(db, learner.id, place)).toEqual({
    ok: false,
    error: { type: "unitNotFound", field: "unitId" },
  });
});
