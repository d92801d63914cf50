import { describe, expect, test } from "vitest";
import { auditTerms } from "./audit-terms.ts";
import type { Finding } from "./finding.ts";
import { termIn, unitsOf } from "./test-material.ts";

/** What a finding says, as one line: each way with its number of units. */
function say({ type, groups }: Finding): string {
  const ways = groups.map(({ termId, translation, count, isGuess }) => {
    const shared = type === "oneTranslation" ? `${termId} ` : "";
    return `${shared}${translation ?? "–"}${isGuess ? "?" : ""} ${count}`;
  });
  return `${type}: ${ways.join(", ")}`;
}

const agents = unitsOf(
  ["An agent plans.", "智能体会规划。"],
  ["The agent acts.", "智能体会行动。"],
  ["Each agent learns.", "每个智能体都学习。"],
  ["One agent failed.", "一个智体失败了。"],
);

test("a term translated otherwise in one place stands out, with every place of both", () => {
  const [finding, ...others] = auditTerms([termIn(agents, "agent", ["智能体", "智体"])], agents);
  expect(others).toEqual([]);
  expect(finding && say(finding)).toBe("severalTranslations: 智能体 3, 智体 1");
  expect(finding?.termIds).toEqual(["agent"]);
  expect(finding?.groups[1]?.places).toEqual([
    { unit: 4, side: "source", start: 4, end: 9 },
    { unit: 4, side: "target", start: 2, end: 4 },
  ]);
});

test("a term left in English in one place stands out, whether or not the English was taken for a translation", () => {
  const units = [
    ...agents.slice(0, 3),
    ...unitsOf(["One agent failed.", "一个 agent 失败了。"]),
  ].map((unit, at) => ({ ...unit, index: at + 1 }));
  for (const targets of [["智能体"], ["智能体", "agent"]]) {
    expect(auditTerms([termIn(units, "agent", targets)], units).map(say)).toEqual([
      "sometimesKept: 智能体 3, agent 1",
    ]);
  }
});

test("a term left out in one place stands out; what seems to stand for it is shown as a guess", () => {
  const terms = [termIn(agents, "agent", ["智能体"])];
  expect(auditTerms(terms, agents).map(say)).toEqual(["sometimesUntranslated: 智能体 3, – 1"]);
  const wordings = [{ termId: "agent", unit: 4, start: 2, end: 4, trust: 0.9 }];
  expect(auditTerms(terms, agents, { wordings }).map(say)).toEqual([
    "severalTranslations: 智能体 3, 智体? 1",
  ]);
});

test("terms that share one translation stand out; forms of one word and abbreviations do not", () => {
  const units = unitsOf(
    ["Inference is cheap.", "推理很便宜。"],
    ["Inference scales.", "推理可以扩展。"],
    ["It shows reasoning.", "它展现了推理。"],
    ["More reasoning.", "更多推理。"],
    ["RL works.", "强化学习有效。"],
    ["Reinforcement learning works.", "强化学习有效。"],
    ["They train models.", "他们训练模型。"],
    ["The training ends.", "训练结束。"],
  );
  const terms = [
    termIn(units, "Inference", ["推理"]),
    termIn(units, "reasoning", ["推理"]),
    termIn(units, "RL", ["强化学习"]),
    termIn(units, "Reinforcement learning", ["强化学习"]),
    termIn(units, "train", ["训练"]),
    termIn(units, "training", ["训练"]),
  ];
  expect(auditTerms(terms, units).map(say)).toEqual([
    "oneTranslation: Inference 推理 2, reasoning 推理 2",
  ]);
});

test("two terms at the one place of a translation do not share it: it belongs to one of them", () => {
  const units = unitsOf(["Degrees of freedom.", "自由度。"]);
  const terms = [termIn(units, "Degrees", ["自由度"]), termIn(units, "freedom", ["自由度"])];
  expect(auditTerms(terms, units)).toEqual([]);
});

