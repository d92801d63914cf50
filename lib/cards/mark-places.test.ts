import fc from "fast-check";
import { expect, test } from "vitest";
import { findForms, toMarks } from "./mark-places.ts";

test.each([
  ["RL beats rl and RL-based, not RLVR or URL.", ["RL"], ["RL", "rl", "RL"]],
  ["把RL用在 rl 上,而不是RLVR", ["RL"], ["RL", "rl"]],
  ["样本效率低,样本效率高", ["样本效率"], ["样本效率", "样本效率"]],
  ["他用心,他用力", ["用"], []],
  ["İstanbul and rollouts", ["rollouts"], ["rollouts"]],
  ["a (b+c) [d", ["(b+c)", "[d"], ["(b+c)", "[d"]],
  ["", ["RL"], []],
])("in %j the forms %j stand at %j", (text, forms, expected) => {
  expect(findForms(text, forms).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test("where marks meet, a blank wins over a term, then the earlier and the longer", () => {
  const marks = toMarks("上下文窗口很长", [
    { start: 0, end: 5, role: "term" },
    { start: 3, end: 5, role: "blank" },
    { start: 0, end: 2, role: "term" },
    { start: 5, end: 99, role: "term" },
    { start: 6, end: 6, role: "term" },
  ]);
  expect(marks).toEqual([
    { start: 0, end: 2, role: "term" },
    { start: 3, end: 5, role: "blank" },
  ]);
});

test("marks are always in order, inside the text and apart", () => {
  const anyMark = fc.record({
    start: fc.integer({ min: -2, max: 12 }),
    end: fc.integer({ min: -2, max: 14 }),
    role: fc.constantFrom("term", "blank"),
  });
  fc.assert(
    fc.property(fc.array(anyMark), (places) => {
      let end = 0;
      for (const mark of toMarks("十个字的句子在这里吧", places)) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(mark.end).toBeGreaterThan(mark.start);
        end = mark.end;
      }
      expect(end).toBeLessThanOrEqual(10);
    }),
  );
});
