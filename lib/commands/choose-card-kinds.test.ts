import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { type CardKind, usualKinds } from "#lib/cards/card-face";
import { listAllCards, listDeck } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { asLearnerId } from "#lib/store/ids";
import { insertLearner, type Learner } from "#lib/store/learner";
import { testDatabase } from "#lib/store/test-database";
import { findText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { chooseCardKinds } from "./choose-card-kinds.ts";
import { countKinds } from "./count-kinds.ts";
import { pushReviews } from "./push-reviews.ts";
import { removeText } from "./remove-text.ts";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "./test-text.ts";

const evening = new Date("2026-03-02T12:00:00Z");
const withListening: readonly CardKind[] = [...usualKinds, "listening"];

async function bread(cardKinds: readonly CardKind[] = usualKinds) {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner, { input: { cardKinds } });
  const choose = (kinds: readonly CardKind[]) =>
    chooseCardKinds(db, learner.id, { textId, kinds }, { at: evening });
  const asked = async () => (await listDeck(db, learner.id, textId)).map(({ kind }) => kind);
  return { db, learner, textId, choose, asked };
}

async function answer(db: Db, learner: Learner, cardId: string): Promise<void> {
  const said = { kind: "answer", id: newId(), cardId, calendar: learner.calendar } as const;
  const rated = { answeredAt: evening, rating: "good", durationMs: 1, typedText: null } as const;
  await pushReviews(db, learner.id, [{ ...said, ...rated }], { at: evening });
}

test("a text is not dictated unless it is told to, 默认没有听写", async () => {
  const { db, learner, textId, asked } = await bread();
  expect(await asked()).not.toContain("listening");
  const [listening] = (await countKinds(db, learner.id, textId)).filter(
    ({ kind }) => kind === "listening",
  );
  expect(listening).toEqual({ kind: "listening", cards: 3, toMake: 3, met: 0 });
});

test("a kind turned on has new cards, of the notes that are there and in the order of the text", async () => {
  const { db, learner, textId, choose } = await bread();
  const before = await listDeck(db, learner.id, textId);
  expect(await choose(withListening)).toEqual({
    ok: true,
    value: { kinds: withListening, made: 3 },
  });
  const after = await listDeck(db, learner.id, textId);
  const heard = after.filter(({ kind }) => kind === "listening");
  expect(heard.map(({ state }) => state.state)).toEqual(["new", "new", "new"]);
  expect(new Set(after.map(({ noteId }) => noteId))).toEqual(
    new Set(before.map(({ noteId }) => noteId)),
  );
  const order = after.map(({ noteId, kind }) => `${noteId} ${kind}`);
  for (const { noteId } of heard) {
    const place = order.indexOf(`${noteId} translationReversed`);
    expect(order[place + 1]).toBe(`${noteId} listening`);
  }
});

test("as many cards are made as were told before", async () => {
  const { db, learner, textId, choose } = await bread(["translation"]);
  const told = await countKinds(db, learner.id, textId);
  const chosen = await choose(withListening);
  const sum = told.reduce((all, { toMake }) => all + toMake, 0);
  expect(chosen).toMatchObject({ ok: true, value: { made: sum } });
  const deck = await listDeck(db, learner.id, textId);
  for (const { kind, cards, toMake, met } of await countKinds(db, learner.id, textId)) {
    expect({ cards, toMake, met }).toEqual({
      cards: deck.filter((card) => card.kind === kind).length,
      toMake: 0,
      met: 0,
    });
  }
});

test("a kind turned off is not asked, and turned on again comes back with what was learned", async () => {
  const { db, learner, textId, choose, asked } = await bread(withListening);
  const heard = (await listDeck(db, learner.id, textId)).find(({ kind }) => kind === "listening");
  await answer(db, learner, heard?.id ?? "");
  expect(await choose(usualKinds)).toMatchObject({ ok: true, value: { made: 0 } });
  expect(await asked()).not.toContain("listening");
  const listening = (await countKinds(db, learner.id, textId)).at(-1);
  expect(listening).toEqual({ kind: "listening", cards: 3, toMake: 0, met: 1 });
  expect(await choose(withListening)).toMatchObject({ ok: true, value: { made: 0 } });
  const back = (await listDeck(db, learner.id, textId)).find(({ id }) => id === heard?.id);
  expect(back?.state).toMatchObject({ state: "learning", reps: 1 });
});

test("a term that another text asks for stays in it", async () => {
  const { db, learner, textId, choose } = await bread();
  const pizza = { content: pizzaText, terms: pizzaTerms, input: { cardKinds: usualKinds } };
  const { textId: pizzaId } = await importTestText(db, learner, pizza);
  const before = await listDeck(db, learner.id, pizzaId);
  await choose(["listening"]);
  expect(await listDeck(db, learner.id, pizzaId)).toHaveLength(before.length);
  const kinds = (await listDeck(db, learner.id, textId)).map(({ kind }) => kind);
  expect(kinds).toEqual(["listening", "listening", "listening"]);
});

test("no kind at all, a removed text and another learner’s text are refused, and nothing is made", async () => {
  const { db, learner, textId, choose } = await bread();
  const before = await listAllCards(db, learner.id);
  expect(await choose([])).toEqual({ ok: false, error: { type: "noCardKind", field: "kinds" } });
  const other = asLearnerId(newId());
  await inTransaction(db, (tx) => insertLearner(tx, { ...learner, id: other }));
  const missing = { ok: false, error: { type: "textNotFound", field: "textId" } };
  const wish = { textId, kinds: withListening };
  expect(await chooseCardKinds(db, other, wish)).toEqual(missing);
  await removeText(db, learner.id, textId);
  expect(await choose(withListening)).toEqual(missing);
  expect(await listAllCards(db, learner.id)).toEqual(before);
  expect(await countKinds(db, other, textId)).toEqual(
    withListening.map((kind) => ({ kind, cards: 0, toMake: 0, met: 0 })),
  );
});

test("what was chosen is kept in the order of the kinds, each once", async () => {
  const { db, learner, textId, choose } = await bread();
  await choose(["listening", "cloze", "cloze"]);
  expect((await findText(db, learner.id, textId))?.cardKinds).toEqual(["cloze", "listening"]);
});