describe("what is no inconsistency", () => {
  test("inside a longer term a term may be called otherwise", () => {
    const units = unitsOf(
      ["The cache is full.", "缓存满了。"],
      ["Clear the cache.", "清空缓存。"],
      ["The page cache helps.", "页高速存储有用。"],
    );
    const terms = [termIn(units, "cache", ["缓存"]), termIn(units, "page cache", ["页高速存储"])];
    expect(auditTerms(terms, units)).toEqual([]);
  });

  test("a translation with a word more, or said short once among several", () => {
    const units = unitsOf(
      ["The agent acts.", "智能体行动。"],
      ["An agent's plan.", "智能体的计划。"],
      ["Sample efficiency counts.", "样本效率很重要。"],
      ["Better sample efficiency.", "效率更高。"],
    );
    const terms = [
      termIn(units, "agent", ["智能体", "智能体的"]),
      termIn(units, "ample efficiency", ["样本效率", "效率"]),
    ];
    expect(auditTerms(terms, units)).toEqual([]);
  });

  test("an English word in brackets behind its translation", () => {
    const units = unitsOf(
      ["A guard is checked.", "守卫（guard）会被检查。"],
      ["The guard fails.", "守卫失败了。"],
      ["Every guard costs.", "每个守卫都有代价。"],
    );
    expect(auditTerms([termIn(units, "guard", ["守卫", "guard"])], units)).toEqual([]);
  });

  test("a second mention in one sentence that the translation leaves out", () => {
    const units = unitsOf(
      ["A model is a model.", "模型就是它自己。"],
      ["The model learns.", "模型在学习。"],
    );
    expect(auditTerms([termIn(units, "model", ["模型"])], units)).toEqual([]);
  });
});

describe("what comes first", () => {
  test("a habit broken once comes before a word that is called something else each time", () => {
    const units = unitsOf(
      ["An agent plans.", "智能体会规划。"],
      ["The agent acts.", "智能体会行动。"],
      ["Each agent learns.", "每个智能体都学习。"],
      ["One agent made progress.", "一个智体有进展。"],
      ["Slow progress.", "缓慢的进步。"],
      ["Much progress.", "提高很多。"],
    );
    const terms = [
      termIn(units, "progress", ["进展", "进步", "提高"]),
      termIn(units, "agent", ["智能体", "智体"]),
    ];
    const findings = auditTerms(terms, units, { leastScore: 0 });
    expect(findings.map(({ termIds }) => termIds[0])).toEqual(["agent", "progress"]);
    expect(auditTerms(terms, units)).toHaveLength(1);
  });

  test("a change at one border of the text, as by another translator, comes before a change back and forth", () => {
    const units = unitsOf(
      ["A rollout and a reward.", "一次展开和一个奖励。"],
      ["A rollout, a reward.", "一次展开,一个回报。"],
      ["Rollout: a rollout, a reward.", "一次推演,一个奖励。"],
      ["The rollout of a reward.", "奖赏的推演,一个回报。"],
    );
    const terms = [
      termIn(units, "reward", ["奖励", "回报"]),
      termIn(units, "rollout", ["展开", "推演"]),
    ];
    expect(auditTerms(terms, units).map(({ termIds }) => termIds[0])).toEqual([
      "rollout",
      "reward",
    ]);
  });

  test("what is hardly a term is not worth a look", () => {
    const doubtful = termIn(agents, "agent", ["智能体", "智体"], { probability: 0.05 });
    expect(auditTerms([doubtful], agents)).toEqual([]);
  });
});

describe("what the learner has ruled", () => {
  test("a finding goes when every translation in it is ruled, however it is spaced, and stays while one is not", () => {
    const ruled = (rulings: Record<string, "preferred" | "accepted">) =>
      auditTerms([termIn(agents, "agent", ["智能体", "智体"], { ruled: rulings })], agents);
    expect(ruled({ 智能体: "preferred" })).toHaveLength(1);
    expect(ruled({ 智能体: "preferred", "智 体": "accepted" })).toEqual([]);
  });

  test("its name stays the same while counts change", () => {
    const few = agents.slice(1);
    const keyOf = (units: typeof agents) =>
      auditTerms([termIn(units, "agent", ["智能体", "智体"])], units)[0]?.key;
    expect(keyOf(agents)).toBe(keyOf(few));
    expect(keyOf(agents)).toContain("agent");
  });
});
