import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "#lib/commands/test-text";
import { loadDeck } from "./load-deck.ts";
import { testDatabase } from "./test-database.ts";

const at = new Date("2026-03-02T04:00:00Z");

async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const bread = await importTestText(db, learner, { input: { cardKinds: ["termRecognition"] } });
  const pizza = await importTestText(db, learner, {
    content: pizzaText,
    terms: pizzaTerms,
    input: { cardKinds: ["termProduction"] },
  });
  return { db, learner, bread, pizza };
}

test("a term answered today in one text is not asked in another, 同一个词一天只问一次", async () => {
  const { db, learner, bread, pizza } = await shelf();
  const before = await loadDeck(db, learner, at);
  const asked = before.queueOf(pizza.textId).main;
  const starter = before
    .queueOf(bread.textId)
    .main.find(({ noteId }) => asked.some((card) => card.noteId === noteId));
  const { calendar } = learner;
  const said = { kind: "answer", id: newId(), cardId: starter?.id ?? "", calendar } as const;
  const rated = { answeredAt: at, rating: "easy", durationMs: 1, typedText: null } as const;
  await pushReviews(db, learner.id, [{ ...said, ...rated }], { at });
  const after = (await loadDeck(db, learner, at)).queueOf(pizza.textId).main;
  expect(after).toHaveLength(asked.length - 1);
  expect(after.map(({ noteId }) => noteId)).not.toContain(starter?.noteId);
});

test("a sentence is not asked on the day a term's card shows it", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const { main } = (await loadDeck(db, learner, at)).queueOf(null);
  const asked = main.filter(({ asksPassage }) => asksPassage);
  const shown = main.filter(({ asksPassage }) => !asksPassage).map(({ passageId }) => passageId);
  expect([asked.length, shown.length]).toEqual([1, 2]);
  for (const { passageId } of asked) expect(shown).not.toContain(passageId);
});
