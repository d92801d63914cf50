import { v7 as newId } from "uuid";
import { describe, expect, test } from "vitest";
import { tagNotes } from "#lib/commands/tag-notes";
import { glossaryHouse } from "#lib/commands/test-glossary";
import { asDay } from "#lib/memory/time/day";
import { type CardFilter, listAllCardsLike, listCardsLike } from "./card-list.ts";
import { type CardSort, cardColumnNames } from "./card-sort.ts";
import { asLearnerId } from "./ids.ts";
import { listTagNames } from "./note-tags.ts";

const none: CardFilter = {
  ...{ textId: null, kind: null, state: null, mark: null, flag: null, tag: null, words: [] },
};
const day = { today: asDay(20_514), dayEndsAt: new Date("2026-03-02T20:00:00Z") };
const byPosition: CardSort = { by: "position", descending: false };

async function house() {
  const glossary = await glossaryHouse();
  const { db, learner, termNamed } = glossary;
  const like = async (filter: Partial<CardFilter>, sort = byPosition, id = learner.id) => {
    const page = { ...day, sort, start: 0, count: 1000 };
    return (await listCardsLike(db, id, { ...none, ...filter }, page)).cards;
  };
  const cardIdsOf = async (name: string) =>
    (await termNamed(name))?.cards.map(({ id }) => id) ?? [];
  return { ...glossary, like, cardIdsOf };
}

describe("what is looked for", () => {
  test("stands in the term, in a translation, or in the sentence on either side; 中文也能搜到", async () => {
    const { like, cardIdsOf } = await house();
    const notes = async (...words: string[]) =>
      new Set((await like({ words })).map(({ noteId }) => noteId));
    const found = async (...words: string[]) => (await like({ words })).map(({ id }) => id);
    const grader = await cardIdsOf("grader");
    expect(await found("GRADER")).toEqual(expect.arrayContaining(grader));
    expect(await found("评分器")).toEqual(expect.arrayContaining(grader));
    expect((await notes("读取文件")).size).toBeGreaterThan(0);
    expect(await notes("agent", "测试")).toEqual(await notes("测试", "agent"));
    expect(await found("agent", "没有这个词")).toEqual([]);
  });

  test("signs that mean something to a database are only signs", async () => {
    const { like } = await house();
    for (const word of ["%", "_", "\\", "'", '"', "100%", "a_ent"]) {
      expect(await like({ words: [word] })).toEqual([]);
    }
  });

  test("a refused translation of the learner’s own is found no more", async () => {
    const { like, act, idOf } = await house();
    const termId = await idOf("agent");
    await act({ type: "allow", termId, translations: ["代理人"] });
    expect(await like({ words: ["代理人"] })).not.toEqual([]);
    await act({ type: "refuse", termId, translation: "代理人" });
    expect(await like({ words: ["代理人"] })).toEqual([]);
  });
});

describe("what a search shows first", () => {
  const byMatch: CardSort = { by: "match", descending: false };

  test.each(["agent", "智体"])(
    "are the cards of the term %s itself, before sentences that only have it",
    async (word) => {
      const { like, cardIdsOf } = await house();
      const own = await cardIdsOf("agent");
      const found = (await like({ words: [word] }, byMatch)).map(({ id }) => id);
      expect(found.length).toBeGreaterThan(own.length);
      expect(new Set(found.slice(0, own.length))).toEqual(new Set(own));
      const backwards = await like({ words: [word] }, { by: "match", descending: true });
      expect(backwards.slice(0, own.length).map(({ id }) => id)).toEqual(own.toReversed());
    },
  );

  test("the term of just that name comes before one that has it in its name, 全同的在前", async () => {
    const { like, act, cardIdsOf } = await house();
    const langs = { sourceLang: "en", targetLang: "zh", textId: null } as const;
    const longer = { source: "another agent", translations: ["另一个智体"] };
    await act({ type: "add", ...langs, ...longer });
    const [exact, other] = [await cardIdsOf("agent"), await cardIdsOf("another agent")];
    for (const descending of [false, true]) {
      for (const word of ["AGENT", "智体"]) {
        const found = await like({ words: [word] }, { by: "match", descending });
        const ids = found.map(({ id }) => id);
        expect(new Set(ids.slice(0, exact.length))).toEqual(new Set(exact));
        const next = ids.slice(exact.length, exact.length + other.length);
        expect(new Set(next)).toEqual(new Set(other));
      }
    }
  });

  test("without a search is the order of meeting them", async () => {
    const { like } = await house();
    expect(await like({}, byMatch)).toEqual(await like({}));
  });
});

