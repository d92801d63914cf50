import { expect, test } from "vitest";
import { bandFrom, memoryBands, termsByMemory } from "./terms-by-memory.ts";

test("every term is in one band, known by hand or never met, 术语", () => {
  const terms = termsByMemory([
    ["firm", 4],
    ["weak", 2],
    ["known", 1],
    ["unseen", 3],
  ]);
  expect(terms).toMatchObject({ terms: 10, known: 1, unseen: 3 });
  expect(terms.bands).toEqual({ faint: 0, weak: 2, fair: 0, good: 0, strong: 0, firm: 4 });
});

test("bands rise from nothing", () => {
  const floors = memoryBands.map((band) => bandFrom[band]);
  expect(floors).toEqual(floors.toSorted((one, other) => one - other));
  expect(floors[0]).toBe(0);
});
