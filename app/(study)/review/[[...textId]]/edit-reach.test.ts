import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { editNote } from "#lib/commands/edit-note";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { listDeck } from "#lib/store/card";
import { findTerm } from "#lib/store/concordance";
import { listGlossary } from "#lib/store/glossary";
import { asLearnerId } from "#lib/store/ids";
import { listCardsShowing } from "#lib/store/note-reach";
import { testDatabase } from "#lib/store/test-database";
import { reachOf, showAnew } from "./edit-reach.ts";

const pair = "A long proof gives the bread its flavour.";

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const deck = await listDeck(db, learner.id, null);
  const ids = deck.map(({ id }) => id);
  const terms = await listGlossary(db, learner.id);
  const named = (source: string) => terms.find((term) => term.source === source);
  const unitOf = async (name: string, index: number) =>
    (await findTerm(db, learner.id, named(name)?.id ?? ""))?.contexts.find(
      ({ unit }) => unit.index === index,
    )?.unit.id;
  const second = await unitOf("proof", 2);
  const cardOfPair = deck.find(({ passageId, asksPassage }) => asksPassage && passageId === second);
  return { db, learner, deck, ids, named, cardId: cardOfPair?.id ?? "" };
}

test("an edited pair is shown anew on its own cards and on those of its terms, on no other", async () => {
  const { db, learner, deck, ids, named, cardId } = await house();
  const own = deck.filter((card) => card.noteId === deck.find(({ id }) => id === cardId)?.noteId);
  const reach = await reachOf(db, learner.id, cardId, ids);
  const expected = [
    ...own.map(({ id }) => id),
    ...(named("proof")?.cards ?? []).map(({ id }) => id),
  ];
  expect(reach.toSorted()).toEqual(expected.toSorted());
  expect(await reachOf(db, learner.id, cardId, [cardId])).toEqual([cardId]);
  expect(await reachOf(db, asLearnerId(newId()), cardId, ids)).toEqual([]);
});

test("an edited term is shown anew on its cards and looked for in its sentences", async () => {
  const { db, learner, ids, named, cardId } = await house();
  const termId = named("proof")?.id ?? "";
  const reach = await listCardsShowing(db, learner.id, { termId }, ids);
  expect(reach).toEqual(expect.arrayContaining([cardId]));
  expect(reach).toEqual(expect.arrayContaining((named("proof")?.cards ?? []).map(({ id }) => id)));
  expect(reach).not.toEqual(expect.arrayContaining([named("starter")?.cards[0]?.id]));
});

test("cards show what the edit made of them; those of a term that stands nowhere any more are gone", async () => {
  const { db, learner, ids, named, cardId } = await house();
  const sourceOf = async (name: string) =>
    (await findTerm(db, learner.id, named(name)?.id ?? ""))?.contexts;
  const rewrite = async (id: string, from: string, to: string) => {
    const fields = { kind: "unit", source: { from, to }, target: null } as const;
    const done = await editNote(db, learner.id, {
      cardId: id,
      fields,
      tags: { from: [], to: ["面包"] },
    });
    expect(done.ok).toBe(true);
  };
  await rewrite(cardId, pair, "A long rest gives the bread its flavour.");
  const shown = await showAnew(db, learner, ids);
  expect(shown.gone).toEqual([]);
  expect(shown.cards[cardId]).toMatchObject({ tags: ["面包"] });
  expect(JSON.stringify(shown.cards[cardId]?.face)).toContain("A long rest");
  expect((await sourceOf("proof"))?.map(({ unit }) => unit.index)).toEqual([3]);
  const deck = await listDeck(db, learner.id, null);
  const [third] = (await sourceOf("proof")) ?? [];
  const last = deck.find(
    ({ asksPassage, passageId }) => asksPassage && passageId === third?.unit.id,
  );
  await rewrite(last?.id ?? "", third?.unit.source.text ?? "", "Feed the starter before.");
  const after = await showAnew(db, learner, ids);
  expect(after.gone.toSorted()).toEqual(
    (named("proof")?.cards ?? []).map(({ id }) => id).toSorted(),
  );
});
