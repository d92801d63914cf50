import { expect, test } from "vitest";
import type { UnitWithPlaces } from "#lib/store/reader";
import { packPiece, pieceOf, spanOf, unpackPiece } from "./reader-piece.ts";

const unit: UnitWithPlaces = {
  ...{ id: "u", textId: "t", index: 101, kind: "body", warnings: [] },
  source: { text: "The rollout of a rollout.", lang: "en", lines: [3] },
  target: { text: "一次推演的推演。", lang: "zh", lines: [4, 3] },
  places: [
    { termId: "rollout", side: "source", start: 4, end: 11 },
    { termId: "rollout", side: "source", start: 17, end: 24 },
    { termId: "rollout", side: "target", start: 2, end: 4 },
    { termId: "once", side: "target", start: 0, end: 2 },
  ],
};

test("what travels is what is printed: both sides, their places and the lines of the file", () => {
  const piece = JSON.parse(JSON.stringify(packPiece(1, ["en", "zh"], [unit])));
  expect(piece.termIds).toEqual(["rollout", "once"]);
  const [read] = unpackPiece(piece);
  expect(read).toMatchObject({ id: "u", index: 101, lines: [3, 4] });
  expect(read?.source).toEqual({
    ...{ text: "The rollout of a rollout.", lang: "en" },
    places: [
      { start: 4, end: 11, termId: "rollout" },
      { start: 17, end: 24, termId: "rollout" },
    ],
  });
  expect(read?.target.places.map(({ termId }) => termId)).toEqual(["rollout", "once"]);
});

test("every index is in just one piece", () => {
  for (const index of [1, 100, 101, 9_000]) {
    const { from, to } = spanOf(pieceOf(index));
    expect(index).toBeGreaterThanOrEqual(from);
    expect(index).toBeLessThanOrEqual(to);
  }
  expect(pieceOf(100)).toBe(0);
  expect(pieceOf(101)).toBe(1);
});
