import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import type { Review } from "#lib/memory/sync/review";
import { answerInSession, startSession, undoInSession } from "#lib/memory/sync/session";
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
function answersOf(ratings: readonly ("again" | "good" | "easy" | "undo")[]): Review[] {
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
