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

  test("by cause and effect, though something common stands before both", () => {
    const leaves = prompt(
      "每到秋天，公园里的小路就很滑，因为地上铺满了落叶。",
      "Every autumn the paths in the park are slippery, because the ground is covered with fallen leaves.",
    );
    expect(below).toContain(
      leaves(
        "Every autumn, the ground in the park is covered with fallen leaves, because the paths are slippery.",
      ).rating,
    );
    expect(good).toContain(
      leaves(
        "Every autumn the ground of the park is covered with fallen leaves, so the paths are slippery.",
      ).rating,
    );
  });

  test("by where something comes from or goes to: a letter from the bank is none to it", () => {
    const bank = prompt(
      "他收到一封银行寄来的信。",
      "He kept a letter from the bank in his drawer.",
    );
    const grade = bank("He kept a letter to the bank in his drawer.");
    expect(grade.rating).toBe("again");
    expect(grade.reasons[0]).toEqual({
      code: "antonym",
      params: { answer: "to the bank", reference: "from the bank" },
    });
    expect(good).toContain(bank("He kept a letter that came from the bank in a drawer.").rating);
  });

  test("by who does it: the first and the last word around a verb that stayed", () => {
    const goat = prompt(
      "山羊昨天追了那条狗。",
      "The goat chased the dog across the yard yesterday.",
    );
    expect(goat("The dog chased the goat across the yard yesterday.").rating).toBe("again");
    expect(good).toContain(
      goat("Yesterday the dog was chased across the yard by the goat.").rating,
    );
  });

  test("by allowing what is refused: 可以 is not 不得", () => {
    const pool = prompt(
      "Guests may not bring glass bottles to the pool.",
      "客人不得把玻璃瓶带到泳池边。",
    );
    expect(below).toContain(pool("住客可以带玻璃瓶去游泳池。").rating);
    expect(good).toContain(pool("住客不许带玻璃瓶去游泳池。").rating);
  });

  test("by a number on the other side of nought: 零下 20 度 is not 20 度", () => {
    const freezer = prompt(
      "冰柜要保持在零下二十度。",
      "The freezer must be kept at minus twenty degrees.",
    );
    expect(below).toContain(freezer("The freezer must be kept at twenty degrees.").rating);
    expect(good).toContain(freezer("The freezer has to stay at -20 degrees.").rating);
    expect(good).toContain(
      freezer("The freezer must be kept at twenty degrees below zero.").rating,
    );
  });

  test("by few for most, though the rest is worded otherwise", () => {
    const rain = prompt(
      "下雨的时候，大多数人宁愿待在家里看书。",
      "When it rains, most people would rather stay at home and read.",
    );
    expect(below).toContain(
      rain("On rainy days few people would prefer staying home with a book.").rating,
    );
    expect(good).toContain(
      rain("On rainy days most people would prefer staying home with a book.").rating,
    );
  });

  test("by saying that it cannot be where it may be", () => {
    const bus = prompt("末班车可能会晚点。", "The last bus may arrive late tonight.");
    expect(below).toContain(
      bus("It is impossible for the last bus to arrive late tonight.").rating,
    );
    expect(good).toContain(bus("The last bus might be late tonight.").rating);
  });

  test("by another unit of time, though nobody counts: 几天 is not 几个小时", () => {
    const paint = prompt("The paint dries within a few hours.", "油漆几个小时之内就会干。");
    const wrong = paint("油漆过几天就干了。");
    expect(below).toContain(wrong.rating);
    expect(wrong.reasons.map(({ code }) => code)).toContain("unitWrong");
    expect(good).toContain(paint("油漆几小时就能干透。").rating);
    const paintBack = prompt("油漆几个小时之内就会干。", "The paint dries within a few hours.");
    expect(below).toContain(paintBack("The paint will be dry in several days.").rating);
    expect(good).toContain(paintBack("The paint will be dry in several hours.").rating);
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

test("a clause that is left out makes an answer hard, a detail does not", () => {
  const garden = prompt(
    "The gate of the garden is locked at dusk, so visitors must leave before the guard rings his bell.",
    "花园的门黄昏时上锁，所以游客必须在看守摇铃之前离开。",
  );
  expect(below).toContain(garden("花园的门黄昏时上锁。").rating);
  expect(good).toContain(garden("花园大门黄昏时锁上，所以游客要在摇铃之前离开。").rating);
});

test("a word that the dictionary has for the prompt's own is no slip, though the reference has another one", () => {
  const museum = prompt(
    "周末很多外国游客来访问这座博物馆。",
    "On weekends many foreign tourists come to see this museum.",
  );
  expect(good).toContain(
    museum("On weekends many foreign tourists come to visit this museum.").rating,
  );
});

test("what Taiwan calls otherwise is right in traditional characters: 伺服器, 螢幕", () => {
  const key = prepareKey(
    {
      source: "The server shows its software version on the screen.",
      references: ["服务器在屏幕上显示它的软件版本。"],
      lang: "zh",
      terms: [
        { source: "server", variants: ["服务器"] },
        { source: "software", variants: ["软件"] },
      ],
    },
    lexicon,
  );
  const grade = gradeAnswer("伺服器會在螢幕上顯示它的軟體版本。", key);
  expect(good).toContain(grade.rating);
  expect(grade.terms.map(({ verdict }) => verdict)).toEqual(["variant", "variant"]);
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
