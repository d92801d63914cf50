import { expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import type { CardAct } from "#lib/memory/sync/card-act";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { answerInSession, startSession } from "#lib/memory/sync/session";
import { actInSession, undoLast } from "#lib/memory/sync/session-acts";
import { undoInSession } from "#lib/memory/sync/undo-in-session";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { withUnsent } from "./unsent.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const at = new Date("2026-11-23T02:00:00Z");
const preset = defaultPreset;
const options = { at, calendar, preset, introducedToday: 0, reviewedToday: 0 };

function card(id: string, state: CardState = { state: "new" }): QueueCard {
  return { id, noteId: `note ${id}`, position: 1, state, suspended: false, buriedUntilDay: null };
}

const queue = buildQueue([card("样本效率"), card("KV cache"), card("rollout")], options);

/** What a page answered before it was closed: each entry a rating of the card then on the screen, or an undo. */
function answersOf(ratings: readonly ("again" | "good" | "easy" | "undo")[]): CardEvent[] {
  let session = startSession(queue, { at, calendar, preset });
  return ratings.map((rating, index) => {
    const press = { at: new Date(at.getTime() + (index + 1) * 1000), id: `review ${index}` };
    const cardId = session.currentId ?? "";
    const done =
      rating === "undo"
        ? undoInSession(session, press)
        : answerInSession(session, rating, { ...press, cardId, durationMs: 900, typedText: null });
    if (done === null) throw new Error("Nothing to answer.");
    session = done.session;
    return done.review;
  });
}

const ids = (cards: readonly QueueCard[]) => cards.map(({ id }) => id);

test("without unsent answers the queue is as the server built it", () => {
  expect(withUnsent(queue, [], preset)).toEqual(queue);
});

test("a card that was answered is not asked again; one in its steps waits for them", () => {
  const after = withUnsent(queue, answersOf(["easy", "good"]), preset);
  expect(ids(after.main)).toEqual(ids(queue.main).slice(2));
  expect(ids(after.learning)).toEqual(ids(queue.main).slice(1, 2));
  expect(after.learning[0]?.state).toMatchObject({ state: "learning", step: 1, reps: 1 });
  expect(after.counts).toEqual({ new: 1, learning: 1, review: 0 });
});

test("an answer that was taken back leaves its card in the queue", () => {
  expect(withUnsent(queue, answersOf(["easy", "undo"]), preset)).toEqual(queue);
});

test("an answer the server knew already is not applied twice", () => {
  const [answer] = answersOf(["again"]);
  const known = withUnsent(queue, answer ? [answer] : [], preset);
  expect(withUnsent(known, answer ? [answer] : [], preset)).toEqual(known);
});

const today = dayOf(at, calendar);
const first = queue.main[0]?.id ?? "";

function acted(act: Act, cardId = first, afterMs = 60_000): CardAct {
  const answeredAt = new Date(at.getTime() + afterMs);
  const made = { kind: "act", id: `act ${afterMs}`, groupId: "group", calendar } as const;
  return { ...made, cardId, answeredAt, act };
}

const setDue = {
  type: "setDue",
  dueDay: addDays(today, 3),
  intervalDays: 3,
  desiredRetention: 0.9,
} as const;

test.each<[string, Act]>([
  ["buried", { type: "bury", untilDay: addDays(today, 1) }],
  ["suspended", { type: "suspend" }],
  ["reset", { type: "reset" }],
  ["put on another day", setDue],
])("a card that was %s before the page was closed is not asked", (_, act) => {
  const after = withUnsent(queue, [acted(act)], preset);
  expect(ids(after.main)).toEqual(ids(queue.main).slice(1));
  expect(after.learning).toEqual([]);
  expect(after.counts).toEqual({ new: 2, learning: 0, review: 0 });
});

test("what was undone before the page was closed is asked as before", () => {
  const act = acted({ type: "suspend" });
  const { id: targetId, cardId, answeredAt } = act;
  const undo = { kind: "retraction", id: "undo", cardId, answeredAt, calendar, targetId } as const;
  expect(withUnsent(queue, [act, undo], preset)).toEqual(queue);
});

test("a flagged card keeps its place and shows its colour", () => {
  const after = withUnsent(queue, [acted({ type: "flag", flag: 5 })], preset);
  expect(ids(after.main)).toEqual(ids(queue.main));
  expect(after.main.map(({ flag = 0 }) => flag)).toEqual([5, 0, 0]);
  expect(after.counts).toEqual(queue.counts);
});

test("a card that was suspended and taken back into play is asked; one in its steps waits for them until it is buried", () => {
  const back = [acted({ type: "suspend" }), acted({ type: "unsuspend" }, first, 61_000)];
  expect(ids(withUnsent(queue, back, preset).main)).toEqual(ids(queue.main));
  const answered = answersOf(["good"]);
  expect(ids(withUnsent(queue, answered, preset).learning)).toEqual([first]);
  const bury = acted({ type: "bury", untilDay: addDays(today, 1) });
  expect(withUnsent(queue, [...answered, bury], preset).learning).toEqual([]);
});

test("a burying that is over does not keep a card away, 昨天的事", () => {
  const dayMs = 86_400_000;
  const bury = acted({ type: "bury", untilDay: today }, first, -dayMs);
  expect(ids(withUnsent(queue, [bury], preset).main)).toEqual(ids(queue.main));
});

test("a card that an answer made a suspended leech does not come back in its steps", () => {
  const [answer] = answersOf(["again"]);
  if (answer?.kind !== "answer") throw new Error("没有回答。");
  const leech = { ...answer, outcome: { ...answer.outcome, leech: "suspend" } as const };
  expect(withUnsent(queue, [answer], preset).learning).toHaveLength(1);
  expect(withUnsent(queue, [leech], preset).learning).toEqual([]);
});

test("whatever a page did, the queue after it has the cards that the page had left", () => {
  let session = startSession(queue, { at, calendar, preset });
  let count = 0;
  const newId = () => {
    count += 1;
    return `event ${String(count).padStart(4, "0")}`;
  };
  const events: CardEvent[] = [];
  const act = (done: Act) => {
    const stroke = { cardIds: [session.currentId ?? ""], act: done, at, groupId: newId(), newId };
    const next = actInSession(session, stroke);
    session = next.session;
    events.push(...next.events);
    expectSame();
  };
  const undo = () => {
    const undone = undoLast(session, { at, newId });
    if (undone === null) throw new Error("无可撤销。");
    session = undone.session;
    events.push(...undone.retractions);
    expectSame();
  };
  const expectSame = () => {
    const after = withUnsent(queue, events, preset);
    const left = [...session.main, ...session.learning].sort();
    expect(ids([...after.main, ...after.learning]).sort()).toEqual(left);
  };
  act({ type: "flag", flag: 1 });
  act({ type: "bury", untilDay: addDays(today, 1) });
  undo();
  act({ type: "suspend" });
  act(setDue);
  undo();
  act({ type: "reset" });
  undo();
  undo();
  undo();
  expect(withUnsent(queue, events, preset)).toEqual(queue);
});
