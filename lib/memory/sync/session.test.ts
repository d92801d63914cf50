import { describe, expect, test } from "vitest";
import { previewAnswers } from "#lib/memory/schedule/answer";
import type { Preset, Rating } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import { foldReviews } from "./fold-reviews.ts";
import {
  answerContextOf,
  answerInSession,
  currentCard,
  leaveOut,
  type Session,
  sessionCounts,
  startSession,
} from "./session.ts";
import { undoInSession } from "./undo-in-session.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const secondsOn = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

const fresh = (id: string, position: number): QueueCard => ({
  id,
  noteId: `note of ${id}`,
  position,
  state: { state: "new" },
  suspended: false,
  buriedUntilDay: null,
});
const sit = (cards: readonly QueueCard[], change: Partial<Preset> = {}) => {
  const context = { at: noon, calendar, preset: { ...defaultPreset, ...change } };
  return startSession(
    buildQueue(cards, { ...context, introducedToday: 0, reviewedToday: 0 }),
    context,
  );
};
const shown = (session: Session<QueueCard>, seconds: number) => {
  const view = currentCard(session, secondsOn(seconds));
  return view.kind === "card" ? view.card.id : view.kind;
};
let presses = 0;
/** Answers whatever is on the screen. */
const press = (session: Session<QueueCard>, rating: Rating, seconds: number) => {
  const view = currentCard(session, secondsOn(seconds));
  if (view.kind !== "card") throw new Error(view.kind);
  presses += 1;
  const answered = answerInSession(session, rating, {
    cardId: view.card.id,
    id: `review ${String(presses).padStart(6, "0")}`,
    at: secondsOn(seconds),
    durationMs: 3000,
    typedText: null,
  });
  if (!answered) throw new Error("not answered");
  return answered;
};

describe("a session", () => {
  test("asks the cards in order and ends", () => {
    let session = sit([fresh("一", 1), fresh("二", 2)]);
    expect(shown(session, 0)).toBe("一");
    session = press(session, "easy", 5).session;
    expect(shown(session, 5)).toBe("二");
    session = press(session, "easy", 9).session;
    expect(shown(session, 9)).toBe("done");
    expect(sessionCounts(session)).toEqual({ new: 0, learning: 0, review: 0 });
  });

  test("answers a card by the retention its text wishes, and shows on the buttons what that gives", () => {
    const outcomes = [0.97, undefined].map((desiredRetention) => {
      const own = desiredRetention === undefined ? {} : { desiredRetention };
      const session = sit([{ ...fresh("上下文", 1), ...own }]);
      const [card] = Object.values(session.cards);
      if (!card) throw new Error("no card");
      const shownOnEasy = previewAnswers(card, answerContextOf(session, card, secondsOn(5))).easy;
      expect(press(session, "easy", 5).review.outcome).toEqual(shownOnEasy);
      return "intervalDays" in shownOnEasy ? shownOnEasy.intervalDays : 0;
    });
    expect(outcomes[0]).toBeLessThan(outcomes[1] ?? 0);
  });

  test("without cards is done at once", () => expect(shown(sit([]), 0)).toBe("done"));

  test("brings a forgotten card back when its minute is over, before the main queue goes on", () => {
    let session = sit([fresh("a", 1), fresh("b", 2), fresh("c", 3)]);
    session = press(session, "again", 0).session;
    expect(shown(session, 0)).toBe("b");
    session = press(session, "easy", 100).session;
    expect(shown(session, 100)).toBe("a");
  });

  test("does not swap the card on the screen when another falls due", () => {
    let session = sit([fresh("a", 1), fresh("b", 2)]);
    session = press(session, "again", 0).session;
    expect(shown(session, 0)).toBe("b");
    expect(shown(session, 600)).toBe("b");
  });

  test("learns up to twenty minutes ahead once the main queue is empty, the card just answered last", () => {
    let session = sit([fresh("a", 1), fresh("b", 2)]);
    session = press(session, "good", 0).session;
    session = press(session, "again", 5).session;
    // b is due in a minute, a in ten, but b was just answered.
    expect(shown(session, 5)).toBe("a");
    session = press(session, "good", 9).session;
    expect(shown(session, 9)).toBe("b");
    session = press(session, "again", 12).session;
    // Nothing else is left.
    expect(shown(session, 12)).toBe("b");
  });

  test("does not ask the card just answered again while the main queue has another", () => {
    let session = sit([fresh("a", 1), fresh("b", 2)], { learningSteps: [0, 600] });
    session = press(session, "again", 0).session;
    expect(shown(session, 0)).toBe("b");
  });

  test("waits for a card further away than twenty minutes, and says until when", () => {
    const session = press(
      sit([fresh("a", 1)], { learningSteps: [3600, 7200] }),
      "again",
      0,
    ).session;
    const view = currentCard(session, secondsOn(0));
    if (view.kind !== "waiting") throw new Error(view.kind);
    expect(view.until.getTime()).toBeGreaterThanOrEqual(secondsOn(2400).getTime());
    expect(view.until.getTime()).toBeLessThan(secondsOn(2700).getTime());
    expect(sessionCounts(session)).toEqual({ new: 0, learning: 1, review: 0 });
    const justBefore = (view.until.getTime() - noon.getTime()) / 1000 - 1;
    expect(shown(session, justBefore)).toBe("waiting");
    expect(shown(session, justBefore + 1)).toBe("a");
    expect(press(session, "good", justBefore + 5).review.cardId).toBe("a");
  });

  test("counts what is left, the card on the screen included", () => {
    let session = sit([fresh("a", 1), fresh("b", 2)]);
    expect(sessionCounts(session)).toEqual({ new: 2, learning: 0, review: 0 });
    session = press(session, "good", 0).session;
    expect(sessionCounts(session)).toEqual({ new: 1, learning: 1, review: 0 });
  });

  test("lets a card go whose next step is tomorrow", () => {
    const session = press(sit([fresh("a", 1)], { learningSteps: [60, 86_400] }), "good", 0).session;
    expect(shown(session, 0)).toBe("done");
  });

  test("goes on without cards that were buried or suspended", () => {
    let session = sit([fresh("a", 1), fresh("b", 2), fresh("c", 3)]);
    session = leaveOut(session, ["a", "c"], noon);
    expect(shown(session, 0)).toBe("b");
    expect(sessionCounts(session).new).toBe(1);
  });
});

