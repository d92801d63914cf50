import { describe, expect, test } from "vitest";
import type { Lang } from "#lib/language/text/unit";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";
import { gradeAnswer } from "./grade-answer.ts";
import { prepareKey } from "./prepare-key.ts";

const lexicon = await loadGradeLexicon();

/** Grades answers to a prompt without terms. */
function prompt(source: string, reference: string) {
  const lang: Lang = /\p{Script=Han}/u.test(reference) ? "zh" : "en";
  const key = prepareKey({ source, references: [reference], lang, terms: [] }, lexicon);
  return (answer: string) => gradeAnswer(answer, key);
}
const below = ["again", "hard"];
const good = ["good", "easy"];

describe("the two parts of a sentence in one another's place", () => {
  test("what is not and what is, which may stand in either order", () => {
    const shop = prompt(
      "那家店关门不是因为房租涨了，而是因为顾客不来了。",
      "The shop closed not because the rent went up but because the customers stayed away.",
    );
    expect(below).toContain(
      shop("The shop closed because the rent went up, not because the customers stayed away.")
        .rating,
    );
    expect(good).toContain(
      shop("The shop closed because the customers stayed away, not because the rent went up.")
        .rating,
    );
    const bees = prompt(
      "The bees left not because of the cold but because of the noise.",
      "蜜蜂离开不是因为寒冷，而是因为噪音。",
    );
    expect(below).toContain(bees("蜜蜂离开是因为寒冷，而不是因为噪音。").rating);
    expect(good).toContain(bees("蜜蜂离开是因为噪音，而不是因为寒冷。").rating);
  });

  test("the condition and what follows from it, a third part left where it was", () => {
    const tide = prompt(
      "潮水一退，渔船就离港，因为码头太浅。",
      "When the tide goes out, the fishing boats leave the harbour, because the pier is too shallow.",
    );
    expect(below).toContain(
      tide(
        "When the fishing boats leave the harbour, the tide goes out, because the pier is too shallow.",
      ).rating,
    );
    expect(good).toContain(
      tide(
        "Because the pier is too shallow, the fishing boats leave the harbour when the tide goes out.",
      ).rating,
    );
  });

  test("the old and the new, however the change is told", () => {
    const toys = prompt("Plastic replaced wood in most toys.", "在大多数玩具里，塑料取代了木头。");
    expect(below).toContain(toys("在大多数玩具里，塑料被木头取代了。").rating);
    expect(good).toContain(toys("大多数玩具把木头换成了塑料。").rating);
    const bridge = prompt("桥上的铁被钢取代了。", "On the bridge, steel replaced iron.");
    expect(below).toContain(bridge("On the bridge they replaced the steel with iron.").rating);
    expect(good).toContain(bridge("On the bridge they replaced the iron with steel.").rating);
  });

  test("but not where “because of that” only refers back: 正因为如此", () => {
    const snow = prompt(
      "The road was covered with snow, so the bus drove slowly.",
      "路上全是积雪，所以公共汽车开得很慢。",
    );
    expect(good).toContain(snow("路上全是积雪，正因为如此，公共汽车开得很慢。").rating);
  });
});

test("who sells and who buys: the same one stays at the other end", () => {
  const grain = prompt(
    "In autumn the farmer sells his grain to the mill.",
    "秋天农民把粮食卖给磨坊。",
  );
  expect(below).toContain(grain("到了秋天，农民向磨坊买粮食。").rating);
  expect(good).toContain(grain("到了秋天，磨坊向农民买粮食。").rating);
});

test("that something will not do: 不行 is not 可以", () => {
  const boat = prompt(
    "Two people can sit in the boat, but three cannot.",
    "船上坐两个人可以，坐三个人就不行。",
  );
  expect(below).toContain(boat("船上坐两个人可以，坐三个人也可以。").rating);
});

test("a word changed in a copy of one reference is not excused by another: 更快 is not 更慢", () => {
  const key = prepareKey(
    {
      source: "The colder the battery is, the slower it charges.",
      references: ["电池温度越低，充电就越慢。", "电池越冷，充电速度越低。"],
      lang: "zh",
      terms: [],
    },
    lexicon,
  );
  expect(below).toContain(gradeAnswer("电池温度越低，充电就越快。", key).rating);
  expect(good).toContain(gradeAnswer("电池越冷，充电就越慢。", key).rating);
});
