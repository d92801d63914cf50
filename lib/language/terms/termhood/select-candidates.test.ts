import { expect, test } from "vitest";
import type { Candidate, Mention } from "#lib/language/terms/candidates/find-candidates";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";
import { measureNesting } from "./nesting.ts";
import { selectCandidates, weighNesting } from "./select-candidates.ts";

const at = (place: number, from: number, to: number): Mention => ({ place, from, to });

const paired = (best: string, score: number): Pairing => ({
  chosen: new Map(),
  variants: best === "" ? [] : [best],
  best,
  score,
  isCertain: false,
  choices: [],
});

function scoresOf(rows: readonly [Candidate, number][]) {
  const candidates = rows.map(([candidate]) => candidate);
  const nestings = measureNesting(
    candidates,
    candidates.map(() => paired("", 0)),
    { linker: "的" },
  );
  const scored = rows.map(([candidate, score], number) => ({ candidate, number, score }));
  return new Map(weighNesting(scored, nestings).map((one) => [one.candidate.key, one.score]));
}

test("a word that never leaves its phrase is the less likely for it, and the phrase is not", () => {
  const scores = scoresOf([
    [{ key: "dutch oven", mentions: [at(0, 1, 3)] }, 0.7],
    [{ key: "dutch", mentions: [at(0, 1, 2)] }, 0.6],
  ]);
  expect(scores.get("dutch oven")).toBe(0.7);
  expect(scores.get("dutch")).toBeLessThan(0.2);
});

test("a word that also stands alone is a term beside its phrase", () => {
  const scores = scoresOf([
    [{ key: "bulk fermentation", mentions: [at(0, 0, 2)] }, 0.7],
    [{ key: "fermentation", mentions: [at(0, 1, 2), at(1, 0, 1)] }, 0.6],
  ]);
  expect([...scores.values()]).toEqual([0.7, 0.6]);
});

test("a chance phrase gives way to the term in it", () => {
  const scores = scoresOf([
    [{ key: "strange neutron star", mentions: [at(0, 0, 3)] }, 0.4],
    [{ key: "neutron star", mentions: [at(0, 1, 3)] }, 0.5],
  ]);
  expect(scores.get("neutron star")).toBe(0.5);
  expect(scores.get("strange neutron star")).toBeLessThan(0.1);
});

test("what the Chinese hangs on with 的 owns nothing", () => {
  const [host, part] = measureNesting(
    [
      { key: "distant neutron star", mentions: [at(0, 0, 3)] },
      { key: "neutron star", mentions: [at(0, 1, 3)] },
    ],
    [paired("遥远的中子星", 0.6), paired("中子星", 1)],
    { linker: "的" },
  );
  expect(host?.overreach).toBe(1);
  expect(part?.standalone).toBe(1);
});

test("a place with very many words is measured in no time, 一行也可以很长", () => {
  const count = 30_000;
  const mentions = (length: number) =>
    Array.from({ length: count - length + 1 }, (_, from) => at(0, from, from + length));
  const none = paired("", 0);
  const since = performance.now();
  const [word, pair] = measureNesting(
    [
      { key: "面", mentions: mentions(1) },
      { key: "面 面", mentions: mentions(2) },
    ],
    [none, none],
    { linker: "的" },
  );
  expect(performance.now() - since).toBeLessThan(2_000);
  expect(word?.standalone).toBe(0);
  expect(word?.hosts.get(1)).toBe(2 * (count - 1));
  expect(pair?.standalone).toBe(1);
});

test("the list is cut by score and by length, best first", () => {
  const scored = [
    ["星", 0.5],
    ["光", 0.9],
    ["尘", 0.01],
  ].map(([key, score], number) => {
    const candidate = { key: String(key), mentions: [at(number, 0, 1)] };
    return { candidate, number, score: Number(score) };
  });
  const select = (most?: number) =>
    selectCandidates(scored, 10, most === undefined ? {} : { most }).map(
      (one) => one.candidate.key,
    );
  expect(select()).toEqual(["光", "星"]);
  expect(select(1)).toEqual(["光"]);
});
