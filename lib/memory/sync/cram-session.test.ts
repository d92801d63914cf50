import { expect, test } from "vitest";
import type { Rating } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import type { QueueCard } from "#lib/memory/schedule/queue";
import { addDays } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import { answerInCram } from "./cram-session.ts";
import { foldCard } from "./fold-card.ts";
import { currentCard, type Session, sessionCounts, startSession } from "./session.ts";
import { undoLast } from "./session-acts.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const start = new Date("2026-11-23T02:00:00Z");
const today = dayOf(start, calendar);

function card(id: string): QueueCard {
  return {
    ...{ id, noteId: `笔记 ${id}`, position: 1, suspended: false, buriedUntilDay: null },
    state: {
      state: "review",
      ...{ memory: { stability: 30, difficulty: 5 }, reps: 4, lapses: 0 },
      ...{ lastReviewAt: new Date("2026-11-13T04:00:00Z"), lastReviewDay: addDays(today, -10) },
      ...{ dueDay: addDays(today, 20), intervalDays: 30 },
    },
  };
}

/** A cram with a clock that stands until it is moved. */
function cram(...ids: readonly string[]) {
  const queue = {
    learning: [],
    main: ids.map(card),
    counts: { new: 0, learning: 0, review: ids.length },
    dayEndsAt: nextRollover(start, calendar),
  };
  const rules = { calendar, preset: defaultPreset, cram: { waits: {} } };
  let session: Session<QueueCard> = startSession(queue, { at: start, ...rules });
  let at = start;
  let made = 0;
  const newId = () => {
    made += 1;
    return `id ${String(made).padStart(4, "0")}`;
  };
  return {
    pass: (seconds: number) => {
      at = new Date(at.getTime() + seconds * 1000);
    },
    shown: () => {
      const view = currentCard(session, at);
      return view.kind === "card" ? view.card.id : view.kind;
    },
    press: (rating: Rating) => {
      const view = currentCard(session, at);
      if (view.kind !== "card") throw new Error(view.kind);
      const answered = answerInCram(session, rating, {
        ...{ cardId: view.card.id, at, durationMs: 4_200.4, newId },
      });
      if (answered === null) throw new Error("not on the screen");
      session = answered.session;
      return answered.events;
    },
    undo: () => {
      const undone = undoLast(session, { at, newId });
      if (undone !== null) session = undone.session;
      return undone?.retractions ?? [];
    },
    session: () => session,
    at: () => at,
  };
}

test("Good and Easy end a card, Hard puts it behind the others, Again brings it back after a minute", () => {
  const sitting = cram("甲", "乙", "丙", "丁");
  sitting.press("again");
  sitting.press("hard");
  sitting.press("good");
  expect(sitting.shown()).toBe("丁");
  sitting.pass(61);
  sitting.press("easy");
  expect(sitting.shown()).toBe("甲");
  sitting.press("good");
  expect(sitting.shown()).toBe("乙");
  sitting.press("good");
  expect(sitting.shown()).toBe("done");
});

test("with nothing else left a forgotten card does not wait for its minute", () => {
  const sitting = cram("甲");
  sitting.press("again");
  expect(sitting.shown()).toBe("甲");
});

test("the schedule is not told: cards and their logs fold to what they were", () => {
  const sitting = cram("甲", "乙");
  const [event] = sitting.press("again");
  expect(event?.act).toEqual({ type: "cram", rating: "again", durationMs: 4200 });
  expect(sitting.session().cards.甲).toMatchObject(card("甲"));
  expect(sitting.session().entries).toEqual([]);
  expect(event && foldCard([event], defaultPreset.weights)).toEqual(foldCard([], []));
});

test("each answer is taken back, also the last, and the counts with it", () => {
  const sitting = cram("甲", "乙");
  const before = sitting.session();
  const [first] = sitting.press("again");
  const [second] = sitting.press("good");
  sitting.pass(70);
  sitting.press("good");
  expect(sitting.shown()).toBe("done");
  expect(sessionCounts(sitting.session())).toEqual({ new: 0, learning: 0, review: 0 });
  sitting.undo();
  expect(sitting.undo().map(({ targetId }) => targetId)).toEqual([second?.id]);
  expect(sitting.undo().map(({ targetId }) => targetId)).toEqual([first?.id]);
  expect(sitting.session()).toEqual(before);
  expect(sitting.undo()).toEqual([]);
});

test("the key pressed twice answers one card", () => {
  const sitting = cram("甲", "乙");
  sitting.press("good");
  const again = answerInCram(sitting.session(), "good", {
    ...{ cardId: "甲", at: sitting.at(), durationMs: 10, newId: () => "id" },
  });
  expect(again).toBeNull();
});

test("a pause of an hour counts as a minute", () => {
  const sitting = cram("甲");
  const view = currentCard(sitting.session(), sitting.at());
  const answered = answerInCram(sitting.session(), "good", {
    ...{ cardId: "甲", at: sitting.at(), durationMs: 3_600_000, newId: () => "id" },
  });
  expect(view.kind).toBe("card");
  expect(answered?.events[0]?.act).toMatchObject({ durationMs: 60_000 });
});
