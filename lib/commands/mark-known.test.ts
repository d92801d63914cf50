import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import { listAllCards, listDeck } from "#lib/store/card";
import { listCardsLike } from "#lib/store/card-list";
import { listGoneCards } from "#lib/store/gone-cards";
import type { LearnerId } from "#lib/store/ids";
import { insertLearner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import { listTexts } from "#lib/store/shelf";
import { listStudyCards } from "#lib/store/study-cards";
import { inTransaction } from "#lib/store/transaction";
import { chooseCardKinds } from "./choose-card-kinds.ts";
import { markKnown } from "./mark-known.ts";
import { divergentCards } from "./test-desk.ts";
import { glossaryHouse } from "./test-glossary.ts";

const evening = new Date("2026-02-02T12:00:00Z");

/** A talk whose terms and sentences are asked, and what a learner does and sees. */
async function talk() {
  const house = await glossaryHouse();
  const { db, learner, textId } = house;
  await chooseCardKinds(db, learner.id, { textId, kinds: ["termRecognition", "translation"] });
  const asked = async () => {
    const deck = await loadDeck(db, learner, evening);
    const { main, learning } = deck.queueOf(null);
    return { deck, ids: [...main, ...learning].map(({ id }) => id) };
  };
  const cardOf = async (source: string) => {
    const [card] = (await house.termNamed(source))?.cards ?? [];
    if (card === undefined) throw new Error(`“${source}”没有卡片。`);
    return card;
  };
  const know = async (source: string, isKnown = true) =>
    markKnown(db, learner.id, { termId: await house.idOf(source), isKnown }, { at: evening });
  return { ...house, asked, cardOf, know };
}

test("a term I say I know is asked no more; taken back, all is as it was", async () => {
  const { db, learner, asked, cardOf, know, termNamed, answer } = await talk();
  await answer("rollout", "termRecognition", { days: [5, 6, 8] });
  const before = { rows: await listAllCards(db, learner.id), ...(await asked()) };
  const card = await cardOf("rollout");
  expect(before.ids).toContain(card.id);
  expect(await know("rollout")).toMatchObject({ ok: true });
  expect((await termNamed("rollout"))?.isKnown).toBe(true);
  expect((await asked()).ids).not.toContain(card.id);
  expect(await listAllCards(db, learner.id)).toEqual(before.rows);
  expect(await know("rollout", false)).toMatchObject({ ok: true });
  expect((await termNamed("rollout"))?.isKnown).toBe(false);
  expect((await asked()).ids).toEqual(before.ids);
  expect(await divergentCards(db, learner)).toEqual([]);
});

test("a sentence does not wait for terms I know", async () => {
  const { db, learner, textId, asked, know } = await talk();
  const sentences = async () => {
    const { deck, ids } = await asked();
    return deck.cards.filter((card) => card.asksPassage && ids.includes(card.id)).length;
  };
  expect(await sentences()).toBe(0);
  for (const source of ["agent", "bot", "rollout", "grader", "inference"]) await know(source);
  expect(await sentences()).toBe(5);
  expect((await loadDeck(db, learner, evening)).heldBackOf(textId).waitingNotes).toBe(0);
});

test("what I know is not counted as new, as due, or on the days ahead", async () => {
  const { db, learner, answer, know, cardOf } = await talk();
  await answer("grader", "termRecognition", { days: [5, 6, 8] });
  const today = dayOf(evening, learner.calendar);
  const endsAt = nextRollover(evening, learner.calendar);
  const counts = async () => {
    const [text] = await listTexts(db, learner.id, { today, endsAt });
    const simulated = (await listStudyCards(db, learner.id, null)).length;
    return { total: text?.cards.total ?? 0, due: text?.due.review ?? 0, simulated };
  };
  const before = await counts();
  await know("grader");
  expect(await counts()).toEqual({
    total: before.total - 1,
    due: before.due - 1,
    simulated: before.simulated - 1,
  });
  const early = new Date("2026-01-09T12:00:00Z");
  const days = async () => (await loadDeck(db, learner, early)).knownLoadFor([]).countByDay;
  expect(Object.values(await days())).toEqual([]);
  await know("grader", false);
  expect(Object.values(await days())).toEqual([1]);
  expect((await cardOf("grader")).suspended).toBe(false);
});

test("the list of cards has a filter for what I know, and a running review is told to ask it no more", async () => {
  const { db, learner, know, cardOf } = await talk();
  const { id } = await cardOf("agent");
  const day = {
    today: dayOf(evening, learner.calendar),
    dayEndsAt: nextRollover(evening, learner.calendar),
  };
  const list = async () => {
    const none = { textId: null, kind: null, state: null, flag: null, tag: null, words: [] };
    const page = {
      ...day,
      sort: { by: "position", descending: false },
      start: 0,
      count: 50,
    } as const;
    return listCardsLike(db, learner.id, { ...none, mark: "known" }, page);
  };
  expect(await list()).toEqual({ cards: [], total: 0 });
  await know("agent");
  expect((await list()).cards.map((card) => card.id)).toEqual([id]);
  expect(await listGoneCards(db, learner.id, [id])).toEqual([{ cardId: id, why: "termKnown" }]);
});

test("a term is known when I know one of those merged into it; taken apart, each is what it was", async () => {
  const { act, undo, idOf, know, termNamed, asked, cardOf } = await talk();
  await know("bot");
  const [termId, otherId] = [await idOf("agent"), await idOf("bot")];
  await act({ type: "merge", termId, otherIds: [otherId] });
  expect((await termNamed("agent"))?.isKnown).toBe(true);
  expect((await asked()).ids).not.toContain((await cardOf("agent")).id);
  await undo();
  expect((await termNamed("agent"))?.isKnown).toBe(false);
  expect((await termNamed("bot"))?.isKnown).toBe(true);
});

test("taking back a merged term takes back all its spellings", async () => {
  const { act, idOf, know, termNamed } = await talk();
  await know("bot");
  const [termId, otherId] = [await idOf("agent"), await idOf("bot")];
  await act({ type: "merge", termId, otherIds: [otherId] });
  await know("agent", false);
  expect((await termNamed("agent"))?.isKnown).toBe(false);
  await act({ type: "unmerge", termId, otherId });
  expect((await termNamed("bot"))?.isKnown).toBe(false);
});

test("a term I know is known under a new name, and another sense split from it is not", async () => {
  const { act, idOf, know, termNamed } = await talk();
  await know("inference");
  await act({ type: "allow", termId: await idOf("inference"), translations: ["推断"] });
  await act({
    type: "split",
    termId: await idOf("inference"),
    translations: ["推断"],
    sense: "推断",
  });
  expect((await termNamed("inference"))?.isKnown).toBe(true);
  expect((await termNamed("inference", "推断"))?.isKnown).toBe(false);
  await act({ type: "rename", termId: await idOf("inference"), source: "inferences" });
  expect((await termNamed("inferences"))?.isKnown).toBe(true);
});

test("another learner’s term, a merged one and one that is not there are refused", async () => {
  const { db, learner, act, idOf } = await talk();
  const missing = { ok: false, error: { type: "termNotFound", field: "termId" } };
  const [termId, otherId] = [await idOf("agent"), await idOf("bot")];
  const strangerId = newId() as LearnerId;
  await inTransaction(db, (tx) => insertLearner(tx, { ...learner, id: strangerId }));
  expect(await markKnown(db, strangerId, { termId, isKnown: true })).toEqual(missing);
  await act({ type: "merge", termId, otherIds: [otherId] });
  expect(await markKnown(db, learner.id, { termId: otherId, isKnown: true })).toEqual(missing);
  expect(await markKnown(db, learner.id, { termId: "没有", isKnown: false })).toEqual(missing);
  expect((await listDeck(db, learner.id, null)).length).toBeGreaterThan(0);
});
