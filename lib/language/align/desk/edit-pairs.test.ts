import { describe, expect, test } from "vitest";
import type { Segment } from "#lib/language/text/unit";
import { applyPairEdit, type PairEdit, type PairRow } from "./edit-pairs.ts";

function rowsOf(...pairs: readonly (readonly [string | null, string | null])[]): PairRow[] {
  return pairs.map(([source, target], at) => ({
    id: `p${at + 1}`,
    index: at + 1,
    source: source === null ? null : segment(source, "en", 2 * at + 1),
    target: target === null ? null : segment(target, "zh", 2 * at + 2),
    kind: "body",
    probability: 0.9,
    warnings: [],
  }));
}

function segment(text: string, lang: "en" | "zh", line: number): Segment {
  return { text, lang, lines: [line] };
}

/** The rows after an edit, in short: "source|target", a missing side as "–"; or the error. */
function resultOf(rows: readonly PairRow[], edit: PairEdit): readonly string[] | string {
  const change = applyPairEdit(rows, edit);
  if (!change.ok) return `${change.error.type} ${change.error.field}`;
  const { at, before, after: made } = change.value;
  expect(before).toEqual(rows.slice(at, at + before.length));
  expect(made.map(({ index }) => index)).toEqual(made.map((_, offset) => at + offset + 1));
  const whole = [...rows.slice(0, at), ...made, ...rows.slice(at + before.length)];
  return whole.map(({ source, target }) => `${source?.text ?? "–"}|${target?.text ?? "–"}`);
}

const talk = rowsOf(
  ["It simply", "它根本"],
  ["doesn't exist.", "不存在。"],
  ["Use an AI", "用AI"],
  ["model now.", "模型吧。"],
);

describe("rows are merged", () => {
  test("with a space in English and none in Chinese; lines are united", () => {
    expect(resultOf(talk, { type: "merge", pairIds: ["p1", "p2"] })).toEqual([
      "It simply doesn't exist.|它根本不存在。",
      "Use an AI|用AI",
      "model now.|模型吧。",
    ]);
    const change = applyPairEdit(talk, { type: "merge", pairIds: ["p2", "p1"] });
    expect(change).toMatchObject({
      ok: true,
      value: {
        at: 0,
        after: [{ probability: 1, source: { lines: [1, 3] }, target: { lines: [2, 4] } }],
      },
    });
  });

  test("with the text's own habit between Chinese and Latin", () => {
    const spaced = rowsOf(["a b", "让 AI 学"], ["Use an AI", "用 AI"], ["model.", "模型。"]);
    expect(resultOf(spaced, { type: "merge", pairIds: ["p2", "p3"] })).toEqual([
      "a b|让 AI 学",
      "Use an AI model.|用 AI 模型。",
    ]);
    expect(resultOf(talk, { type: "merge", pairIds: ["p3", "p4"] })).toContain(
      "Use an AI model now.|用AI模型吧。",
    );
  });

  test("a loose source and a loose target become a unit", () => {
    const loose = rowsOf(["Hello.", null], [null, "你好。"]);
    expect(resultOf(loose, { type: "merge", pairIds: ["p1", "p2"] })).toEqual(["Hello.|你好。"]);
  });

  test("two speakers stand side by side, and doubts that were about the pairing are gone", () => {
    const [first, second] = rowsOf(["Yes.", "是。"], ["No.", "否。"]);
    const rows = [first, second].flatMap((row, at): PairRow[] => {
      if (row?.source == null) return [];
      const speaker = at === 0 ? "甲" : "乙";
      const warnings = ["sentenceContinues", "zeroWidthCharacters"].map((code) => ({
        line: at,
        code,
        message: "",
      }));
      return [{ ...row, source: { ...row.source, speaker }, warnings }];
    });
    const change = applyPairEdit(rows, { type: "merge", pairIds: ["p1", "p2"] });
    expect(change.ok && change.value.after[0]?.source?.speaker).toBe("甲 / 乙");
    expect(change.ok && change.value.after[0]?.warnings.map(({ code }) => code)).toEqual([
      "zeroWidthCharacters",
      "zeroWidthCharacters",
    ]);
  });

  test("only when they are neighbours and there", () => {
    expect(resultOf(talk, { type: "merge", pairIds: ["p1", "p3"] })).toBe("notNeighbours pairIds");
    expect(resultOf(talk, { type: "merge", pairIds: ["p1"] })).toBe("notNeighbours pairIds");
    expect(resultOf(talk, { type: "merge", pairIds: ["p1", "p9"] })).toBe("pairNotFound pairIds");
  });
});

