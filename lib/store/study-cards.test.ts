import { expect, test } from "vitest";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { listDeck } from "./card.ts";
import { listStudyCards } from "./study-cards.ts";
import { testDatabase } from "./test-database.ts";

test("of all texts or of one, the cards are those of the deck, 同一副牌", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  for (const textId of [null, pizza.textId]) {
    const deck = await listDeck(db, learner.id, textId);
    expect(await listStudyCards(db, learner.id, textId)).toEqual(
      deck.map(({ state, suspended, buriedUntilDay }) => ({ state, suspended, buriedUntilDay })),
    );
    expect(deck.length).toBeGreaterThan(3);
  }
  expect(await listStudyCards(db, learner.id, "unknown")).toEqual([]);
});
