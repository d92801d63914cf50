import { v7 as newId } from "uuid";
import { describe, expect, test } from "vitest";
import { findDivergentCards } from "#lib/commands/find-divergent-cards";
import { untagNotes } from "#lib/commands/tag-notes";
import { glossaryHouse } from "#lib/commands/test-glossary";
import { undoActs } from "#lib/commands/undo-acts";
import { listAllCards, listCards, listDeck } from "#lib/store/card";
import { asLearnerId } from "#lib/store/ids";
import { type BulkRequest, bulkRequest, type Selection, selection } from "./bulk-request.ts";
import { cardsQuery } from "./cards-query.ts";
import { performBulk, tagChangesOf } from "./perform-bulk.ts";

const at = new Date("2026-03-02T12:00:00Z");

async function house() {
  const glossary = await glossaryHouse();
  const { db, learner } = glossary;
  const ids = (await listDeck(db, learner.id, null)).map(({ id }) => id);
  const act = (chosen: Selection, request: BulkRequest, who = learner) =>
    performBulk(db, who, {
      ...{ selected: selection.parse(chosen), wish: bulkRequest.parse(request), at },
    });
  return { ...glossary, ids, act };
}

describe("what is done to a selection", () => {
  test.each([
    [{ type: "suspend" }, { suspended: true }],
    [{ type: "bury" }, { buriedUntilDay: 20_515 }],
    [{ type: "flag", flag: 3 }, { flag: 3 }],
    [{ type: "setDue", wish: "5！" }, { state: { dueDay: 20_519, intervalDays: 5 } }],
  ] satisfies [BulkRequest, object][])(
    "%j is done to all chosen cards and to no other, and taken back at once",
    async (request, expected) => {
      const { db, learner, ids, act } = await house();
      const before = await listAllCards(db, learner.id);
      const chosen = ids.slice(0, 5);
      const done = await act({ ids: chosen }, request);
      expect(done.ok && [...done.value.cardIds].sort()).toEqual(chosen.toSorted());
      for (const card of await listCards(db, learner.id, chosen))
        expect(card).toMatchObject(expected);
      const others = (await listAllCards(db, learner.id)).filter(({ id }) => !chosen.includes(id));
      expect(others).toEqual(before.filter(({ id }) => !chosen.includes(id)));
      const groupId = done.ok && "groupId" in done.value.trace ? done.value.trace.groupId : "";
      await undoActs(db, learner, groupId, { at });
      expect(await listAllCards(db, learner.id)).toEqual(before);
      expect(await findDivergentCards(db, learner.id)).toEqual([]);
    },
  );

  test("a range of days spreads the cards, and one undo brings all back", async () => {
    const { db, learner, ids, act } = await house();
    const before = await listAllCards(db, learner.id);
    const done = await act({ ids }, { type: "setDue", wish: "1-20" });
    const days = (await listCards(db, learner.id, ids)).map(({ state }) =>
      state.state === "review" ? state.dueDay : 0,
    );
    expect(Math.min(...days)).toBeGreaterThanOrEqual(20_515);
    expect(Math.max(...days)).toBeLessThanOrEqual(20_534);
    expect(new Set(days).size).toBeGreaterThan(3);
    const groupId = done.ok && "groupId" in done.value.trace ? done.value.trace.groupId : "";
    await undoActs(db, learner, groupId, { at });
    expect(await listAllCards(db, learner.id)).toEqual(before);
  });

  test("only what changes is touched: a card suspended twice has one act", async () => {
    const { ids, act } = await house();
    await act({ ids: ids.slice(0, 2) }, { type: "suspend" });
    const done = await act({ ids: ids.slice(0, 3) }, { type: "suspend" });
    expect(done.ok && done.value.cardIds).toEqual(ids.slice(2, 3));
    expect(await act({ ids: ids.slice(0, 3) }, { type: "suspend" })).toEqual({
      ...{ ok: false, error: "nothing" },
    });
    expect(await act({ ids }, { type: "reset" })).toMatchObject({ error: "nothing" });
  });

  test("all of a list, without naming each: 搜索到的全部卡片", async () => {
    const { db, learner, act } = await house();
    const done = await act(
      { query: cardsQuery.parse({ q: "评分器" }) },
      { type: "addTags", typed: "打分，grader" },
    );
    expect(done.ok).toBe(true);
    const tagged = await act(
      { query: cardsQuery.parse({ tag: "打分" }) },
      { type: "flag", flag: 1 },
    );
    expect(tagged.ok && tagged.value.cardIds).toEqual(done.ok && done.value.cardIds);
    const trace = done.ok && "tags" in done.value.trace ? tagChangesOf(done.value.trace) : [];
    await untagNotes(db, learner.id, trace);
    expect(
      await act({ query: cardsQuery.parse({ tag: "打分" }) }, { type: "suspend" }),
    ).toMatchObject({
      error: "nothing",
    });
  });

  test.each([
    ["leech", "reserved"],
    ["长".repeat(101), "tooLong"],
    ["", "nothing"],
  ])("the tag %j is refused: %s", async (typed, error) => {
    const { ids, act } = await house();
    expect(await act({ ids }, { type: "addTags", typed })).toEqual({ ok: false, error });
  });
});

test("nothing is done to another learner’s cards", async () => {
  const { db, learner, ids, act } = await house();
  const before = await listAllCards(db, learner.id);
  const stranger = { ...learner, id: asLearnerId(newId()) };
  for (const request of [{ type: "suspend" }, { type: "addTags", typed: "偷" }] as const) {
    expect((await act({ ids }, request, stranger)).ok).toBe(false);
  }
  expect(await listAllCards(db, learner.id)).toEqual(before);
});
