import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { answerCard } from "#lib/memory/schedule/answer";
import { answerInSession, startSession } from "#lib/memory/sync/session";
import { listCards } from "#lib/store/card";
import { loadDeck } from "#lib/store/load-deck";
import { getPreset } from "#lib/store/preset";
import { listAllReviews } from "#lib/store/review";
import { testDatabase } from "#lib/store/test-database";
import { listTextWishes, updateTextWishes } from "#lib/store/text-wishes";
import { inTransaction } from "#lib/store/transaction";
import { type PushedReview, pushReviews } from "./push-reviews.ts";
import { answerOf, calendar, dayMs, minuteMs, noonMs } from "./test-events.ts";
import { importTestText, testLearner } from "./test-text.ts";

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const deck = await loadDeck(db, learner, new Date(noonMs));
  return { db, learner, textId, deck };
}

type Given = Extract<PushedReview, { kind: "answer" }>;

function unjudged(given: ReturnType<typeof answerOf>): Given {
  const { outcome: _, ...said } = given;
  return said;
}

test("without outcomes the server chooses those that the page would have shown, card after card", async () => {
  const { db, learner, deck } = await house();
  const at = (minutes: number) => new Date(noonMs + minutes * minuteMs);
  const queue = deck.queueOf(null);
  const load = deck.knownLoadFor([...queue.learning, ...queue.main]);
  const { preset } = deck.options;
  let session = startSession(queue, { at: at(0), calendar, preset, load, marksLeeches: true });
  const shown = queue.main.map((_, minute) => {
    const press = { cardId: session.currentId ?? "", id: newId(), at: at(minute) };
    const answered = answerInSession(session, "easy", {
      ...press,
      durationMs: 900,
      typedText: null,
    });
    if (answered === null) throw new Error("没有可答的卡片。");
    session = answered.session;
    return answered.review;
  });
  await pushReviews(db, learner.id, shown.map(unjudged), { at: at(60) });
  const stored = await listAllReviews(db, learner.id);
  expect(stored.map((one) => one.kind === "answer" && one.outcome)).toEqual(
    shown.map(({ outcome }) => outcome),
  );
});

test("the wish of a text holds where the server chooses", async () => {
  const { db, learner, textId, deck } = await house();
  const [card] = deck.cards;
  if (card === undefined) throw new Error("没有卡片。");
  const intervalAt = async (desiredRetention: number, day: number) => {
    const wishes = (await listTextWishes(db, learner.id)).find((one) => one.textId === textId);
    if (wishes === undefined) throw new Error("没有这篇文本。");
    await inTransaction(db, (tx) =>
      updateTextWishes(tx, learner.id, textId, { ...wishes, desiredRetention }),
    );
    const given = unjudged(answerOf(card.id, day * dayMs, { rating: "easy" }));
    await pushReviews(db, learner.id, [given], { at: given.answeredAt });
    const undo = { kind: "retraction", id: newId(), cardId: card.id, calendar } as const;
    const [row] = await listCards(db, learner.id, [card.id]);
    await pushReviews(
      db,
      learner.id,
      [{ ...undo, answeredAt: given.answeredAt, targetId: given.id }],
      { at: given.answeredAt },
    );
    return row?.state.state === "review" ? row.state.intervalDays : 0;
  };
  expect(await intervalAt(0.7, 0)).toBeGreaterThan(2 * (await intervalAt(0.95, 0)));
});

test("an eighth lapse makes a leech, whose mark the card and the log keep, 忘了八次", async () => {
  const { db, learner, deck } = await house();
  const [card] = deck.cards;
  if (card === undefined) throw new Error("没有卡片。");
  const pushed = [answerOf(card.id, -dayMs)];
  for (let lapse = 0; lapse < 7; lapse += 1) {
    const outcome = { state: "review", intervalDays: 1 } as const;
    pushed.push(answerOf(card.id, lapse * dayMs, { rating: "again", outcome }));
  }
  const eighth = unjudged(answerOf(card.id, 9 * dayMs, { rating: "again" }));
  const { cards } = await pushReviews(db, learner.id, [...pushed, eighth], {
    at: eighth.answeredAt,
  });
  expect(cards).toMatchObject([{ cardId: card.id, isLeech: true, suspended: false }]);
  const last = (await listAllReviews(db, learner.id)).at(-1);
  expect(last).toMatchObject({ id: eighth.id, outcome: { leech: "tag" } });
});

test("a card whose text was taken back is judged by fuzz alone", async () => {
  const { db, learner, textId, deck } = await house();
  const [card] = deck.cards;
  if (card === undefined) throw new Error("没有卡片。");
  await inTransaction(db, async ({ client }) => {
    await client.$executeRaw`UPDATE "text" SET "removedAt" = ${noonMs} WHERE "id" = ${textId}`;
  });
  const given = unjudged(answerOf(card.id, 0, { rating: "easy" }));
  await pushReviews(db, learner.id, [given], { at: given.answeredAt });
  const preset = await getPreset(db, learner.id);
  const context = { at: given.answeredAt, calendar, preset };
  expect(await listAllReviews(db, learner.id)).toMatchObject([
    { outcome: answerCard(card, "easy", context) },
  ]);
});
