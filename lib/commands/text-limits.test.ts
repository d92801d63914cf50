import { expect, test } from "vitest";
import { dayOf } from "#lib/memory/time/learner-day";
import { asLearnerId } from "#lib/store/ids";
import { testDatabase } from "#lib/store/test-database";
import { getTodayOnly, listTextWishes } from "#lib/store/text-wishes";
import { limitToday } from "./limit-today.ts";
import { removeText } from "./remove-text.ts";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "./test-text.ts";
import { wishForText } from "./wish-for-text.ts";

const at = new Date("2026-03-02T04:00:00Z");

async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const bread = await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const wishesOf = async (textId: string) =>
    (await listTextWishes(db, learner.id)).find((text) => text.textId === textId);
  return { db, learner, bread: bread.textId, pizza: pizza.textId, wishesOf };
}

test("a text has its own retention and limits, the others keep the preset's", async () => {
  const { db, learner, bread, pizza, wishesOf } = await shelf();
  const before = await wishesOf(pizza);
  const wishes = { desiredRetention: 0.95, newPerDay: 3, reviewsPerDay: 0 };
  const wished = await wishForText(db, learner.id, bread, wishes);
  expect(wished).toMatchObject({ ok: true, value: { textId: bread, ...wishes } });
  expect(await wishesOf(bread)).toMatchObject(wishes);
  expect(await wishesOf(pizza)).toEqual(before);
  const none = { desiredRetention: null, newPerDay: null, reviewsPerDay: null };
  await wishForText(db, learner.id, bread, none);
  expect(await wishesOf(bread)).toMatchObject(none);
});

test("other limits for today alone: of a text and of the whole, 仅限今日", async () => {
  const { db, learner, bread, wishesOf } = await shelf();
  const day = dayOf(at, learner.calendar);
  const whole = { textId: null, newPerDay: 40, reviewsPerDay: null };
  expect(await limitToday(db, learner, whole, { at })).toEqual({
    ok: true,
    value: { day, newPerDay: 40 },
  });
  await limitToday(db, learner, { textId: bread, newPerDay: null, reviewsPerDay: 0 }, { at });
  expect(await getTodayOnly(db, learner.id)).toEqual({ day, newPerDay: 40 });
  expect((await wishesOf(bread))?.todayOnly).toEqual({ day, reviewsPerDay: 0 });
  const none = { newPerDay: null, reviewsPerDay: null };
  await limitToday(db, learner, { textId: bread, ...none }, { at });
  await limitToday(db, learner, { textId: null, ...none }, { at });
  expect([await getTodayOnly(db, learner.id), (await wishesOf(bread))?.todayOnly]).toEqual([
    null,
    null,
  ]);
});

test("what a text has of its own and what holds for today do not touch each other", async () => {
  const { db, learner, bread, wishesOf } = await shelf();
  const wishes = { desiredRetention: 0.85, newPerDay: 5, reviewsPerDay: null };
  await wishForText(db, learner.id, bread, wishes);
  await limitToday(db, learner, { textId: bread, newPerDay: 9, reviewsPerDay: null }, { at });
  expect(await wishesOf(bread)).toMatchObject(wishes);
  await wishForText(db, learner.id, bread, { ...wishes, newPerDay: 6 });
  expect(await wishesOf(bread)).toMatchObject({ newPerDay: 6, todayOnly: { newPerDay: 9 } });
});

test.each([
  [{ desiredRetention: 0.69, newPerDay: 1, reviewsPerDay: 1 }, "desiredRetention"],
  [{ desiredRetention: null, newPerDay: -1, reviewsPerDay: 1 }, "newPerDay"],
  [{ desiredRetention: 0.9, newPerDay: 1, reviewsPerDay: 10_000 }, "reviewsPerDay"],
])("%o is refused by its field", async (wishes, field) => {
  const { db, learner, bread, wishesOf } = await shelf();
  const before = await wishesOf(bread);
  const refused = { ok: false, error: { type: "outOfBounds", field } };
  expect(await wishForText(db, learner.id, bread, wishes)).toEqual(refused);
  if (field !== "desiredRetention")
    expect(await limitToday(db, learner, { textId: bread, ...wishes }, { at })).toEqual(refused);
  expect(await wishesOf(bread)).toEqual(before);
});

test("a text taken back, unknown, or of somebody else is not found", async () => {
  const { db, learner, bread, pizza } = await shelf();
  await removeText(db, learner.id, bread);
  const none = { desiredRetention: null, newPerDay: 1, reviewsPerDay: null };
  const notFound = { ok: false, error: { type: "textNotFound", field: "textId" } };
  const stranger = { ...learner, id: asLearnerId("01930000-0000-7000-8000-000000000009") };
  for (const [who, textId] of [
    [learner, bread],
    [learner, "没有"],
    [stranger, pizza],
  ] as const) {
    expect(await wishForText(db, who.id, textId, none)).toEqual(notFound);
    expect(await limitToday(db, who, { ...none, textId }, { at })).toEqual(notFound);
  }
});
