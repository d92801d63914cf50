import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { asDay } from "#lib/memory/time/day";
import { listDeckWithTexts, mapSentenceTerms } from "./deck-links.ts";
import { asLearnerId } from "./ids.ts";
import { insertLearner } from "./learner.ts";
import { insertPreset } from "./preset.ts";
import { testDatabase } from "./test-database.ts";
import {
  getTodayOnly,
  listTextWishes,
  type TodayOnly,
  updateTextWishes,
  updateTodayOnly,
} from "./text-wishes.ts";
import { inTransaction } from "./transaction.ts";

const none = { desiredRetention: null, newPerDay: null, reviewsPerDay: null, todayOnly: null };
const today = asDay(20_780);

async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const at = new Date("2026-01-02T00:00:00Z");
  await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms, at });
  return { db, learner, textId };
}

test("a text wishes nothing at first, and afterwards just what was said, 零也算数", async () => {
  const { db, learner, textId } = await shelf();
  expect(await listTextWishes(db, learner.id)).toMatchObject([none, { textId, ...none }]);
  const wishes = {
    ...{ desiredRetention: 0.97, newPerDay: 0, reviewsPerDay: 50 },
    todayOnly: { day: today, newPerDay: 30 },
  };
  await inTransaction(db, (tx) => updateTextWishes(tx, learner.id, textId, wishes));
  const [other, mine] = await listTextWishes(db, learner.id);
  expect([other, mine]).toMatchObject([none, { textId, ...wishes }]);
  await inTransaction(db, (tx) => updateTextWishes(tx, learner.id, textId, none));
  expect((await listTextWishes(db, learner.id))[1]).toMatchObject(none);
});

test("what holds for today only is kept with its day", async () => {
  const { db, learner } = await shelf();
  const said: (TodayOnly | null)[] = [
    { day: today, newPerDay: 0, reviewsPerDay: 300 },
    { day: today, reviewsPerDay: 0 },
    null,
  ];
  for (const todayOnly of said) {
    await inTransaction(db, (tx) => updateTodayOnly(tx, learner.id, todayOnly));
    expect(await getTodayOnly(db, learner.id)).toEqual(todayOnly);
  }
});

test("one learner neither sees nor changes another's wishes, cards or terms", async () => {
  const { db, learner, textId } = await shelf();
  const stranger = { ...learner, id: asLearnerId(newId()) };
  await inTransaction(db, async (tx) => {
    await insertLearner(tx, stranger);
    await insertPreset(tx, stranger.id, { ...defaultPreset, id: newId(), name: "默认" });
    await updateTodayOnly(tx, learner.id, { day: today, newPerDay: 1 });
    await updateTextWishes(tx, stranger.id, textId, { ...none, newPerDay: 9 });
    await updateTodayOnly(tx, stranger.id, null);
  });
  expect((await listTextWishes(db, learner.id))[1]).toMatchObject({ textId, ...none });
  expect(await getTodayOnly(db, learner.id)).toEqual({ day: today, newPerDay: 1 });
  expect(await listTextWishes(db, stranger.id)).toEqual([]);
  expect(await listDeckWithTexts(db, stranger.id)).toEqual([]);
  expect([...(await mapSentenceTerms(db, stranger.id))]).toEqual([]);
  expect((await mapSentenceTerms(db, learner.id)).size).toBe(4);
});
