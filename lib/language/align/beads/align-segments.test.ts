import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Lang } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { alignSegments } from "./align-segments.ts";
import type { Bead } from "./bead.ts";

const lexicon = await loadLexicon();

const lines = readFileSync(
  new URL("../../../../bench/gold/umbrella.txt", import.meta.url),
  "utf8",
).split("\n");
const english = lines.filter((_, at) => at % 2 === 0 && lines[at] !== "");
const chinese = lines.filter((_, at) => at % 2 === 1);

function align(source: readonly string[], target: readonly string[], sourceLang: Lang = "en") {
  return alignSegments(source, target, { sourceLang, lexicon });
}

const shapesOf = (beads: readonly Bead[]) =>
  beads.map(({ source, target }) => [source.join(","), target.join(",")].join("–"));

const joined = (parts: readonly string[]) => parts.join("");

describe("a story and its translation", () => {
  test("line by line, when nothing was cut otherwise", () => {
    expect(shapesOf(align(english, chinese))).toEqual(english.map((_, at) => `${at}–${at}`));
  });

  test("with merged lines on either side", () => {
    const source = [english.slice(0, 3).join(" "), ...english.slice(3)];
    const target = [...chinese.slice(0, 20), joined(chinese.slice(20, 22)), ...chinese.slice(22)];
    const found = shapesOf(align(source, target));
    expect(found.slice(0, 3)).toEqual(["0–0,1,2", "1–3", "2–4"]);
    expect(found).toContain("18,19–20");
    expect(found).toHaveLength(english.length - 3);
  });

  test("with a stretch that the translator left out", () => {
    const target = [...chinese.slice(0, 12), ...chinese.slice(20)];
    const found = shapesOf(align(english, target));
    expect(found.slice(0, 12)).toEqual(english.slice(0, 12).map((_, at) => `${at}–${at}`));
    expect(found.slice(12, 20)).toEqual([12, 13, 14, 15, 16, 17, 18, 19].map((at) => `${at}–`));
    expect(found.at(-1)).toBe(`${english.length - 1}–${target.length - 1}`);
  });

  test("where no line faces a single line", () => {
    const groups = [2, 3, 2, 4, 2, 3, 3, 2, 5, 2, 3, 2, 5];
    const source: string[] = [];
    const target: string[] = [];
    const expected: string[] = [];
    let from = 0;
    for (const [at, size] of groups.entries()) {
      const sides = [english.slice(from, from + size), chinese.slice(from, from + size)];
      const [en = [], zh = []] = at % 2 === 0 ? [[joined(sides[0] ?? [])], sides[1]] : sides;
      const put = at % 2 === 0 ? zh : [joined(zh)];
      expected.push(
        `${en.map((_, k) => source.length + k)}–${put.map((_, k) => target.length + k)}`,
      );
      source.push(...en);
      target.push(...put);
      from += size;
    }
    expect(shapesOf(align(source, target))).toEqual(expected);
  });

  test("the same whichever side is the source", () => {
    const target = [...chinese.slice(0, 9), ...chinese.slice(11)];
    const forth = align(english, target);
    const back = align(target, english, "zh");
    expect(back).toEqual(
      forth.map(({ source, target, probability }) => ({
        source: target,
        target: source,
        probability,
      })),
    );
  });

  test("is sure of what is plain, and less of a line that could be anywhere", () => {
    const beads = align(english, [...chinese.slice(0, 6), "嗯。", ...chinese.slice(6)]);
    const sure = beads.filter(({ probability }) => probability > 0.95);
    expect(sure.length).toBeGreaterThan(english.length * 0.9);
    const odd = beads.find(({ target }) => target.includes(6));
    expect(odd?.probability).toBeLessThan(0.99);
  });
});

describe("without a dictionary", () => {
  test("numbers, names in Latin script and lengths lead the way", () => {
    const source = [
      "In 1987 the group had 40 members.",
      "They bought a PDP-11 and wrote Emacs macros for it.",
      "It was cold.",
      "By 1991 there were more than 3,000 of them in 12 countries.",
    ];
    const target = [
      "1987 年,这个小组有 40 名成员。他们买了一台 PDP-11,为它写 Emacs 宏。",
      "天很冷。",
      "到 1991 年,12 个国家里已有 3000 多人。",
    ];
    const beads = alignSegments(source, target, { sourceLang: "en", lexicon: null });
    expect(shapesOf(beads)).toEqual(["0,1–0", "2–1", "3–2"]);
  });
});

describe("any input", () => {
  test("empty sides and empty lines are no trouble", () => {
    expect(align([], [])).toEqual([]);
    expect(shapesOf(align(["One.", "Two."], []))).toEqual(["0–", "1–"]);
    expect(shapesOf(align([], ["一。"]))).toEqual(["–0"]);
    expect(align(["", " "], ["", "。"]).flatMap(({ source }) => source)).toEqual([0, 1]);
  });

  const seed = 20261123;
  test(`1 000 random texts: every line in one bead, in order, probabilities 0–1 (seed ${seed})`, () => {
    const random = randomFrom(seed);
    for (let round = 0; round < 1000; round += 1) {
      const source = randomLines(english, random);
      const target = randomLines(chinese, random);
      const known = round % 2 === 0 ? lexicon : null;
      const beads = alignSegments(source, target, { sourceLang: "en", lexicon: known });
      expectWhole(beads, source.length, target.length);
    }
  });

  test("3 000 lines that all look alike come to an end", () => {
    const source = Array.from({ length: 3000 }, () => "The same again.");
    const target = Array.from({ length: 3000 }, () => "还是一样。");
    expectWhole(align(source, target), 3000, 3000);
  });
});

function expectWhole(beads: readonly Bead[], sourceCount: number, targetCount: number): void {
  const countTo = (count: number) => Array.from({ length: count }, (_, at) => at);
  expect(beads.flatMap(({ source }) => source)).toEqual(countTo(sourceCount));
  expect(beads.flatMap(({ target }) => target)).toEqual(countTo(targetCount));
  for (const { source, target, probability } of beads) {
    expect(source.length + target.length).toBeGreaterThan(0);
    expect(probability >= 0 && probability <= 1).toBe(true);
  }
}

function randomLines(pool: readonly string[], random: () => number): string[] {
  return Array.from({ length: Math.floor(random() * 7) }, () => {
    const line = pool[Math.floor(random() * pool.length)] ?? "";
    const draw = random();
    if (draw < 0.1) return "";
    if (draw < 0.2)
      return String.fromCharCode(...Array.from({ length: 9 }, () => random() * 65535));
    return draw < 0.4 ? line.slice(Math.floor(random() * line.length)) : line;
  });
}

/** Numerical Recipes' linear congruential generator, 0 to below 1. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
