import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { wishForText } from "#lib/commands/wish-for-text";
import { dayOf } from "#lib/memory/time/learner-day";
import { listDeck } from "./card.ts";
import { loadProgress } from "./load-progress.ts";
import { testDatabase } from "./test-database.ts";

const at = new Date("2026-03-02T12:00:00Z");

async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const bread = await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const { calendar } = learner;
  const answer = async (cardId = "", answeredAt = at) => {
    const said = { kind: "answer", id: newId(), cardId, answeredAt, calendar } as const;
    const review = { ...said, rating: "good", durationMs: 8000, typedText: "面团" } as const;
    await pushReviews(db, learner.id, [review], { at });
    return review.id;
  };
  return { db, learner, bread, pizza, answer };
}

test("progress of one text leaves out the cards of the others", async () => {
  const { db, learner, bread, pizza, answer } = await shelf();
  await answer((await listDeck(db, learner.id, pizza.textId)).at(-1)?.id);
  const of = (textId: string | null) => loadProgress(db, learner, { textId, range: "month", at });
  expect((await of(pizza.textId))?.ofToday.answers).toBe(1);
  expect((await of(bread.textId))?.ofToday.answers).toBe(0);
  expect((await of(null))?.counts.learning).toBe(1);
});

test("an unknown text has no progress, 不存在的文章", async () => {
  const { db, learner } = await shelf();
  const textId = "0190163d-8694-739b-aea5-966c26f8ad91";
  expect(await loadProgress(db, learner, { textId, range: "all", at })).toBeNull();
});

test("all looks back 30 days on the first day, 第一天也有三十天可看", async () => {
  const { db, learner, answer } = await shelf();
  await answer((await listDeck(db, learner.id, null)).at(0)?.id);
  const all = await loadProgress(db, learner, { textId: null, range: "all", at });
  expect(all?.periods.list).toHaveLength(30);
  expect(all?.daysStudied).toBe(1);
});

test("new cards of another text take no room from a text's own limit, only from the whole: 每篇各有上限", async () => {
  const { db, learner, bread, pizza, answer } = await shelf();
  const own = { desiredRetention: null, newPerDay: 2, reviewsPerDay: null };
  await wishForText(db, learner.id, pizza.textId, own);
  const asked = await listDeck(db, learner.id, pizza.textId);
  const inPizza = new Set(asked.map(({ id }) => id));
  const inBread = await listDeck(db, learner.id, bread.textId);
  for (const { id } of inBread.filter((card) => !inPizza.has(card.id)).slice(0, 3))
    await answer(id);
  const finish = async () =>
    (await loadProgress(db, learner, { textId: pizza.textId, range: "month", at }))?.finish;
  const days = Math.ceil(inPizza.size / 2);
  const lastDay = dayOf(at, learner.calendar) + days - 1;
  expect(await finish()).toMatchObject({ newCards: inPizza.size, newPerDay: 2, days, lastDay });
  for (const { id } of asked.slice(0, 2)) await answer(id);
  // Two fewer, but none of today's room is left.
  expect(await finish()).toMatchObject({ newCards: inPizza.size - 2, days: days - 1, lastDay });
});

test("a month looks back 31 days, all looks back to the first answer", async () => {
  const { db, learner, answer } = await shelf();
  const [card] = await listDeck(db, learner.id, null);
  await answer(card?.id, new Date("2026-01-10T12:00:00Z"));
  const month = await loadProgress(db, learner, { textId: null, range: "month", at });
  expect(month?.periods.list).toHaveLength(31);
  expect(month?.daysStudied).toBe(0);
  const all = await loadProgress(db, learner, { textId: null, range: "all", at });
  expect(all?.periods.length).toBe("week");
  expect(all?.daysStudied).toBe(1);
  expect(all?.futureDue.backlog).toBe(1);
});
