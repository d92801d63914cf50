import { expect, test } from "vitest";
import { foldChinese, foldTermKey, foldWithPlaces, singularOf, stemOf } from "./fold.ts";

test("spellings of one term share a key", () => {
  const groups = [
    ["light curve", "Light Curves", "light-curve", "light‐curve", "LIGHT CURVE"],
    ["LLM", "LLMs", "llm", "LLM's", "LLM’s"],
    ["CNN", "CNN'd"],
    ["baker's percentage", "Baker’s percentages"],
    ["凌星法", "凌星法 ", "凌 星法"],
    ["RL训练", "RL 训练", "rl 训练"],
  ];
  for (const group of groups) {
    const keys = new Set(group.map(foldTermKey));
    expect(keys.size, group.join(" | ")).toBe(1);
  }
});

test("different terms keep different keys", () => {
  const keys = ["gas", "glass", "bus", "basis", "series", "恒星", "行星"].map(foldTermKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a key folded again stays the same", () => {
  for (const text of [
    "Stretch-and-Folds",
    "main-sequence stars",
    "niches",
    "branches",
    "面包 crusts",
  ]) {
    expect(foldTermKey(foldTermKey(text))).toBe(foldTermKey(text));
  }
});

test("plurals lose their ending by spelling", () => {
  const pairs = {
    bodies: "body",
    branches: "branch",
    niches: "niche",
    boxes: "box",
    ovens: "oven",
  };
  for (const [plural, singular] of Object.entries(pairs)) expect(singularOf(plural)).toBe(singular);
});

test("words of one family share a stem", () => {
  for (const family of [
    ["train", "trains", "trained", "training", "trainer"],
    ["predict", "prediction", "predictor", "predicted"],
    ["efficient", "efficiency"],
    ["ferment", "fermentation", "fermented"],
  ]) {
    expect(new Set(family.map(stemOf)).size, family.join(" ")).toBe(1);
  }
});

test("folded Chinese knows where each character came from", () => {
  const text = "用 Ｘ 射线 看𠮷星";
  const { folded, starts } = foldWithPlaces(text);
  expect(folded).toBe("用x射线看𠮷星");
  expect(foldChinese("X射线")).toBe("x射线");
  expect(text.slice(starts[folded.indexOf("星")])).toBe("星");
  expect(starts).toHaveLength(folded.length);
});
