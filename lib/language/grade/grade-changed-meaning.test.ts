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

const rain = prompt(
  "As soon as the rain stops, the price of umbrellas drops.",
  "雨一停，雨伞的价格就掉下来了。",
);
const lamp = prompt(
  "工人没戴手套，所以灯泡上留下了指纹。",
  "The workers wore no gloves, so fingerprints were left on the bulb.",
);
const shops = prompt(
  "小店靠老顾客活着，而大商场靠路过的游客赚钱。",
  "A small shop lives on regular customers, while a large mall makes its money from passing tourists.",
);
const mountain = prompt("From the village you cannot see the summit.", "从村子里是看不到山顶的。");
const stamps = prompt(
  "邮票两块钱一张，信封五块钱一个。",
  "A stamp costs two dollars, and an envelope costs five dollars.",
);

describe("the meaning turned round", () => {
  test("by a verb with its direction: 掉下来 is not 升上去", () => {
    expect(rain("雨一停，雨伞的价格就升上去了。").rating).toBe("again");
  });

  test("by cause and effect, which may stand in either order", () => {
    expect(below).toContain(
      lamp("Fingerprints were left on the bulb, so the workers wore no gloves.").rating,
    );
    expect(good).toContain(
      lamp("Fingerprints were left on the bulb, because the workers wore no gloves.").rating,
    );
  });

  test("by two words that have changed places, though the rest is worded otherwise", () => {
    const turned = shops(
      "Large malls live on their regular customers, but a small shop earns its money from tourists who pass by.",
    );
    expect(below).toContain(turned.rating);
    expect(turned.reasons[0]?.code).toBe("rolesSwapped");
  });

  test("by leaving out that something does not come off: 能看到 is not 看不到", () => {
    expect(below).toContain(mountain("从村子里就能看到山顶。").rating);
    expect(good).toContain(mountain("在村子里看不见山顶。").rating);
  });

  test("by a number that stands once too often", () => {
    expect(below).toContain(
      stamps("A stamp costs two dollars, and an envelope costs two dollars.").rating,
    );
  });
});

test("a copy with one word changed for one that is not near it is hard, and the word is told", () => {
  const changed = rain("雨一停，雨伞的颜色就掉下来了。");
  expect(changed.rating).toBe("hard");
  expect(changed.reasons).toContainEqual({
    code: "wordReplaced",
    params: { answer: "颜色", reference: "价格" },
  });
});

test("what is said twice in the negative is said: “nothing that doesn't”", () => {
  const salt = prompt("盐什么都能腐蚀。", "Salt corrodes everything in the boat.");
  expect(good).toContain(salt("There is nothing in the boat that salt doesn't corrode.").rating);
});

test("a fraction, a share and a prefixed unit may be written otherwise: 两成, 20 %, a fifth", () => {
  const tax = prompt(
    "他把收入的两成存起来，收音机调到两万赫兹。",
    "He saves a fifth of his income and tunes the radio to 20,000 hertz.",
  );
  expect(good).toContain(
    tax("He saves 20% of what he earns and tunes the radio to 20 kHz.").rating,
  );
});