test("cards of a kind are found by it, and no others, 按类型找", async () => {
  const { like } = await house();
  const all = await like({});
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  expect(kinds.length).toBeGreaterThan(1);
  for (const kind of kinds) {
    expect(await like({ kind })).toEqual(all.filter((card) => card.kind === kind));
  }
});

describe("tags", () => {
  test("a tag finds the cards of its notes, and those of tags below it, whatever the case", async () => {
    const { db, learner, like, cardIdsOf } = await house();
    const [agent, bot] = [await cardIdsOf("agent"), await cardIdsOf("bot")];
    const put = (cardIds: readonly string[], tags: readonly string[]) =>
      tagNotes(db, learner.id, { cardIds, type: "add", tags });
    await put(agent.slice(0, 1), ["Été::开头"]);
    await put(bot, ["étés"]);
    const found = async (tag: string) => (await like({ tag })).map(({ id }) => id);
    expect((await found("été")).toSorted()).toEqual(agent.toSorted());
    expect((await found("ÉTÉ::开头")).toSorted()).toEqual(agent.toSorted());
    expect(await found("开头")).toEqual([]);
    expect(await found("leech")).toEqual([]);
    expect(await listTagNames(db, learner.id)).toEqual(["Été::开头", "étés"]);
  });
});

describe("the order", () => {
  test("cards without a value come last either way, those alike in the order of meeting them", async () => {
    const { like, answer } = await house();
    const early = await answer("agent", "termRecognition", { days: [3, 6, 20] });
    const late = await answer("bot", "termRecognition", { days: [3, 28] });
    const all = await like({});
    for (const by of cardColumnNames) {
      const up = await like({}, { by, descending: false });
      const down = await like({}, { by, descending: true });
      expect(up).toHaveLength(all.length);
      if (by === "position" || by === "added" || by === "flag") continue;
      expect(new Set(up.slice(0, 2).map(({ id }) => id))).toEqual(new Set([early, late]));
      expect(down.slice(2)).toEqual(up.slice(2));
    }
    const first = async (by: CardSort["by"], descending: boolean) =>
      (await like({}, { by, descending }))[0]?.id;
    expect(await first("reviews", true)).toBe(early);
    expect(await first("interval", false)).not.toBe(await first("interval", true));
    expect(await first("retrievability", false)).not.toBe(await first("retrievability", true));
  });

  test("what is due today is what was due before it ends", async () => {
    const { like, answer } = await house();
    const known = await answer("agent", "termRecognition", { days: [3, 6] });
    expect((await like({ mark: "due" })).map(({ id }) => id)).toEqual([known]);
  });
});

test("nobody finds another learner’s cards or tags", async () => {
  const { db, learner, like, cardIdsOf } = await house();
  const cardIds = await cardIdsOf("agent");
  await tagNotes(db, learner.id, { cardIds, type: "set", tags: ["难"] });
  const other = asLearnerId(newId());
  expect(await like({ words: ["agent"] }, byPosition, other)).toEqual([]);
  expect(await like({ tag: "难" }, byPosition, other)).toEqual([]);
  expect(await listAllCardsLike(db, other, none, { ...day, most: 10 })).toEqual([]);
  expect(await listTagNames(db, other)).toEqual([]);
  const stolen = await tagNotes(db, other, { cardIds, type: "add", tags: ["偷"] });
  expect(stolen).toMatchObject({ ok: false, error: { type: "unknownCard" } });
  expect(await listTagNames(db, learner.id)).toEqual(["难"]);
});