describe("a row is split", () => {
  const row = rowsOf(["One. Two.", "一。二。"]);
  test("where both sides are cut", () => {
    expect(resultOf(row, { type: "split", pairId: "p1", sourceAt: 5, targetAt: 2 })).toEqual([
      "One.|一。",
      "Two.|二。",
    ]);
  });

  test("so that a side stays whole above or goes below whole", () => {
    expect(resultOf(row, { type: "split", pairId: "p1", sourceAt: 5, targetAt: null })).toEqual([
      "One.|一。二。",
      "Two.|–",
    ]);
    expect(resultOf(row, { type: "split", pairId: "p1", sourceAt: null, targetAt: 0 })).toEqual([
      "One. Two.|–",
      "–|一。二。",
    ]);
  });

  test("never inside a character, nor so that a row is empty", () => {
    const emoji = rowsOf(["👩‍💻 codes.", "👩‍💻写代码。"]);
    expect(resultOf(emoji, { type: "split", pairId: "p1", sourceAt: 2, targetAt: 5 })).toBe(
      "offsetInvalid sourceAt",
    );
    expect(resultOf(row, { type: "split", pairId: "p1", sourceAt: null, targetAt: null })).toBe(
      "offsetInvalid sourceAt",
    );
    expect(resultOf(row, { type: "split", pairId: "p1", sourceAt: 5, targetAt: 99 })).toBe(
      "offsetInvalid targetAt",
    );
  });
});

describe("text is moved", () => {
  test("the beginning of a side up, its end down, or all of it", () => {
    const rows = rowsOf(["One.", "一。二"], ["Two two.", "二。三。"], ["Three.", null]);
    expect(
      resultOf(rows, { type: "move", pairId: "p2", side: "target", at: 2, direction: "down" }),
    ).toEqual(["One.|一。二", "Two two.|二。", "Three.|三。"]);
    expect(
      resultOf(rows, { type: "move", pairId: "p2", side: "source", at: 4, direction: "up" }),
    ).toEqual(["One. Two|一。二", "two.|二。三。", "Three.|–"]);
    expect(
      resultOf(rows, { type: "move", pairId: "p3", side: "source", at: null, direction: "up" }),
    ).toEqual(["One.|一。二", "Two two. Three.|二。三。"]);
  });

  test("not past the ends, and not from an empty side", () => {
    const rows = rowsOf(["One.", null], ["Two.", "二。"]);
    expect(
      resultOf(rows, { type: "move", pairId: "p1", side: "source", at: null, direction: "up" }),
    ).toBe("noNeighbour direction");
    expect(
      resultOf(rows, { type: "move", pairId: "p1", side: "target", at: null, direction: "down" }),
    ).toBe("sideEmpty side");
  });
});

