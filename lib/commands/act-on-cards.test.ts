import { expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import { untouched } from "#lib/memory/sync/fold-card";
import { addDays } from "#lib/memory/time/day";
import { listCards, listDeck } from "#lib/store/card";
import { updateCardLinks } from "#lib/store/card-link";
import { loadDeck } from "#lib/store/load-deck";
import { listAllReviews } from "#lib/store/review";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { actOnCards } from "./act-on-cards.ts";
import { foldCards } from "./fold-cards.ts";
import { pushReviews } from "./push-reviews.ts";
import { divergentCards } from "./test-desk.ts";
import { answerOf, dayMs, firstDay, noonMs } from "./test-events.ts";
import { importTestText, testLearner } from "./test-text.ts";
import { undoActs } from "./undo-acts.ts";

const noon = new Date(noonMs);
const unknown = "01930000-0000-7000-8000-000000000000";

/** A deck whose first note has several cards; the first of them was answered at noon, and comes again two days later. */
async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const deck = await listDeck(db, learner.id, null);
  const ofNote = deck.filter(({ noteId }) => noteId === deck[0]?.noteId).map(({ id }) => id);
  const [cardId = ""] = ofNote;
  const outcome = { state: "review", intervalDays: 2 } as const;
  await pushReviews(db, learner.id, [answerOf(cardId, 0, { outcome })], { at: noon });
  const at = (days: number) => new Date(noonMs + days * dayMs);
  const act = async (cardIds: readonly string[], done: Act, days = 2) => {
    const acted = await actOnCards(db, learner, { cardIds, act: done, at: at(days) });
    if (!acted.ok) throw new Error(acted.error.type);
    return acted.value;
  };
  const undo = (groupId: string, days = 2) => undoActs(db, learner, groupId, { at: at(days) });
  const rowOf = async (id = cardId) => {
    const [row] = await listCards(db, learner.id, [id]);
    if (row === undefined) throw new Error("没有这张卡片。");
    const { state, suspended, flag, buriedUntilDay, isLeech } = row;
    return { state, suspended, flag, buriedUntilDay, isLeech };
  };
  const asked = async (days: number) => {
    const { queueOf } = await loadDeck(db, learner, at(days));
    return [...queueOf(null).main, ...queueOf(null).learning].map(({ id }) => id);
  };
  return { db, learner, deck, ofNote, cardId, act, undo, rowOf, asked, at };
}

test("a note that is buried comes back on its day, and at once when that is undone", async () => {
  const { db, learner, ofNote, cardId, act, undo, rowOf, asked } = await house();
  const before = await rowOf();
  expect(ofNote.length).toBeGreaterThan(1);
  expect(await asked(2)).toContain(cardId);
  const tomorrow = addDays(firstDay, 3);
  const { groupId, cards } = await act(ofNote, { type: "bury", untilDay: tomorrow });
  expect(cards.map(({ buriedUntilDay }) => buriedUntilDay)).toEqual(ofNote.map(() => tomorrow));
  expect((await asked(2)).filter((id) => ofNote.includes(id))).toEqual([]);
  expect(await asked(3)).toContain(cardId);
  expect(await undo(groupId)).toEqual({ ok: true, value: { cards: ofNote.length } });
  expect(await asked(2)).toContain(cardId);
  expect(await rowOf()).toEqual(before);
  expect(await divergentCards(db, learner)).toEqual([]);
});

const setDue: Extract<Act, { type: "setDue" }> = {
  type: "setDue",
  dueDay: addDays(firstDay, 9),
  intervalDays: 9,
  desiredRetention: 0.9,
};

test.each<[string, Act, object]>([
  ["suspended", { type: "suspend" }, { suspended: true }],
  ["flagged", { type: "flag", flag: 4 }, { flag: 4 }],
  ["reset", { type: "reset" }, { state: { state: "new" } }],
  ["put on a day", setDue, { state: { dueDay: addDays(firstDay, 9), intervalDays: 9, reps: 1 } }],
  [
    "rescheduled",
    { type: "reschedule", dueDay: addDays(firstDay, 4), intervalDays: 4, reps: 1 },
    { state: { dueDay: addDays(firstDay, 4), intervalDays: 4, reps: 1 } },
  ],
])(
  "a card that is %s is so in its row, is as before when that is undone, and nothing leaves the log",
  async (_, done, shown) => {
    const { db, learner, cardId, act, undo, rowOf } = await house();
    const before = await rowOf();
    const { groupId, cards } = await act([cardId], done);
    expect(await rowOf()).toMatchObject(shown);
    expect(cards).toEqual([{ cardId, ...(await rowOf()) }]);
    await undo(groupId);
    expect(await rowOf()).toEqual(before);
    expect((await listAllReviews(db, learner.id)).map(({ kind }) => kind)).toEqual([
      ...["answer", "act", "retraction"],
    ]);
  },
);

