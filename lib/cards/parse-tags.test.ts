import { describe, expect, test } from "vitest";
import { changeTags, isTagUnder, parseTags, tagBounds } from "./parse-tags.ts";

describe("what is typed as tags", () => {
  test.each([
    ["hard talk", ["hard", "talk"]],
    ["  hard,talk，口语、难 ；later ", ["hard", "talk", "口语", "难", "later"]],
    ["Talk talk TALK 演讲 演讲", ["Talk", "演讲"]],
    ["演讲::开头 ::a:::b:: :: ", ["演讲::开头", "a::b"]],
    ['"quoted" “引号” back\\slash', ["quoted", "引号", "backslash"]],
    ["全角　空格\u200b\u202e", ["全角", "空格"]],
    ["e\u0301te\u0301", ["été"]],
    ["", []],
  ])("%j are the tags %j", (typed, tags) => {
    expect(parseTags(typed)).toEqual({ ok: true, value: tags });
  });

  test("too many, too long, and the one that only answers give are refused, 说明原因", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `标签${at}`).join(" ");
    expect(parseTags(many(tagBounds.most)).ok).toBe(true);
    expect(parseTags(many(tagBounds.most + 1))).toEqual({ ok: false, error: { type: "tooMany" } });
    expect(parseTags("长".repeat(tagBounds.longest)).ok).toBe(true);
    const tag = "𠮷".repeat(tagBounds.longest + 1);
    expect(parseTags(tag)).toEqual({ ok: false, error: { type: "tooLong", tag } });
    expect(parseTags("难 Leech")).toEqual({
      ok: false,
      error: { type: "reserved", tag: "Leech" },
    });
  });

  test("what was parsed reads the same again", () => {
    const parsed = parseTags("B::c，难点 b::C x");
    expect(parsed.ok && parseTags(parsed.value.join(" "))).toEqual(parsed);
  });
});

test("a tag stands below another by whole names, whatever the case", () => {
  expect(isTagUnder("演讲::开头", "演讲")).toBe(true);
  expect(isTagUnder("Talk", "talk")).toBe(true);
  expect(isTagUnder("talks", "talk")).toBe(false);
  expect(isTagUnder("talk", "talk::intro")).toBe(false);
});

test("added and removed without regard to case, in their order", () => {
  expect(changeTags(["Talk", "难"], { add: ["talk", "新"], remove: ["难"] })).toEqual([
    "Talk",
    "新",
  ]);
});
