import { describe, expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import type { KindCount } from "#lib/commands/count-kinds";
import { isSameChoice, kindChange, wholeChange } from "./kind-change.ts";

const set = (...kinds: CardKind[]) => new Set(kinds);
const heard = (cards: number, toMake: number, met = 0): KindCount => ({
  ...{ kind: "listening", cards, toMake, met },
});
const off = { asked: set("cloze"), chosen: set("cloze") };
const turnedOff = { asked: set("listening"), chosen: set("cloze") };

describe("a kind of card says", () => {
  test.each([
    [
      "how many cards it has, 听写",
      heard(100, 0),
      { asked: set("listening"), chosen: set("listening") },
      { key: "now", count: 100 },
    ],
    ["what it would make", heard(100, 100), off, { key: "makes", count: 100 }],
    [
      "what it would bring back, with what was learned",
      heard(100, 0, 12),
      off,
      { key: "bringsBack", count: 100, met: 12 },
    ],
    [
      "what it would make and bring back",
      heard(100, 30),
      off,
      { key: "makesAndBrings", count: 70, made: 30 },
    ],
    ["what it would hide", heard(100, 0, 12), turnedOff, { key: "hides", count: 100, met: 12 }],
    ["that there is nothing to be made of", heard(0, 0), off, { key: "now", count: 0 }],
  ] as const)("%s", (_, count, choice, expected) => {
    expect(kindChange(count, choice)).toEqual(expected);
  });
});

test("a choice is summed up over all kinds", () => {
  const counts: KindCount[] = [
    heard(100, 30),
    { kind: "cloze", cards: 20, toMake: 0, met: 4 },
    { kind: "translation", cards: 100, toMake: 0, met: 0 },
  ];
  const asked = set("cloze", "translation");
  expect(wholeChange(counts, { asked, chosen: set("translation", "listening") })).toEqual({
    ...{ made: 30, back: 70, hidden: 20 },
  });
  expect(wholeChange(counts, { asked, chosen: asked })).toEqual({ made: 0, back: 0, hidden: 0 });
  expect(isSameChoice({ asked, chosen: set("translation", "cloze") })).toBe(true);
  expect(isSameChoice({ asked, chosen: set("translation") })).toBe(false);
});