test("undone twice is undone once, and what was done since stays", async () => {
  const { db, learner, cardId, act, undo, rowOf } = await house();
  const { groupId } = await act([cardId], { type: "flag", flag: 1 });
  await act([cardId], { type: "suspend" }, 3);
  expect(await undo(groupId, 4)).toEqual({ ok: true, value: { cards: 1 } });
  const after = [await rowOf(), await listAllReviews(db, learner.id)];
  expect(after[0]).toMatchObject({ suspended: true, flag: 0 });
  expect(await undo(groupId, 5)).toEqual({ ok: true, value: { cards: 0 } });
  expect([await rowOf(), await listAllReviews(db, learner.id)]).toEqual(after);
});

test("a stroke that names a card that is not there does nothing to the others", async () => {
  const { db, learner, cardId, rowOf, at } = await house();
  const before = [await rowOf(), await listAllReviews(db, learner.id)];
  const stroke = { cardIds: [cardId, unknown], act: { type: "suspend" }, at: at(2) } as const;
  expect(await actOnCards(db, learner, stroke)).toEqual({
    ok: false,
    error: { type: "unknownCard", cardId: unknown },
  });
  expect([await rowOf(), await listAllReviews(db, learner.id)]).toEqual(before);
});

test("there is nothing to undo of a group that never was", async () => {
  const { undo } = await house();
  expect(await undo(unknown)).toEqual({ ok: false, error: { type: "unknownGroup" } });
});

test.each<[string, Act, string]>([
  ["an eighth colour", { type: "flag", flag: 8 }, "flag"],
  ["half a colour", { type: "flag", flag: 0.5 }, "flag"],
  ["an interval of no days", { ...setDue, intervalDays: 0 }, "intervalDays"],
  ["a retention out of reach", { ...setDue, desiredRetention: 1 }, "desiredRetention"],
  ["a day in two hundred years", { ...setDue, dueDay: addDays(firstDay, 73_000) }, "dueDay"],
  ["a burying for ever", { type: "bury", untilDay: addDays(firstDay, 1e7) }, "untilDay"],
])("%s is refused with its field, 一字不改", async (_, done, field) => {
  const { db, learner, cardId, at } = await house();
  const before = await listAllReviews(db, learner.id);
  const stroke = { cardIds: [cardId], act: done, at: at(2) };
  expect(await actOnCards(db, learner, stroke)).toEqual({
    ok: false,
    error: { type: "badAct", field },
  });
  expect(await listAllReviews(db, learner.id)).toEqual(before);
});

test("a clock that was set back does not put a reset before what it forgets", async () => {
  const { db, learner, cardId, act, rowOf } = await house();
  await act([cardId], { type: "suspend" });
  await act([cardId], { type: "unsuspend" }, -1);
  expect(await rowOf()).toMatchObject({ suspended: false });
  await act([cardId], { type: "reset" }, -3);
  expect(await rowOf()).toEqual(untouched);
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("a card named twice in one stroke is acted on once", async () => {
  const { db, learner, cardId, act, undo } = await house();
  const { groupId } = await act([cardId, cardId], { type: "suspend" });
  expect(await listAllReviews(db, learner.id)).toHaveLength(2);
  expect(await undo(groupId)).toEqual({ ok: true, value: { cards: 1 } });
});

test("a page that has not heard of a merge acts on the merged card alone, and hears of the kept one", async () => {
  const { db, learner, deck, cardId, act, undo, rowOf } = await house();
  const kept = deck.find(
    ({ kind, noteId }) => kind === deck[0]?.kind && noteId !== deck[0]?.noteId,
  );
  const merged = deck[0];
  if (!kept || !merged) throw new Error("要有两个词条。");
  await inTransaction(db, async (tx) => {
    await updateCardLinks(tx, learner.id, [{ ...merged, mergedIntoId: kept.id }]);
    await foldCards(tx, learner.id, [merged.id, kept.id]);
  });
  const before = await rowOf(kept.id);
  expect(before).toMatchObject({ state: { reps: 1 } });
  const { cards } = await act([cardId], { type: "suspend" });
  expect(cards.map((card) => [card.cardId, card.suspended])).toEqual([
    [cardId, true],
    [kept.id, false],
  ]);
  expect(await rowOf(kept.id)).toEqual(before);
  const { groupId } = await act([cardId], { type: "reset" });
  expect(await rowOf(kept.id)).toEqual(untouched);
  await undo(groupId);
  expect(await rowOf(kept.id)).toEqual(before);
  expect(await divergentCards(db, learner)).toEqual([]);
});
