import { describe, expect, test } from "vitest";
import { alikeness, formOf } from "./confusable-form.ts";
import { confusableTwins, leastTwinScore, type TwinTerm, twinWeights } from "./confusable-twins.ts";

const sounds: Readonly<Record<string, readonly string[]>> = {
  ...{ 力: ["li"], 利: ["li"], 公: ["gong"], 攻: ["gong"], 式: ["shi"], 势: ["shi"] },
  ...{ 行: ["xing", "hang"], 航: ["hang"], 期: ["qi"], 奇: ["qi", "ji"] },
};
const syllablesOf = (character: string) => sounds[character] ?? [];
const term = (source: string, ...translations: string[]): TwinTerm => ({
  ...{ termId: source, source, translations },
});

function twinsOf(own: TwinTerm, others: readonly TwinTerm[], typed: readonly string[] = []) {
  return confusableTwins(own, others, { typed, syllablesOf });
}

describe("two terms are twins", () => {
  test.each<[string, TwinTerm, TwinTerm, keyof typeof twinWeights]>([
    ["by one letter", term("causal", "因果的"), term("casual", "随意的"), "form"],
    [
      "by a letter that sounds alike",
      term("complement", "补集"),
      term("compliment", "称赞"),
      "form",
    ],
    ["as short names", term("PPO", "近端优化"), term("DPO", "直接偏好"), "form"],
    ["by a translation they share", term("reward", "奖励"), term("bonus", "奖励"), "translation"],
    [
      "by a translation inside another",
      term("policy", "新策略"),
      term("plan", "新策略书"),
      "translation",
    ],
    [
      "by translations that differ in a character",
      term("precision", "精确率"),
      term("accuracy", "准确率"),
      "form",
    ],
    ["by translations that sound alike", term("power", "权力"), term("right", "权利"), "form"],
    ["by the same sounds throughout", term("formula", "公式"), term("offensive", "攻势"), "form"],
    [
      "by the word they begin with",
      term("sample efficiency", "取样效率"),
      term("sample complexity", "样本复杂度"),
      "head",
    ],
    [
      "by the word they end with",
      term("value head", "价值头"),
      term("reward head", "奖赏端"),
      "head",
    ],
    [
      "by the characters they begin with",
      term("efficiency", "样本效率"),
      term("complexity", "样本复杂度"),
      "head",
    ],
    [
      "as two senses of one spelling",
      term("bank", "银行"),
      { ...term("bank", "河岸"), termId: "bank 2" },
      "form",
    ],
  ])("%s", (_, one, other, part) => {
    const [found] = twinsOf(one, [other]);
    expect(found?.termId).toBe(other.termId);
    expect(found?.parts[part]).toBeGreaterThan(0);
    expect(twinsOf(other, [one])[0]?.score).toBe(found?.score);
  });

  test.each<[string, TwinTerm, TwinTerm]>([
    ["nothing is alike", term("agent", "智能体"), term("rollout", "推演")],
    ["one character of two is shared", term("training", "训练"), term("coach", "教练")],
    ["one is a small part of the other", term("model", "模型"), term("judge", "语言奖励模型")],
    ["two of a word’s letters stand elsewhere", term("note", "笔记"), term("tone", "语气")],
  ])("but not where %s", (_, one, other) => {
    expect(twinsOf(one, [other])).toEqual([]);
  });
});

describe("no twin is proposed", () => {
  test.each<[string, TwinTerm, TwinTerm]>([
    ["of a term inside its name", term("value", "价值"), term("value head", "价值头")],
    [
      "of a Chinese term inside its name",
      term("学习", "learning"),
      term("强化学习", "RL learning"),
    ],
    ["of itself written apart", term("dataset", "数据集"), term("data set", "数据集")],
    [
      "of itself in British English",
      term("color model", "色彩模型"),
      term("colour model", "色彩模型"),
    ],
    ["of an ending more", term("tokenize", "分词"), term("tokenizing", "分词")],
    ["of -ise for -ize", term("tokenizer", "分词器"), term("tokeniser", "分词器")],
    ["of its initials", term("RL", "强化学习"), term("reinforcement learning", "强化学习")],
  ])("%s", (_, one, other) => {
    expect(twinsOf(one, [other])).toEqual([]);
    expect(twinsOf(other, [one])).toEqual([]);
  });

  test("but for one that was typed: then it was taken for the other, 打错过的照样提示", () => {
    const [model, reward] = [term("model", "模型"), term("reward model", "奖励模型")];
    expect(twinsOf(reward, [model], ["models"])).toMatchObject([{ termId: "model" }]);
  });

  test("but names that are alike and mean different things are twins", () => {
    expect(twinsOf(term("roll out", "铺开"), [term("rollout", "推演")])).toHaveLength(1);
    expect(twinsOf(term("affect", "影响"), [term("effect", "影响")])).toHaveLength(1);
  });
});

