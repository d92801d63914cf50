import { expect, test } from "vitest";
import { faults } from "#lib/language/align/doctor/repair";
import { randomFrom } from "./random-from.ts";
import { spoil, unspoiled } from "./spoil.ts";
import type { CleanText } from "./spoil-rows.ts";

const text: CleanText = {
  sourceLang: "en",
  first: "source",
  rows: [
    { source: null, target: "潮汐表" },
    { source: "The tide turns twice a day in this bay.", target: "这个海湾每天涨落两次潮。" },
    {
      source: "Fishermen read the table before they sail out.",
      target: "渔民出海前会先看潮汐表。",
    },
    {
      source: "In spring the water rises by almost nine metres.",
      target: "春天的水位会上涨将近九米。",
    },
    {
      source: "Children collect mussels when the sand falls dry.",
      target: "沙滩露出来时，孩子们去捡贻贝。",
    },
    {
      source: "At night the harbour smells of salt and diesel.",
      target: "夜里港口有盐和柴油的气味。",
    },
    { source: "Nobody here owns a watch that is right.", target: "这里没有人的手表是准的。" },
    { source: "We simply ask the sea what time it is.", target: "我们只问大海现在几点。" },
  ],
};

test.each(faults)(
  "a text with the fault “%s” differs from the whole one, and the truth holds each of its lines once",
  (fault) => {
    const random = randomFrom(7);
    const whole = unspoiled(text)
      .lines.map((line) => line.text)
      .join("\n");
    for (let nth = 0; nth < 60; nth += 1) {
      const spoiled = spoil(text, fault, random);
      if (spoiled === null) continue;
      expect(spoiled.lines.map((line) => line.text).join("\n")).not.toBe(whole);
      const told = spoiled.gold.flatMap(({ source, target }) => [...source, ...target]);
      const needed = spoiled.lines.filter((line) => line.twin === undefined);
      expect(new Set(told)).toEqual(new Set(needed));
      expect(told).toHaveLength(needed.length);
    }
  },
);

test("the same seed plants the same faults", () => {
  const plant = (seed: number) => {
    const random = randomFrom(seed);
    return faults.map((fault) => spoil(text, fault, random)?.lines.map((line) => line.text));
  };
  expect(plant(3)).toEqual(plant(3));
  expect(plant(3)).not.toEqual(plant(4));
});
