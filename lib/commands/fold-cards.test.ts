import fc from "fast-check";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import {
  byTime,
  type CardEvent,
  foldCard,
  standingEvents,
  untouched,
} from "#lib/memory/sync/fold-card";
import { foldReviews } from "#lib/memory/sync/fold-reviews";
import { dayOf } from "#lib/memory/time/learner-day";
import { listCards, listDeck } from "#lib/store/card";
import { updateCardLinks } from "#lib/store/card-link";
import { loadDeck } from "#lib/store/load-deck";
import { listTexts } from "#lib/store/shelf";
import { countToday } from "#lib/store/statistics";
import { listStudied } from "#lib/store/studied";
import { testDatabase } from "#lib/store/test-database";
import { mapCardsByText } from "#lib/store/text-cards";
import { inTransaction } from "#lib/store/transaction";
import { familiesOf, foldCards, foldFamily } from "./fold-cards.ts";
import { type PushedReview, pushReviews } from "./push-reviews.ts";
import { divergentCards } from "./test-desk.ts";
import { answerOf, anyLogOf, calendar, dayMs, noonMs, takeBack } from "./test-events.ts";
import { importTestText, testLearner } from "./test-text.ts";

const { weights } = defaultPreset;

const chain = familiesOf([
  { id: "a", mergedIntoId: null },
  { id: "b", mergedIntoId: "a" },
  { id: "c", mergedIntoId: "b" },
]);

function foldOf(log: readonly CardEvent[], cardId = "a") {
  const eventsOf = (id: string) => log.filter((event) => event.cardId === id);
  return foldFamily(chain, cardId, eventsOf, weights);
}

test("a log split between cards that are then merged, one into the other, folds to what one card with all of it has", () => {
  fc.assert(
    fc.property(anyLogOf(["a", "b", "c"]), (log) => {
      const reviews = log.filter(({ kind }) => kind !== "act");
      const whole = reviews.map((review) => ({ ...review, cardId: "a" }));
      expect(foldOf(reviews).state).toEqual(foldCard(whole, weights).state);
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

test("of what was done to merged cards only their resets count for the kept one, each for the answers given to that card before", () => {
  fc.assert(
    fc.property(anyLogOf(["a", "b", "c"]), (log) => {
      const standing = standingEvents(log);
      const isEnded = (answer: CardEvent) =>
        standing.some((event) => {
          const isReset = event.kind === "act" && event.act.type === "reset";
          return isReset && event.cardId === answer.cardId && byTime(event, answer) > 0;
        });
      const carried = standing.flatMap((event): CardEvent[] => {
        if (event.cardId === "a") return [event];
        if (event.kind === "act" || isEnded(event)) return [];
        const { leech: _, ...outcome } = event.outcome;
        return [{ ...event, cardId: "a", outcome }];
      });
      expect(foldOf(log)).toEqual(foldCard(carried, weights));
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

test("what is done to the kept card leaves the merged ones as they are, and so does what is done to one of them the others", () => {
  fc.assert(
    fc.property(anyLogOf(["a", "b", "c"]), (log) => {
      const ofOthers = log.filter(({ kind, cardId }) => kind !== "act" || cardId === "c");
      const own = (events: readonly CardEvent[]) => events.filter(({ cardId }) => cardId === "c");
      expect(foldOf(log, "c")).toEqual(foldCard(own(log), weights));
      expect(foldOf(ofOthers, "c")).toEqual(foldOf(log, "c"));
    }),
    { seed: 20261123, numRuns: 100 },
  );
});

test("a leech that is merged into another card makes no leech of that, 难记的只是它自己", () => {
  const leech = { state: "relearning", step: 0, delaySeconds: 600, leech: "suspend" } as const;
  const log = [answerOf("b", 0, { rating: "again", outcome: leech })];
  expect(foldOf(log, "b")).toMatchObject({ isLeech: true, suspended: true });
  expect(foldOf(log)).toMatchObject({ isLeech: false, suspended: false, state: { reps: 1 } });
});

test("a retraction counts for the card it names: naming the kept one, it takes no answer from a merged one", () => {
  const given = answerOf("b", 0);
  const misnamed = { ...takeBack(given), cardId: "a" };
  expect(foldOf([given, misnamed])).toMatchObject({ state: { reps: 1 } });
  expect(foldOf([given, takeBack(given)])).toEqual(untouched);
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
    pushReviews(db, learner.id, reviews, { at: new Date(noonMs + day * dayMs) });
  const link = (mergedIntoId: string | null) =>
    inTransaction(db, async (tx) => {
      await updateCardLinks(tx, learner.id, [{ ...other, mergedIntoId }]);
      await foldCards(tx, learner.id, [other.id, kept.id]);
    });
  const stateOf = async (id: string) => (await listCards(db, learner.id, [id]))[0]?.state;
  const log = [answerOf(kept.id, 0), answerOf(other.id, dayMs), answerOf(kept.id, 4 * dayMs)];
  await push(log);
  return { db, learner, textId, kept, other, push, link, stateOf, log };
}

test("the kept card has the history of both, the merged one is never asked, and letting it out gives each its own again", async () => {
  const { db, learner, textId, kept, other, link, stateOf, log } = await merged();
  const before = [await stateOf(kept.id), await stateOf(other.id)];
  await link(kept.id);
  const whole = log.map((review) => ({ ...review, cardId: kept.id }));
  expect(await stateOf(kept.id)).toEqual(foldReviews(whole, weights));
  const now = new Date(noonMs + 300 * dayMs);
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
  const late = answerOf(other.id, 2 * dayMs, { rating: "again" });
  const { results, cards } = await push([late]);
  expect(results).toEqual([{ id: late.id, result: "saved" }]);
  const whole = [...log, late].map((review) => ({ ...review, cardId: kept.id }));
  expect(await stateOf(kept.id)).toEqual(foldReviews(whole, weights));
  expect(cards).toEqual([
    { cardId: other.id, ...untouched, state: await stateOf(other.id) },
    { cardId: kept.id, ...untouched, state: await stateOf(kept.id) },
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
  const { outcome: _, ...said } = answerOf(other.id, 20 * dayMs);
  const same = { ...said, id: newId(), cardId: kept.id };
  const { cards: first } = await push([said]);
  await push([takeBack({ ...said, outcome: { state: "review", intervalDays: 1 } })]);
  const { cards: second } = await push([same]);
  expect(first.at(-1)).toEqual(second.at(-1));
});

test("statistics count each answer once, those to a merged card as answers to the kept one", async () => {
  const { db, learner, textId, kept, other, link } = await merged();
  const today = dayOf(new Date(noonMs + dayMs), calendar);
  expect(await countToday(db, learner.id, today)).toEqual({ introduced: 1, reviewed: 0 });
  await link(kept.id);
  for (const filter of [{}, { textId }]) {
    const facts = await listStudied(db, learner.id, filter);
    expect(facts.map(({ cardId, stateBefore }) => [cardId, stateBefore])).toEqual([
      [kept.id, "new"],
      [kept.id, "review"],
      [kept.id, "review"],
    ]);
  }
  expect(await countToday(db, learner.id, today)).toEqual({ introduced: 0, reviewed: 1 });
  expect((await listCards(db, learner.id, [other.id]))[0]?.mergedIntoId).toBe(kept.id);
});