describe("a side is shifted", () => {
  const slipped = rowsOf(
    ["A.", "甲。"],
    ["B.", "丙。"],
    ["C.", "丁。"],
    ["D.", null],
    ["E.", "戊。"],
  );
  test("down until a gap takes it up", () => {
    expect(
      resultOf(slipped, { type: "shift", pairId: "p2", side: "target", direction: "down" }),
    ).toEqual(["A.|甲。", "B.|–", "C.|丙。", "D.|丁。", "E.|戊。"]);
    const full = rowsOf(["A.", "乙。"], ["B.", "丙。"]);
    expect(
      resultOf(full, { type: "shift", pairId: "p1", side: "target", direction: "down" }),
    ).toEqual(["A.|–", "B.|乙。", "–|丙。"]);
  });

  test("up into a gap, and only into one", () => {
    const gap = rowsOf(
      ["A.", null],
      ["B.", "甲。"],
      ["C.", "乙。"],
      [null, "丙。"],
      ["D.", "丁。"],
    );
    expect(resultOf(gap, { type: "shift", pairId: "p2", side: "target", direction: "up" })).toEqual(
      ["A.|甲。", "B.|乙。", "C.|丙。", "–|丁。", "D.|–"],
    );
    expect(resultOf(gap, { type: "shift", pairId: "p3", side: "target", direction: "up" })).toBe(
      "noGap direction",
    );
    expect(
      resultOf(talk, { type: "shift", pairId: "p1", side: "target", direction: "up" }),
    ).toEqual([
      "–|它根本",
      "It simply|不存在。",
      "doesn't exist.|用AI",
      "Use an AI|模型吧。",
      "model now.|–",
    ]);
  });
});

test("a side changes places with that of the next row", () => {
  expect(resultOf(talk, { type: "swap", pairId: "p1", side: "target" })).toEqual([
    "It simply|不存在。",
    "doesn't exist.|它根本",
    "Use an AI|用AI",
    "model now.|模型吧。",
  ]);
  expect(resultOf(talk, { type: "swap", pairId: "p4", side: "target" })).toBe("noNeighbour pairId");
});

test("a segment or a row is dropped", () => {
  const rows = rowsOf(["A.", "甲。"], ["B.", null]);
  expect(resultOf(rows, { type: "drop", pairId: "p1", side: "target" })).toEqual(["A.|–", "B.|–"]);
  expect(resultOf(rows, { type: "drop", pairId: "p2", side: "source" })).toEqual(["A.|甲。"]);
  expect(resultOf(rows, { type: "drop", pairId: "p1", side: "both" })).toEqual(["B.|–"]);
  expect(resultOf(rows, { type: "drop", pairId: "p2", side: "target" })).toBe("sideEmpty side");
});

test("text is edited as it would be read, and an empty side can be filled", () => {
  const rows = rowsOf(["A.", "甲。"], ["B.", null]);
  expect(
    resultOf(rows, { type: "edit", pairId: "p1", side: "target", text: " 甲\u200B\n乙 " }),
  ).toEqual(["A.|甲 乙", "B.|–"]);
  expect(resultOf(rows, { type: "edit", pairId: "p2", side: "target", text: "乙。" })).toContain(
    "B.|乙。",
  );
  expect(resultOf(rows, { type: "edit", pairId: "p1", side: "target", text: "\u200B" })).toBe(
    "textEmpty text",
  );
});

test("kinds are set, a repair is done where its rows are still the same", () => {
  const change = applyPairEdit(talk, { type: "kind", pairIds: ["p2", "p4"], kind: "sponsor" });
  expect(change.ok && change.value.after.map(({ kind }) => kind)).toEqual([
    "sponsor",
    "body",
    "sponsor",
  ]);
  const before = talk.slice(0, 2);
  const repaired = rowsOf(["It simply doesn't exist.", "它根本不存在。"]);
  const repair = { type: "repair", repairId: "r1", before, after: repaired } as const;
  expect(resultOf(talk, repair)).toHaveLength(3);
  expect(resultOf(talk.slice(1), repair)).toBe("outdated repairId");
  expect(resultOf(talk, { type: "drop", pairId: "p9", side: "both" })).toBe("pairNotFound pairId");
});

test("of rows that read alike, a repair mends those it was proposed for", () => {
  const rows = rowsOf(
    ["Yes.", "是的。"],
    ["Bread?", "面包？"],
    ["Yes.", "是的。"],
    ["Good.", "好。"],
  );
  const before = rows.slice(2, 3);
  const after = rowsOf(["Yes, bread.", "是的，面包。"]);
  const change = applyPairEdit(rows, { type: "repair", repairId: "r2", before, after });
  expect(change.ok && change.value.at).toBe(2);
});
