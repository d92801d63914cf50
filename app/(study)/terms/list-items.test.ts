import { expect, test } from "vitest";
import { type Filter, type ListItem, listItems, noFilter } from "./list-items.ts";
import { testRow } from "./test-rows.ts";

const rows = [
  testRow("KV cache", ["KV 缓存"]),
  testRow("rollout", ["推演"], {
    ...{ tier: "useful", isCertain: false, choices: ["推演", "展开"] },
    merged: [{ id: "roll-out", source: "roll-out" }],
  }),
  testRow("Sutton", ["萨顿"], { tier: "useful", kind: "name", status: "accepted" }),
  testRow("thing", ["东西"], { tier: "doubtful" }),
  testRow("model", ["模型"], { status: "rejected" }),
];

test("core comes first, then useful and doubtful, and what was rejected is folded away at the end", () => {
  expect(said(listItems(rows, noFilter, new Set(["rejected"])))).toEqual([
    "# core 1",
    "KV cache",
    "# useful 2",
    "rollout",
    "Sutton",
    "# doubtful 1",
    "thing",
    "# rejected 1",
  ]);
});

test.each<[string, Partial<Filter>, readonly string[]]>([
  ["a translation", { words: " 推演" }, ["rollout"]],
  ["a spelling that was merged", { words: "ROLL-OUT" }, ["rollout"]],
  ["what is accepted", { status: "accepted" }, ["Sutton"]],
  ["a translation to choose", { status: "unsure" }, ["rollout"]],
  ["all but names", { kind: "withoutNames", tier: "useful" }, ["rollout"]],
  ["names", { kind: "name" }, ["Sutton"]],
  ["what nothing has", { words: "缓存", tier: "doubtful" }, []],
])("looking for %s finds those and no others", (_, some, found) => {
  const items = listItems(rows, { ...noFilter, ...some }, new Set());
  expect(said(items).filter((text) => !text.startsWith("#"))).toEqual(found);
});

function said(items: readonly ListItem[]): readonly string[] {
  return items.map((item) =>
    item.type === "heading" ? `# ${item.group} ${item.ids.length}` : item.key,
  );
}
