import fc from "fast-check";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Outcome } from "#lib/memory/schedule/card-state";
import { ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { foldReviews } from "#lib/memory/sync/fold-reviews";
import type { Answer, Review } from "#lib/memory/sync/review";
import { dayOf } from "#lib/memory/time/learner-day";
import { listCards, listDeck } from "#lib/store/card";
import { updateCardLinks } from "#lib/store/card-link";
import { loadDeck } from "#lib/store/load-deck";
import { listTexts } from "#lib/store/shelf";
import { countToday, listReviews } from "#lib/store/statistics";
import { testDatabase } from "#lib/store/test-database";
import { mapCardsByText } from "#lib/store/text-cards";
import { inTransaction } from "#lib/store/transaction";
import { familiesOf, foldCards, foldFamily } from "./fold-cards.ts";
import { type PushedReview, pushReviews } from "./push-reviews.ts";
import { divergentCards } from "./test-desk.ts";
import { importTestText, testLearner } from "./test-text.ts";

const { weights } = defaultPreset;
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = Date.parse("2026-01-05T04:00:00Z");
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

function answer(cardId: string, afterMs: number, more: Partial<Answer> = {}): Answer {
  const answeredAt = new Date(noon + afterMs);
  const said = { kind: "answer", id: newId(), cardId, answeredAt, calendar } as const;
  const outcome = { state: "review", intervalDays: 3 } as const;
  return { ...said, rating: "good", outcome, durationMs: 3000, typedText: "酵种", ...more };
}

function takeBack(target: Answer): Review {
  const { cardId, answeredAt, id: targetId } = target;
  return { kind: "retraction", id: newId(), cardId, answeredAt, calendar, targetId };
}

const outcomes: readonly Outcome[] = [
  { state: "learning", step: 1, delaySeconds: 600 },
  { state: "relearning", step: 0, delaySeconds: 60_000 },
  { state: "learning", step: 1, intervalDays: 2 },
  { state: "review", intervalDays: 9 },
];

/** Answers to the cards a, b and c, some taken back, in any order. */
const anyLog = fc
  .array(
    fc.record({
      minute: fc.nat(40 * 1440),
      rating: fc.constantFrom(...ratings),
      outcome: fc.constantFrom(...outcomes),
      cardId: fc.constantFrom("a", "b", "c"),
      isTakenBack: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
    }),
    { maxLength: 15 },
  )
  .map((log) =>
    log.flatMap(({ minute, cardId, isTakenBack, ...more }) => {
      const said = answer(cardId, minute * minuteMs, more);
      return isTakenBack ? [takeBack(said), said] : [said];
    }),
  );

test("a log split between cards that are then merged, one into the other, folds to what one card with all of it has", () => {
  const chain = familiesOf([
    { id: "a", mergedIntoId: null },
    { id: "b", mergedIntoId: "a" },
    { id: "c", mergedIntoId: "b" },
  ]);
  fc.assert(
    fc.property(anyLog, (log) => {
      const whole = log.map((review) => ({ ...review, cardId: "a" }));
      const reviewsOf = (id: string) => log.filter(({ cardId }) => cardId === id);
      expect(foldFamily(chain, "a", reviewsOf, weights)).toEqual(foldReviews(whole, weights));
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

/** A deck of which one card, answered, went into another, answered before and after. */
async function merged() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const deck = await listDeck(db, learner.id, null);
  const [kept, other] = deck.filter(({ kind }) => kind === "termRecognition");
  if (kept === undefined || other === undefined) throw new Error("没有卡片。");
  const push = (reviews: readonly PushedReview[], day = 300) =>
    pushReviews(db, learner.id, reviews, { at: new Date(noon + day * dayMs) });
  const link = (mergedIntoId: string | null) =>
    inTransaction(db, async (tx) => {
      await updateCardLinks(tx, learner.id, [{ ...other, mergedIntoId }]);
      await foldCards(tx, learner.id, [other.id, kept.id]);
    });
  const stateOf = async (id: string) => (await listCards(db, learner.id, [id]))[0]?.state;
  const log = [answer(kept.id, 0), answer(other.id, dayMs), answer(kept.id, 4 * dayMs)];
  await push(log);
  return { db, learner, textId, kept, other, push, link, stateOf, log };
}

test("the kept card has the history of both, the merged one is never asked, and letting it out gives each its own again", async () => {
  const { db, learner, textId, kept, other, link, stateOf, log } = await merged();
  const before = [await stateOf(kept.id), await stateOf(other.id)];
  await link(kept.id);
  const whole = log.map((review) => ({ ...review, cardId: kept.id }));
  expect(await stateOf(kept.id)).toEqual(foldReviews(whole, weights));
  const now = new Date(noon + 300 * dayMs);
  const { cards, queueOf } = await loadDeck(db, learner, now);
  const asked = [cards, queueOf(null).main, queueOf(null).learning].flat().map(({ id }) => id);
  expect(asked).toContain(kept.id);
  expect(asked).not.toContain(other.id);
  expect((await mapCardsByText(db, learner.id)).get(textId)?.has(other.id)).toBe(false);
  const bound = { today: dayOf(now, calendar), endsAt: now };
  expect((await listTexts(db, learner.id, bound))[0]?.due.review).toBe(1);
  expect(await divergentCards(db, learner)).toEqual([]);
  await link(null);
  expect([await stateOf(kept.id), await stateOf(other.id)]).toEqual(before);
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("an answer from a tab that has not heard of the merge counts for the kept card, and its state is told", async () => {
  const { db, learner, kept, other, push, link, stateOf, log } = await merged();
  await link(kept.id);
  const late = answer(other.id, 2 * dayMs, { rating: "again" });
  const { results, cards } = await push([late]);
  expect(results).toEqual([{ id: late.id, result: "saved" }]);
  const whole = [...log, late].map((review) => ({ ...review, cardId: kept.id }));
  expect(await stateOf(kept.id)).toEqual(foldReviews(whole, weights));
  expect(cards).toEqual([
    { cardId: other.id, state: await stateOf(other.id) },
    { cardId: kept.id, state: await stateOf(kept.id) },
  ]);
  await push([takeBack(late)]);
  expect(await stateOf(kept.id)).toEqual(
    foldReviews(
      log.map((review) => ({ ...review, cardId: kept.id })),
      weights,
    ),
  );
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("an answer to a merged card without an outcome is judged by the memory of the kept one", async () => {
  const { kept, other, push, link } = await merged();
  await link(kept.id);
  const { outcome: _, ...said } = answer(other.id, 20 * dayMs);
  const same = { ...said, id: newId(), cardId: kept.id };
  const { cards: first } = await push([said]);
  await push([takeBack({ ...said, outcome: { state: "review", intervalDays: 1 } })]);
  const { cards: second } = await push([same]);
  expect(first.at(-1)).toEqual(second.at(-1));
});

test("statistics count each answer once, those to a merged card as answers to the kept one", async () => {
  const { db, learner, textId, kept, other, link } = await merged();
  const today = dayOf(new Date(noon + dayMs), calendar);
  expect(await countToday(db, learner.id, today)).toEqual({ introduced: 1, reviewed: 0 });
  await link(kept.id);
  for (const filter of [{}, { textId }]) {
    const facts = await listReviews(db, learner.id, filter);
    expect(facts.map(({ cardId, stateBefore }) => [cardId, stateBefore])).toEqual([
      [kept.id, "new"],
      [kept.id, "review"],
      [kept.id, "review"],
    ]);
  }
  expect(await countToday(db, learner.id, today)).toEqual({ introduced: 0, reviewed: 1 });
  expect((await listCards(db, learner.id, [other.id]))[0]?.mergedIntoId).toBe(kept.id);
});
