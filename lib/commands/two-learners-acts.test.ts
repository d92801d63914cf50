import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { untouched } from "#lib/memory/sync/fold-card";
import { listAllCards, listDeck, updateCardFold, updateCardFolds } from "#lib/store/card";
import { asLearnerId } from "#lib/store/ids";
import { getLearner } from "#lib/store/learner";
import { listActsOfGroup, listAllReviews } from "#lib/store/review";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { actOnCards } from "./act-on-cards.ts";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { foldCards } from "./fold-cards.ts";
import { pushReviews } from "./push-reviews.ts";
import { actOf, answerOf, noonMs, takeBack } from "./test-events.ts";
import { importTestText, testLearner } from "./test-text.ts";
import { undoActs } from "./undo-acts.ts";

const now = { at: new Date(noonMs + 60_000) };

/** An owner with an answered and a suspended card, and a stranger with the same text. */
async function twoLearners() {
  const { db } = await testDatabase();
  const owner = await testLearner(db);
  await importTestText(db, owner);
  const stranger = { ...owner, id: asLearnerId(newId()) };
  await inTransaction(db, async ({ client }) => {
    await client.$executeRaw`INSERT INTO "learner" ("id", "createdAt", "zone") VALUES (${stranger.id}, 0, 'UTC')`;
    await client.$executeRaw`
      INSERT INTO "preset" ("id", "learnerId", "name", "learningSteps", "relearningSteps")
      VALUES (${newId()}, ${stranger.id}, '默认', '[60]', '[60]')`;
  });
  await importTestText(db, stranger);
  const [card, other] = await listDeck(db, owner.id, null);
  if (!card || !other) throw new Error("没有卡片。");
  await pushReviews(db, owner.id, [answerOf(card.id, 0)], now);
  const acted = await actOnCards(db, owner, {
    ...{ cardIds: [card.id, other.id], act: { type: "suspend" }, at: now.at },
  });
  if (!acted.ok) throw new Error(acted.error.type);
  const all = async () => [await listAllCards(db, owner.id), await listAllReviews(db, owner.id)];
  return { db, owner, stranger, card, groupId: acted.value.groupId, all };
}

test("nobody acts on another's cards or takes another's acts back", async () => {
  const { db, stranger, card, groupId, all } = await twoLearners();
  const before = await all();
  const stroke = { cardIds: [card.id], act: { type: "reset" }, at: now.at } as const;
  expect(await actOnCards(db, stranger, stroke)).toEqual({
    ok: false,
    error: { type: "unknownCard", cardId: card.id },
  });
  const unknownGroup = { ok: false, error: { type: "unknownGroup" } };
  expect(await undoActs(db, stranger, groupId, now)).toEqual(unknownGroup);
  expect(await listActsOfGroup(db, stranger.id, groupId)).toEqual([]);
  const act = actOf(card.id, 0, { type: "flag", flag: 1 });
  const pushed = [act, takeBack(act), answerOf(card.id, 0)];
  const { results, cards } = await pushReviews(db, stranger.id, pushed, now);
  expect(results.map(({ result }) => result)).toEqual(pushed.map(() => "unknownCard"));
  expect(cards).toEqual([]);
  await inTransaction(db, async (tx) => {
    await updateCardFold(tx, stranger.id, card.id, untouched);
    await updateCardFolds(tx, stranger.id, [{ cardId: card.id, fold: untouched }]);
    expect(await foldCards(tx, stranger.id, [card.id])).toEqual([]);
  });
  expect(await all()).toEqual(before);
  expect(await findDivergentCards(db, stranger.id)).toEqual([]);
});

test("another's act, named as the one to be taken back, stands", async () => {
  const { db, owner, stranger, groupId, all } = await twoLearners();
  const [act] = await listActsOfGroup(db, owner.id, groupId);
  const [mine] = await listDeck(db, stranger.id, null);
  if (!act || !mine) throw new Error("没有卡片。");
  const before = await all();
  const undo = { ...takeBack(actOf(mine.id, 0, { type: "suspend" })), targetId: act.id };
  await pushReviews(db, stranger.id, [undo], now);
  expect(await all()).toEqual(before);
  expect(await listActsOfGroup(db, owner.id, groupId)).toMatchObject([
    { isRetracted: false },
    { isRetracted: false },
  ]);
  const taken = { ...actOf(mine.id, 0, { type: "flag", flag: 1 }), id: act.id };
  const { results } = await pushReviews(db, stranger.id, [taken], now);
  expect(results).toEqual([{ id: act.id, result: "conflict" }]);
  expect(await getLearner(db, owner.id)).toEqual(owner);
});
