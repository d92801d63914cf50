import { expect, test } from "vitest";
import type { Repair } from "#lib/language/align/doctor/repair";
import { deskItems } from "./desk-items.ts";
import { toDeskRow } from "./edit-desk.ts";
import { placeProposals } from "./place-proposals.ts";
import { testRows } from "./test-rows.ts";

const rows = testRows(
  ["One rises.", "一个在发酵。"],
  ["Two rise.", "两个在发酵。"],
  ["Three rise.", "三个在发酵。"],
  ["Four rise.", "四个在发酵。"],
  ["Five rise.", "五个在发酵。"],
  ["Six rise.", "六个在发酵。"],
  ["Seven rise.", "七个在发酵。"],
).map((row) => toDeskRow(row));

const none = {
  rows,
  order: "doubtful",
  words: "",
  toCheck: new Set<string>(),
  proposals: [],
} as const;

test("doubtful rows come first with their neighbours, set apart where rows lie between, and no row stands twice", () => {
  const items = deskItems({ ...none, toCheck: new Set(["row-2", "row-6"]) });
  expect(items.map(say)).toEqual([
    "toCheck 2",
    "(1)",
    "2",
    "(3)",
    "…",
    "(5)",
    "6",
    "(7)",
    "rest 1",
    "4",
  ]);
});

test("in the order of the text, or where nothing is doubtful, the rows stand as they do there", () => {
  const inOrder = ["1", "2", "3", "4", "5", "6", "7"];
  expect(deskItems(none).map(say)).toEqual(inOrder);
  const toCheck = new Set(["row-6"]);
  expect(deskItems({ ...none, order: "text", toCheck }).map(say)).toEqual(inOrder);
});

test("a proposal stands above its rows, and is gone once they read otherwise", () => {
  const repair = { id: "split:5", before: rows.slice(2, 4) } as unknown as Repair;
  const proposals = placeProposals([repair], rows);
  expect(
    deskItems({ ...none, order: "text", proposals })
      .map(say)
      .slice(1, 4),
  ).toEqual(["2", "split:5", "3"]);
  const edited = rows.map((row) => (row.id === "row-4" ? { ...row, target: null } : row));
  expect(placeProposals([repair], edited)).toEqual([]);
});

test.each([
  ["六个", ["6"]],
  ["SEVEN", ["7"]],
  ["3", ["3"]],
  ["nine", []],
])("looking for “%s” finds %j", (words, found) => {
  expect(deskItems({ ...none, words }).map(say)).toEqual(found);
});

function say(item: ReturnType<typeof deskItems>[number]): string {
  if (item.type === "heading") return `${item.part} ${item.count}`;
  if (item.type === "gap") return "…";
  if (item.type === "proposal") return item.proposal.repair.id;
  return item.isContext ? `(${item.row.index})` : `${item.row.index}`;
}