describe("what was typed", () => {
  const own = term("policy", "策略");
  const others = [term("police", "警察"), term("value", "价值"), term("rule", "规则")];

  test.each(["value", " Values ", "价值"])(
    "%s, another’s wording, comes before what only looks alike",
    (typed) => {
      expect(twinsOf(own, others, [typed]).map(({ termId }) => termId)).toEqual([
        "value",
        "police",
      ]);
    },
  );

  test("says nothing where it is the term’s own wording, or nobody’s, 都不算", () => {
    const shared = [term("strategy", "策略"), ...others];
    expect(
      twinsOf(own, shared, ["策略", "policies", "不知道", " "]).every(
        ({ parts }) => parts.typed === 0,
      ),
    ).toBe(true);
  });

  test("outweighs all the rest together, 打过的最可信", () => {
    const { typed, ...rest } = twinWeights;
    expect(typed).toBeGreaterThanOrEqual(Object.values(rest).reduce((sum, one) => sum + one, 0));
  });
});

test("a word that many terms end with tells little, 词尾常见就不算", () => {
  const names = [
    "reward",
    "language",
    "world",
    "draft",
    "target",
    "judge",
    "vision",
    "speech",
    "toy",
  ];
  const models = names.map((name) => term(`${name} model`, `译${name}`));
  expect(twinsOf(term("policy model", "译文"), models.slice(0, 3))).toHaveLength(3);
  const few = twinsOf(term("policy model", "译文"), models);
  expect(few.filter(({ parts }) => parts.form === 0)).toEqual([]);
});

describe("of a whole glossary", () => {
  const syllables = ["强", "化", "学", "习", "公", "式", "攻", "势", "权", "力", "利", "样", "本"];
  const letters = "abcdeilnorst";
  const seeded = (seed: number) => () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const glossary = (seed: number, count: number) => {
    const draw = seeded(seed);
    const from = (all: string | readonly string[], length: number) =>
      Array.from({ length }, () => all[Math.floor(draw() * all.length)]).join("");
    return Array.from({ length: count }, (_, at) => ({
      termId: String(at),
      source: `${from(letters, 4 + Math.floor(draw() * 5))} ${from(letters, 3 + Math.floor(draw() * 4))}`,
      translations: [from(syllables, 2 + Math.floor(draw() * 3)), from(syllables, 3)],
    }));
  };

  test("never itself, never more than three, none below the floor, the same from either side, 种子 7", () => {
    const terms = glossary(7, 60);
    for (const one of terms) {
      const twins = twinsOf(one, terms);
      expect(twins.length).toBeLessThanOrEqual(3);
      for (const { termId, score, parts } of twins) {
        expect(termId).not.toBe(one.termId);
        expect(score).toBeGreaterThanOrEqual(leastTwinScore);
        for (const part of Object.values(parts)) expect(part).toBeLessThanOrEqual(1);
      }
    }
    for (const [at, one] of terms.slice(0, 30).entries()) {
      const other = terms[at + 30];
      if (other === undefined) continue;
      expect(twinsOf(one, [other])[0]?.parts).toEqual(twinsOf(other, [one])[0]?.parts);
    }
  });

  test("of five thousand terms within a moment, whatever their order, 五千条", () => {
    const terms = glossary(3, 5000);
    const [own, ...others] = terms;
    if (own === undefined) throw new Error("没有词。");
    const start = process.hrtime.bigint();
    const twins = twinsOf(own, others);
    const tookMs = Number(process.hrtime.bigint() - start) / 1e6;
    expect(tookMs).toBeLessThan(2_000);
    expect(twinsOf(own, others.toReversed())).toEqual(twins);
    expect(twins).toHaveLength(3);
  });
});

describe("alikeness", () => {
  test.each([
    ["策略", "策略", 1],
    ["causal", "casual", 0.7],
    ["行", "航", 0.7],
    ["公式", "攻势", 0.7],
    ["agent", "智能体", 0],
    ["reward", "value", 0],
    ["naïve", "naive", 0.7],
  ])("of %s and %s is %d", (one, other, expected) => {
    expect(alikeness(formOf(one), formOf(other), syllablesOf)).toBeCloseTo(expected, 2);
    expect(alikeness(formOf(other), formOf(one), syllablesOf)).toBeCloseTo(expected, 2);
  });
});
