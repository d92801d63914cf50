import { describe, expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import type { Pairing } from "./pair-candidate.ts";
import { pairKnown } from "./pair-known.ts";

const languages = englishChinese(await loadLexicon());

function pairAll(
  pairs: readonly (readonly [string, string])[],
  names: readonly string[],
): Readonly<Record<string, Pairing>> {
  const { units } = readText(pairs.flat().join("\n"));
  const sources = names.map((source) => ({ source }));
  const pairings = pairKnown(units, languages, { sources });
  return Object.fromEntries(names.map((name, at) => [name, pairings[at]] as [string, Pairing]));
}

const bakery = pairAll(
  [
    ["Fresh yeast smells of beer.", "鲜酵母有啤酒味。"],
    ["Salt slows the yeast down.", "盐会让酵母变慢。"],
    ["The dough has a hydration of 80 percent.", "这个面团的含水量是 80%。"],
    ["Let the dough rest for ten minutes.", "让面团静置十分钟。"],
    ["Shape the loaf and wait.", "整形之后，等着就行。"],
    ["The dough is ready when it springs back.", "按下去能慢慢回弹，就说明面团好了。"],
  ],
  ["fresh yeast", "yeast", "hydration", "dough"],
);

describe("terms of a recipe that are given", () => {
  test("a longer term takes the longer words, a shorter one the shorter", () => {
    expect(bakery["fresh yeast"]?.best).toBe("鲜酵母");
    expect(bakery.yeast?.best).toBe("酵母");
  });

  test("a number translates no word", () => {
    expect(bakery.hydration?.best).toBe("含水量");
  });

  test("a word that comes again with its translation is certain, and nothing is left to choose", () => {
    expect(bakery.dough).toMatchObject({ best: "面团", isCertain: true, choices: [] });
    expect([...(bakery.dough?.chosen.values() ?? [])]).toEqual(["面团", "面团", "面团"]);
  });
});

describe("several translations of one term", () => {
  const talk = pairAll(
    [
      ["An agent plans its own work.", "智能体会自己规划工作。"],
      ["Every agent keeps a log.", "每个智能体都记日志。"],
      ["The agent asks before it deletes anything.", "agent 删除任何东西之前都会先问。"],
      ["Nobody supervises an agent at night.", "夜里没有谁盯着看，全靠日志。"],
      ["This bug is called a buffer overflow.", "这种错误叫缓冲区溢出（buffer overflow）。"],
      ["Cold storage keeps the vaccine safe.", "冷藏能保证疫苗安全。"],
    ],
    ["agent", "buffer overflow", "vaccine"],
  );

  test("what was kept in English stands beside what was translated", () => {
    expect(talk.agent?.variants.slice(0, 2)).toEqual(["智能体", "agent"]);
    expect(talk.agent?.chosen.get(2)).toBe("agent");
  });

  test("where it is only implied no translation is forced", () => {
    expect(talk.agent?.chosen.has(3)).toBe(false);
    expect(talk.agent?.variants).toHaveLength(2);
  });

  test("the translation of a longer term is none of the shorter one", () => {
    const sky = pairAll(
      [
        ["This star is older than the sun.", "这颗恒星比太阳还老。"],
        ["Another star exploded last year.", "另一颗恒星去年爆炸了。"],
        ["A neutron star is very dense.", "中子星非常致密。"],
      ],
      ["star"],
    );
    expect(sky.star?.variants).toEqual(["恒星"]);
    expect(sky.star?.chosen.has(2)).toBe(false);
  });

  test("two names given side by side are both translations", () => {
    expect([...(talk["buffer overflow"]?.variants ?? [])].sort()).toEqual([
      "bufferoverflow",
      "缓冲区溢出",
    ]);
  });
});

describe("what is offered when it is not certain", () => {
  const once = pairAll(
    [["The oracle drifted past the quay at dusk.", "黄昏时，那个说不清的东西漂过了岸边。"]],
    ["oracle", "quay", "zeppelin"],
  );

  test("is three at most, no two alike, the best first", () => {
    const { best, choices, score, isCertain } = once.oracle ?? {};
    expect(isCertain).toBe(false);
    expect(score).toBeLessThan(0.9);
    expect(choices?.length).toBeGreaterThan(1);
    expect(choices?.length).toBeLessThanOrEqual(3);
    expect(new Set(choices).size).toBe(choices?.length);
    expect(choices?.[0]).toBe(best);
  });

  test("is nothing for a word that stands nowhere", () => {
    expect(once.zeppelin).toMatchObject({ best: "", variants: [], choices: [], score: 0 });
  });
});

test("a term is looked for only in the units it is said to stand in, in any of its spellings", () => {
  const { units } = readText(
    [
      ["The pulsars blink.", "脉冲星闪烁。"],
      ["A pulsar dies.", "波霎死去。"],
      ["The pulsar slows down.", "脉冲星变慢了。"],
    ]
      .flat()
      .join("\n"),
  );
  const source = { source: "pulsar", forms: ["pulsars"] };
  const [all, first] = pairKnown(units, languages, {
    sources: [source, { ...source, units: [1] }],
  });
  expect(all?.best).toBe("脉冲星");
  expect([...(first?.chosen ?? [])]).toEqual([[0, "脉冲星"]]);
});

test("a unit far too long for a sentence is passed over at once", () => {
  const endless = ["some yeast ".repeat(10_000), "酵母".repeat(20_000)] as const;
  const { units } = readText(endless.join("\n"));
  const started = Date.now();
  expect(pairKnown(units, languages, { sources: [{ source: "yeast" }] })[0]?.best).toBe("");
  expect(Date.now() - started).toBeLessThan(5000);
});
