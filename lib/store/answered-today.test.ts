import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { foldCards } from "#lib/commands/fold-cards";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, testLearner } from "#lib/commands/test-text";
import type { Rating } from "#lib/memory/schedule/card-state";
import { dayOf } from "#lib/memory/time/learner-day";
import { listAnsweredToday } from "./answered-today.ts";
import { listDeck } from "./card.ts";
import { updateCardLinks } from "./card-link.ts";
import { countToday } from "./statistics.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const noon = new Date("2026-03-02T04:00:00Z");
const minutesOn = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** Two terms' cards that are answered, and how the day then stands: 今天的账. */
async function studied() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const { calendar } = learner;
  const deck = await listDeck(db, learner.id, null);
  const [one, other] = deck.filter(({ kind }) => kind === "termRecognition");
  if (one === undefined || other === undefined) throw new Error("没有卡片。");
  const answer = async (cardId: string, rating: Rating, minutes: number) => {
    const answeredAt = minutesOn(minutes);
    const said = { kind: "answer", id: newId(), cardId, answeredAt, calendar, rating } as const;
    await pushReviews(db, learner.id, [{ ...said, durationMs: 1, typedText: null }], {
      at: answeredAt,
    });
    return said.id;
  };
  const takeBack = async (cardId: string, targetId: string, minutes: number) => {
    const said = { kind: "retraction", id: newId(), cardId, calendar, targetId } as const;
    const at = minutesOn(minutes);
    await pushReviews(db, learner.id, [{ ...said, answeredAt: at }], { at });
  };
  const today = dayOf(noon, calendar);
  const stands = async () => {
    const cards = await listAnsweredToday(db, learner.id, today);
    const sum = (of: "introduced" | "reviewed") =>
      cards.reduce((total, card) => total + card[of], 0);
    const counted = { introduced: sum("introduced"), reviewed: sum("reviewed") };
    expect(counted).toEqual(await countToday(db, learner.id, today));
    return new Map(cards.map(({ cardId, ...card }) => [cardId, card]));
  };
  return { db, learner, one, other, answer, takeBack, stands };
}

const dayMinutes = 1440;

test("a card answered the first time today was introduced and learned today, an old one reviewed", async () => {
  const { one, other, answer, stands } = await studied();
  await answer(one.id, "easy", -20 * dayMinutes);
  await answer(one.id, "good", 0);
  await answer(other.id, "again", 1);
  await answer(other.id, "good", 3);
  const cards = await stands();
  expect(cards.get(one.id)).toEqual({ introduced: 0, reviewed: 1, wasLearned: false });
  expect(cards.get(other.id)).toEqual({ introduced: 1, reviewed: 0, wasLearned: true });
});

test("an answer that was taken back leaves no trace", async () => {
  const { one, answer, takeBack, stands } = await studied();
  await takeBack(one.id, await answer(one.id, "good", 0), 1);
  expect(await stands()).toEqual(new Map());
});

test("a card reset today and answered again was introduced anew", async () => {
  const { db, learner, one, answer, stands } = await studied();
  await answer(one.id, "easy", -20 * dayMinutes);
  await answer(one.id, "good", 0);
  const reset = { cardIds: [one.id], act: { type: "reset" }, at: minutesOn(1) } as const;
  expect((await actOnCards(db, learner, reset)).ok).toBe(true);
  await answer(one.id, "easy", 2);
  expect((await stands()).get(one.id)).toEqual({ introduced: 1, reviewed: 1, wasLearned: true });
});

test("answers to a card that went into another are that other's", async () => {
  const { db, learner, one, other, answer, stands } = await studied();
  await answer(one.id, "easy", -20 * dayMinutes);
  await answer(other.id, "good", 0);
  await inTransaction(db, async (tx) => {
    await updateCardLinks(tx, learner.id, [{ ...other, mergedIntoId: one.id }]);
    await foldCards(tx, learner.id, [other.id, one.id]);
  });
  const cards = await stands();
  expect([...cards]).toEqual([[one.id, { introduced: 0, reviewed: 1, wasLearned: false }]]);
});
