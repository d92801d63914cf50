import { expect, test } from "vitest";
import type { Candidate, Mention } from "#lib/language/terms/candidates/find-candidates";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";
import { measureNesting } from "./nesting.ts";
import { selectCandidates } from "./select-candidates.ts";

const at = (place: number, from: number, to: number): Mention => ({ place, from, to });

function select(rows: readonly [Candidate, number, Pairing?][], most = 40) {
  const candidates = rows.map(([candidate]) => candidate);
  const pairings = rows.map(
    ([, , pairing]) => pairing ?? { chosen: new Map(), best: "", score: 0 },
  );
  const nestings = measureNesting(candidates, pairings, { linker: "的" });
  const scored = rows.map(([candidate, score], number) => ({ candidate, number, score }));
  return selectCandidates(scored, nestings, 10, { most }).map((one) => one.candidate.key);
}

test("a word that never leaves its phrase gives way to it", () => {
  const phrase = { key: "dutch oven", mentions: [at(0, 1, 3)] };
  expect(
    select([
      [phrase, 0.7],
      [{ key: "dutch", mentions: [at(0, 1, 2)] }, 0.6],
    ]),
  ).toEqual(["dutch oven"]);
});

test("a word that also stands alone is kept beside the phrase", () => {
  const phrase = { key: "bulk fermentation", mentions: [at(0, 0, 2)] };
  const word = { key: "fermentation", mentions: [at(0, 1, 2), at(1, 0, 1)] };
  expect(
    select([
      [phrase, 0.7],
      [word, 0.6],
    ]),
  ).toEqual(["bulk fermentation", "fermentation"]);
});

test("a chance phrase gives way to the term in it", () => {
  const term = { key: "neutron star", mentions: [at(0, 1, 3)] };
  const chance = { key: "strange neutron star", mentions: [at(0, 0, 3)] };
  expect(
    select([
      [chance, 0.5],
      [term, 0.5],
    ]),
  ).toEqual(["neutron star"]);
});

test("what the Chinese hangs on with 的 owns nothing", () => {
  const pairing = (best: string, score: number): Pairing => ({ chosen: new Map(), best, score });
  const [host, part] = measureNesting(
    [
      { key: "distant neutron star", mentions: [at(0, 0, 3)] },
      { key: "neutron star", mentions: [at(0, 1, 3)] },
    ],
    [pairing("遥远的中子星", 0.6), pairing("中子星", 1)],
    { linker: "的" },
  );
  expect(host?.overreach).toBe(1);
  expect(part?.standalone).toBe(1);
});

test("a place with very many words is measured in no time, 一行也可以很长", () => {
  const count = 30_000;
  const mentions = (length: number) =>
    Array.from({ length: count - length + 1 }, (_, from) => at(0, from, from + length));
  const none: Pairing = { chosen: new Map(), best: "", score: 0 };
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
  const one = (key: string, place: number): Candidate => ({ key, mentions: [at(place, 0, 1)] });
  const rows: [Candidate, number][] = [
    [one("星", 0), 0.5],
    [one("光", 1), 0.9],
    [one("尘", 2), 0.1],
  ];
  expect(select(rows)).toEqual(["光", "星"]);
  expect(select(rows, 1)).toEqual(["光"]);
});
