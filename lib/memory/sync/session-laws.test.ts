import fc from "fast-check";
import { expect, test } from "vitest";
import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import { dayOf } from "#lib/memory/time/learner-day";
import { foldReviews } from "./fold-reviews.ts";
import type { Review } from "./review.ts";
import { answerInSession, currentCard, type Session, startSession } from "./session.ts";
import { undoInSession } from "./undo-in-session.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const secondsOn = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const reviewId = (number: number) => `review ${String(number).padStart(4, "0")}`;

const deck = ["酶", "肾", "肺", "心"].map(
  (id, index): QueueCard => ({
    ...{ id, noteId: id, position: index, state: { state: "new" } },
    ...{ suspended: false, buriedUntilDay: null },
  }),
);

function sit(): Session<QueueCard> {
  const context = { at: noon, calendar, preset: defaultPreset };
  return startSession(
    buildQueue(deck, { ...context, introducedToday: 0, reviewedToday: 0 }),
    context,
  );
}

/** Answers whatever is on the screen; null while waiting and at the end. */
function press(session: Session<QueueCard>, rating: Rating, when: { seconds: number; id: string }) {
  const at = secondsOn(when.seconds);
  const view = currentCard(session, at);
  if (view.kind !== "card") return null;
  const shown = { cardId: view.card.id, durationMs: 3000, typedText: null };
  return answerInSession(session, rating, { ...shown, id: when.id, at });
}

const anyPresses = fc.array(
  fc.record({
    rating: fc.constantFrom(...ratings),
    pauseSeconds: fc.nat(400),
    undo: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
  }),
  { maxLength: 40 },
);

interface Step {
  readonly rating: Rating;
  readonly pauseSeconds: number;
  readonly undo: boolean;
}

/** Plays a session through and gives all its reviews, and the session after every step. */
function play(steps: readonly Step[]) {
  let session = sit();
  let seconds = 0;
  const log: Review[] = [];
  const passed = [session];
  for (const [number, { rating, pauseSeconds, undo }] of steps.entries()) {
    seconds += pauseSeconds;
    const when = { seconds, id: reviewId(number) };
    const next = undo
      ? undoInSession(session, { at: secondsOn(seconds), id: when.id })
      : press(session, rating, when);
    if (!next) continue;
    log.push(next.review);
    session = next.session;
    passed.push(session);
  }
  return { session, log, passed, seconds };
}

/** The learning list has no order of its own: due times order it. */
const listsSorted = (session: Session<QueueCard> | undefined) =>
  session && { ...session, learning: [...session.learning].sort() };

test("every card's state is the fold of its reviews", () => {
  fc.assert(
    fc.property(anyPresses, (steps) => {
      const { session, log } = play(steps);
      for (const { id } of deck) {
        const reviews = log.filter(({ cardId }) => cardId === id);
        expect(foldReviews(reviews, defaultPreset.weights)).toEqual(session.cards[id]?.state);
      }
    }),
  );
});

test("undoing an answer gives the session as it was before it", () => {
  fc.assert(
    fc.property(anyPresses, fc.constantFrom(...ratings), (steps, rating) => {
      const { session, seconds } = play(steps);
      const answered = press(session, rating, { seconds, id: "last" });
      if (!answered || session.currentId === null) return;
      const undone = undoInSession(answered.session, { at: secondsOn(seconds), id: "undo" });
      expect(listsSorted(undone?.session)).toEqual(listsSorted(session));
    }),
  );
});

test("undo leads back, step by step, from the end to the beginning", () => {
  fc.assert(
    fc.property(anyPresses, (steps) => {
      let { session, seconds } = play(steps);
      while (session.entries.length > 0) {
        const undone = undoInSession(session, { at: secondsOn(seconds), id: "undo" });
        if (!undone) throw new Error("an answer that cannot be undone");
        session = undone.session;
      }
      expect(session).toEqual(sit());
    }),
  );
});

test("no card is lost: each waits in one list, or is done for today", () => {
  fc.assert(
    fc.property(anyPresses, (steps) => {
      for (const session of play(steps).passed) {
        const waiting = [...session.main, ...session.learning];
        expect(new Set(waiting).size).toBe(waiting.length);
        for (const { id } of deck) {
          const state = session.cards[id]?.state;
          const isDone = state?.state === "review" && state.dueDay > dayOf(noon, calendar);
          expect(waiting.includes(id)).toBe(!isDone);
        }
      }
    }),
  );
});

test("a session can be stored and taken up again", () => {
  fc.assert(
    fc.property(anyPresses, (steps) => {
      const { session } = play(steps);
      expect(structuredClone(session)).toEqual(session);
    }),
  );
});
