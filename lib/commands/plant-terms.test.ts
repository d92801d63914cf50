import { expect, test } from "vitest";
import { usualKinds } from "#lib/cards/card-face";
import { listDeck } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import type { LearnerId } from "#lib/store/ids";
import { updateTermStatus } from "#lib/store/term";
import { testDatabase } from "#lib/store/test-database";
import { listTermsOfText } from "#lib/store/text-term";
import { inTransaction } from "#lib/store/transaction";
import { plantCards } from "./plant-cards.ts";
import { plantTerms } from "./plant-terms.ts";
import { breadTerms, importTestText, pizzaTerms, pizzaText, testLearner } from "./test-text.ts";

const at = new Date("2026-02-01T00:00:00Z");

/** The cards of the bread text after both its terms, doubtful at first, were accepted. */
async function accepted(plant: "terms" | "text") {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const terms = breadTerms.map((term) => ({ ...term, tier: "doubtful" as const }));
  const { textId, cards } = await importTestText(db, learner, { terms });
  const ids = (await listTermsOfText(db, learner.id, textId)).map(({ id }) => id);
  const text = { id: textId, cardKinds: usualKinds };
  const made = await inTransaction(db, async (tx) => {
    await updateTermStatus(tx, learner.id, ids, { status: "accepted", ruledAt: at });
    return plant === "text"
      ? plantCards(tx, learner.id, text, at)
      : plantTerms(tx, learner.id, { text, termIds: ids }, at);
  });
  const again = await inTransaction(db, (tx) =>
    plantTerms(tx, learner.id, { text, termIds: ids }, at),
  );
  return { cards, made, again, deck: await print(db, learner.id, textId) };
}

async function print(db: Db, learnerId: LearnerId, textId: string) {
  const deck = await listDeck(db, learnerId, textId);
  const facts = await listFacts(
    db,
    learnerId,
    deck.map(({ id }) => id),
  );
  return facts.map(({ kind, facts: shown, unitIndex }) =>
    [kind, unitIndex, shown.kind === "term" ? shown.source : "句子"].join(" "),
  );
}

test("terms that are accepted get the cards that planting the whole text gives them, once", async () => {
  const [some, whole] = [await accepted("terms"), await accepted("text")];
  expect([some.cards, some.made, some.again]).toEqual([6, 6, 0]);
  expect(whole.made).toBe(6);
  expect([...some.deck].sort()).toEqual([...whole.deck].sort());
});

test("a doubtful term that is accepted no longer leaves the queue, and so it does in a text where it is doubtful", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const terms = pizzaTerms.map((term) => ({ ...term, tier: "doubtful" as const }));
  const { textId } = await importTestText(db, learner, { content: pizzaText, terms });
  const asked = async () =>
    (await print(db, learner.id, textId)).filter((card) => card.endsWith("starter")).length;
  expect(await asked()).toBe(0);
  const ids = (await listTermsOfText(db, learner.id, textId)).map(({ id }) => id);
  const rule = (status: "accepted" | "proposed") =>
    inTransaction(db, (tx) => updateTermStatus(tx, learner.id, ids, { status, ruledAt: at }));
  await rule("accepted");
  expect(await asked()).toBe(3);
  await rule("proposed");
  expect(await asked()).toBe(0);
});

test("they are met where the text has them", async () => {
  const { deck } = await accepted("terms");
  const at3 = deck.indexOf("translation 3 句子");
  expect(deck.indexOf("termRecognition 1 starter")).toBeLessThan(at3);
});
