import { expect, test } from "vitest";
import { markChanges } from "./mark-changes.ts";
import { testRows } from "./test-rows.ts";

test("of joined lines the second part is told as moved", () => {
  const { before, after } = markChanges({
    before: testRows(["It simply", "根本"], ["does not exist.", "不存在。"]),
    after: testRows(["It simply does not exist.", "根本不存在。"]),
  });
  expect(say(before)).toEqual(["It simply | 根本", "does not exist. | 不存在。"]);
  expect(say(after)).toEqual(["It simply [moved does not exist.] | 根本[moved 不存在。]"]);
});

test("a line that stands twice is told as gone once", () => {
  const twice = testRows(["Bake it.", "烘烤。"], ["Bake it.", "烘烤。"]);
  const { before } = markChanges({ before: twice, after: twice.slice(0, 1) });
  expect(say(before)).toEqual(["Bake it. | 烘烤。", "[gone Bake it.] | [gone 烘烤。]"]);
});

test("where one side slides, what stays is not marked", () => {
  const { after } = markChanges({
    before: testRows(["One.", "一。"], ["Two.", "三。"], ["Three.", ""]),
    after: testRows(["One.", "一。"], ["Two.", ""], ["Three.", "三。"]),
  });
  expect(say(after)).toEqual(["One. | 一。", "Two. | –", "Three. | [moved 三。]"]);
});

function say(rows: ReturnType<typeof markChanges>["after"]): string[] {
  return rows.map(({ source, target }) =>
    [source, target]
      .map((side) =>
        side === null
          ? "–"
          : side.parts
              .map(({ text, change }) => (change === "same" ? text : `[${change} ${text}]`))
              .join(""),
      )
      .join(" | "),
  );
}
