import { expect, test } from "vitest";
import { guessAct } from "./guess-act.ts";
import { testRow } from "./test-rows.ts";

const rows = new Map(
  [
    testRow("rollout", ["推演", "rollout"], { places: 4, units: 3 }),
    testRow("rollouts", ["推演", "展开"], { places: 2, units: 2 }),
  ].map((row) => [row.id, row]),
);
const rowOf = (id: string) => rows.get(id);

test("merged, a term has the places, translations and spellings of both, and the other is gone", () => {
  const change = guessAct({ type: "merge", termId: "rollout", otherIds: ["rollouts"] }, rowOf);
  const kept = change?.get("rollout");
  expect(change?.get("rollouts")).toBeNull();
  expect(kept?.places).toBe(6);
  expect(kept?.merged).toEqual([{ id: "rollouts", source: "rollouts" }]);
  expect(kept?.variants.map(({ text, count }) => `${text} ${count}`)).toEqual([
    "推演 2",
    "rollout 1",
    "展开 1",
  ]);
});

test("a preferred translation comes first, also one that no text has; what was preferred before is still fine", () => {
  const first = guessAct({ type: "prefer", termId: "rollout", translation: "rollout" }, rowOf);
  expect(first?.get("rollout")?.variants[0]).toEqual({
    ...{ text: "rollout", count: 1, ruling: "preferred" },
  });
  const row = first?.get("rollout") ?? undefined;
  const second = guessAct({ type: "prefer", termId: "rollout", translation: " 轨迹 " }, () => row);
  expect(second?.get("rollout")?.variants.map(({ text, ruling }) => [text, ruling])).toEqual([
    ["轨迹", "preferred"],
    ["rollout", "accepted"],
    ["推演", null],
  ]);
});

test("a refused translation is gone, and one that is allowed comes back", () => {
  const refused = guessAct({ type: "refuse", termId: "rollout", translation: "推演" }, rowOf);
  const row = refused?.get("rollout") ?? undefined;
  expect(row?.variants.map(({ text }) => text)).toEqual(["rollout"]);
  const allow = { type: "allow", termId: "rollout", translations: ["推演"] } as const;
  const allowed = guessAct(allow, () => row)?.get("rollout");
  expect(allowed?.refused).toEqual([]);
  expect(allowed?.variants.at(-1)).toEqual({ text: "推演", count: 0, ruling: "accepted" });
});

test("what only the server knows is not guessed", () => {
  const split = { type: "split", termId: "rollout", translations: ["推演"], sense: null } as const;
  expect(guessAct(split, rowOf)).toBeNull();
});
