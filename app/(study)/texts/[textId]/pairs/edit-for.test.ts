import { expect, test } from "vitest";
import type { DeskRow } from "./desk-row.ts";
import { editRows, toDeskRow } from "./edit-desk.ts";
import { editFor } from "./edit-for.ts";
import { testRows } from "./test-rows.ts";

const rows: readonly DeskRow[] = testRows(
  ["Bread", "面包"],
  ["Flour", "面粉"],
  ["Water", "水"],
  ["", "盐"],
).map((row) => toDeskRow(row));

const columnUp = { type: "shift", direction: "up" } as const;
const columnDown = { type: "shift", direction: "down" } as const;

test("a column pushed down is pulled up again from the gap the push has made", () => {
  const down = editFor(columnDown, { rows, at: 1, side: "source" });
  const pushed = down && editRows(rows, down, "new");
  if (!pushed?.ok) throw new Error("not pushed");
  expect(textsOf(pushed.value.rows)).toEqual(["Bread", "", "Flour", "Water"]);
  const up = editFor(columnUp, { rows: pushed.value.rows, at: 1, side: "source" });
  const pulled = up && editRows(pushed.value.rows, up, "newer");
  if (!pulled?.ok) throw new Error("not pulled");
  expect(textsOf(pulled.value.rows)).toEqual(["Bread", "Flour", "Water", ""]);
});

test("where text stands, the column moves from there", () => {
  expect(editFor(columnUp, { rows, at: 2, side: "target" })).toEqual({
    type: "shift",
    pairId: "row-3",
    side: "target",
    direction: "up",
  });
});

function textsOf(some: readonly DeskRow[]): string[] {
  return some.map(({ source }) => source?.text ?? "");
}
