import { describe, expect, test } from "vitest";
import { cardsHref, isFiltered } from "./cards-href.ts";
import { cardsQuery, filterOf } from "./cards-query.ts";

describe("the address of the card list", () => {
  test("nothing said is every card, in the order of meeting them", () => {
    const query = cardsQuery.parse({});
    expect(cardsHref(query, {})).toBe("/cards");
    expect(filterOf(query)).toEqual({
      ...{ textId: null, kind: null, state: null, mark: null, flag: null, tag: null, words: [] },
    });
  });

  test("what is typed is looked for word by word, 中文也一样", () => {
    const query = cardsQuery.parse({
      q: "  样本 Efficiency　rollout ",
      mark: "due",
      tag: "演讲::开头",
    });
    expect(filterOf(query)).toMatchObject({
      ...{ words: ["样本", "Efficiency", "rollout"], mark: "due", flag: null, tag: "演讲::开头" },
    });
    expect(filterOf(cardsQuery.parse({ q: "字 ".repeat(50) })).words).toHaveLength(10);
  });

  test("a kind of card and a state stand in it, 填空也在地址里", () => {
    const query = cardsQuery.parse({ q: "样本", kind: "cloze", state: "review" });
    expect(filterOf(query)).toMatchObject({ kind: "cloze", state: "review" });
    expect(cardsHref(query, { q: "" })).toBe("/cards?kind=cloze&state=review");
    expect(filterOf(cardsQuery.parse({ kind: "猜" })).kind).toBeNull();
    expect(isFiltered(cardsQuery.parse({ kind: "listening" }))).toBe(true);
  });

  test("what is not understood is not asked; another wish begins at the first page", () => {
    const query = cardsQuery.parse({ state: "?", sort: "名", down: "x", page: "3", mark: "flag2" });
    expect(query).toMatchObject({ state: "", sort: "", down: "", page: 3, mark: "flag2" });
    expect(cardsHref(query, { q: "酵种" })).toBe(
      `/cards?q=${encodeURIComponent("酵种")}&mark=flag2`,
    );
    expect(cardsHref(query, { page: 4 })).toBe("/cards?mark=flag2&page=4");
  });
});
