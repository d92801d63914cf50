import { expect, test } from "vitest";
import { corridorAlong, isCramped, nodeAt, wholeCorridor } from "./align-corridor.ts";

const room = { lines: 12, anchors: 3 };

test("the corridor of ten times as many lines has ten times as many nodes, with anchors and without", () => {
  const nodesOf = (count: number, step: number) => {
    const anchors = Array.from({ length: count / step }, (_, at) => ({
      row: at * step,
      column: at * step,
    }));
    return corridorAlong(step > count ? [] : anchors, count, count, room).nodeCount;
  };
  for (const step of [3, 20, 1e6]) {
    expect(nodesOf(30_000, step) / nodesOf(3_000, step)).toBeLessThan(11);
    expect(nodesOf(30_000, step)).toBeLessThan(30_000 * 200);
  }
});

test("300 lines that one side lacks are spanned by the corridor", () => {
  const before = Array.from({ length: 200 }, (_, at) => ({ row: at, column: at }));
  const after = Array.from({ length: 500 }, (_, at) => ({ row: 200 + at, column: 500 + at }));
  const corridor = corridorAlong([...before, ...after], 700, 1000, room);
  for (let column = 200; column <= 500; column += 1)
    expect(nodeAt(corridor, 200, column)).toBeGreaterThan(-1);
  expect(corridor.nodeCount).toBeLessThan(60_000);
});

test("no single anchor is relied on", () => {
  const anchors = Array.from({ length: 400 }, (_, at) => ({
    row: at,
    column: at === 200 ? 260 : at < 200 ? at : Math.max(at, 260),
  }));
  const corridor = corridorAlong(anchors.slice(0, 201), 400, 400, room);
  for (let row = 0; row <= 190; row += 1) expect(nodeAt(corridor, row, row)).toBeGreaterThan(-1);
});

test("a path along the edge is cramped unless it is the edge of the table", () => {
  const whole = wholeCorridor(3, 3);
  expect(isCramped(whole, [{ row: 2, column: 0 }])).toBe(false);
  const narrow = corridorAlong([], 3000, 3000, room);
  expect(isCramped(narrow, [{ row: 1500, column: 1500 }])).toBe(false);
  expect(isCramped(narrow, [{ row: 1500, column: narrow.to[1500] ?? 0 }])).toBe(true);
});
