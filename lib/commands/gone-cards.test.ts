import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { listAllCards, listDeck } from "#lib/store/card";
import { listGoneCards } from "#lib/store/gone-cards";
import { listPairs } from "#lib/store/pair";
import { pushReviews } from "./push-reviews.ts";
import { removeText } from "./remove-text.ts";
import { cardOf, edited } from "./test-desk.ts";
import { glossaryHouse } from "./test-glossary.ts";
import { importTestText } from "./test-text.ts";

type House = Awaited<ReturnType<typeof glossaryHouse>>;

/** Whatever happened to it: a card is gone just when the deck has it no more. Gives how many are gone for which reason. */
async function reasons({ db, learner }: House) {
  const ids = (await listAllCards(db, learner.id)).map(({ id }) => id);
  const asked = new Set((await listDeck(db, learner.id, null)).map(({ id }) => id));
  const gone = await listGoneCards(db, learner.id, ids);
  expect(gone.map(({ cardId }) => cardId)).toEqual(ids.filter((id) => !asked.has(id)));
  const counts: Record<string, number> = {};
  for (const { why } of gone) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

test("while its text is on the shelf no card is gone", async () => {
  expect(await reasons(await glossaryHouse())).toEqual({});
});

test("the cards of a rejected term are gone, and come back with it", async () => {
  const house = await glossaryHouse();
  const { length } = await house.asked("agent");
  await house.act({ type: "reject", termIds: [await house.idOf("agent")] });
  expect(await reasons(house)).toEqual({ termRejected: length });
  await house.undo();
  expect(await reasons(house)).toEqual({});
});

test("those of a merged term are gone for that", async () => {
  const house = await glossaryHouse();
  const [termId, other] = await Promise.all([house.idOf("agent"), house.idOf("bot")]);
  await house.act({ type: "merge", termId, otherIds: [other] });
  const counts = await reasons(house);
  expect(Object.keys(counts)).toEqual(["termMerged"]);
});

test("those of a dropped pair are gone, its terms' own ones as far as they stand nowhere else", async () => {
  const house = await glossaryHouse();
  const { db, learner, textId } = house;
  const [, , , row] = await listPairs(db, learner.id, textId);
  const cardId = row ? ((await cardOf(db, learner, row))?.id ?? "") : "";
  await edited(db, learner, textId, { type: "drop", pairId: row?.id ?? "", side: "both" });
  const [gone] = await listGoneCards(db, learner.id, [cardId]);
  expect(gone).toEqual({ cardId, why: "pairDropped" });
  expect(await reasons(house)).toMatchObject({ pairDropped: expect.any(Number) });
});

test("those of a removed text are gone, but for terms that another text asks for", async () => {
  const house = await glossaryHouse();
  const { db, learner, textId } = house;
  const content = "Every agent needs a file.\n每个智体都需要文件。";
  await importTestText(db, learner, { content, terms: [{ source: "agent", target: "智体" }] });
  await removeText(db, learner.id, textId, { at: new Date("2026-02-01T00:00:00Z") });
  const counts = await reasons(house);
  expect(Object.keys(counts)).toEqual(["textRemoved"]);
  expect(await house.asked("agent")).not.toEqual([]);
});

test("an answer to a card that is gone is kept, and the reply says that it is and why; what has no row is told too", async () => {
  const house = await glossaryHouse();
  const { db, learner } = house;
  const [card] = await listDeck(db, learner.id, null);
  const cardId = card?.id ?? "";
  const { calendar } = learner;
  const of = (id: string) => {
    const said = { kind: "answer", id: newId(), cardId: id, rating: "good" } as const;
    return { ...said, durationMs: 900, answeredAt: new Date(), calendar, typedText: "智体" };
  };
  expect((await pushReviews(db, learner.id, [of(cardId)])).gone).toEqual([]);
  await removeText(db, learner.id, house.textId, { at: new Date() });
  const { results, gone } = await pushReviews(db, learner.id, [of(cardId), of("没有")]);
  expect(results.map(({ result }) => result)).toEqual(["saved", "unknownCard"]);
  expect(gone).toEqual([
    { cardId, why: "textRemoved" },
    { cardId: "没有", why: "unknown" },
  ]);
});