describe("an answer", () => {
  test("carries all that the log needs", () => {
    const { review } = press(sit([fresh("a", 1)]), "good", 4);
    expect(review).toMatchObject({
      kind: "answer",
      cardId: "a",
      answeredAt: secondsOn(4),
      calendar,
      rating: "good",
      outcome: { state: "learning", step: 1, delaySeconds: 600 },
      durationMs: 3000,
      typedText: null,
    });
  });

  test("given twice by a double press counts once", () => {
    const before = sit([fresh("a", 1), fresh("b", 2)]);
    const { session } = press(before, "good", 0);
    const again = { cardId: "a", id: "x", at: secondsOn(0), durationMs: 1, typedText: null };
    expect(answerInSession(session, "good", again)).toBeNull();
    expect(answerInSession(session, "good", { ...again, cardId: "unknown" })).toBeNull();
  });

  test("of more than a minute counts as one minute", () => {
    const session = sit([fresh("a", 1)]);
    const slow = { cardId: "a", id: "x", at: noon, durationMs: 3_600_000, typedText: "样本效率" };
    const review = answerInSession(session, "good", slow)?.review;
    expect(review).toMatchObject({ durationMs: 60_000, typedText: "样本效率" });
  });

  test("stays after the one before it when the clock is set back", () => {
    const first = press(sit([fresh("a", 1)]), "again", 0);
    const second = press(first.session, "good", -3600);
    expect(second.review.answeredAt.getTime()).toBe(first.review.answeredAt.getTime() + 1);
    const folded = foldReviews([second.review, first.review], defaultPreset.weights);
    expect(folded).toEqual(second.session.cards.a?.state);
  });
});

describe("past the rollover", () => {
  const hours = 3600;

  test("a card in minutes of steps still comes back", () => {
    const session = press(sit([fresh("样本效率", 1)]), "again", 16 * hours + 60).session;
    expect(sessionCounts(session).learning).toBe(1);
    expect(shown(session, 16 * hours + 130)).toBe("样本效率");
  });

  test("the answer decides what its button showed before it", () => {
    const outcome = { state: "learning", step: 1, intervalDays: 1 } as const;
    const at = secondsOn(16 * hours + 60);
    const late = { cardId: "a", id: "x", at, durationMs: 1, typedText: null, outcome };
    const answered = answerInSession(sit([fresh("a", 1)]), "good", late);
    expect(answered?.review.outcome).toEqual(outcome);
    expect(answered && shown(answered.session, 16 * hours + 60)).toBe("done");
  });
});

describe("undo", () => {
  test("shows the card again as it was, and its retraction names the answer", () => {
    const before = sit([fresh("a", 1), fresh("b", 2)]);
    const { session, review } = press(before, "good", 0);
    const undone = undoInSession(session, { at: secondsOn(2), id: "u" });
    expect(undone?.session).toEqual(before);
    expect(undone?.review).toEqual({
      kind: "retraction",
      id: "u",
      cardId: "a",
      answeredAt: secondsOn(2),
      calendar,
      targetId: review.id,
    });
  });

  test("has nothing to take back at the beginning", () => {
    expect(undoInSession(sit([fresh("a", 1)]), { at: noon, id: "u" })).toBeNull();
  });
});
