import { expect, test } from "vitest";
import { allFine, mergeInto, preferThis, splitOff } from "./finding-acts.ts";
import type { FindingView, GroupView } from "./finding-view.ts";

const ways = finding("severalTranslations", [
  group("agent", "智能体"),
  group("agent", "智体"),
  group("agent", null),
]);
const shared = finding("oneTranslation", [group("inference", "推理"), group("reasoning", "推理")]);

test("both fine allows every translation of each term", () => {
  expect(allFine(ways)).toEqual([
    { type: "allow", termId: "agent", translations: ["智能体", "智体"] },
  ]);
  expect(allFine(shared).map((act) => "termId" in act && act.termId)).toEqual([
    "inference",
    "reasoning",
  ]);
});

test("of several translations one is preferred and the others stay right; nothing cannot be preferred", () => {
  expect(preferThis(ways, group("agent", "智体"))).toEqual([
    { type: "prefer", termId: "agent", translation: "智体" },
    { type: "allow", termId: "agent", translations: ["智能体"] },
  ]);
  expect(preferThis(ways, group("agent", null))).toBeNull();
});

test("a translation that several terms share is kept for one and taken from the others, or the terms are one", () => {
  expect(preferThis(shared, group("inference", "推理"))).toEqual([
    { type: "refuse", termId: "reasoning", translation: "推理" },
    { type: "allow", termId: "inference", translations: ["推理"] },
  ]);
  expect(mergeInto(shared, group("inference", "推理"))).toEqual([
    { type: "merge", termId: "inference", otherIds: ["reasoning"] },
  ]);
  expect(mergeInto(ways, group("agent", "智体"))).toBeNull();
});

test("a term keeps its only translation: then the other cannot have it alone", () => {
  const [inference, reasoning] = shared.groups;
  const only = { ...shared, groups: [inference, { ...reasoning, isOnly: true }] as GroupView[] };
  expect(preferThis(only, group("inference", "推理"))).toBeNull();
  expect(preferThis(only, group("reasoning", "推理"))).not.toBeNull();
});

test("another sense is split off by its translation, which must be one that is known", () => {
  expect(splitOff(ways, group("agent", "智体"))).toEqual([
    { type: "split", termId: "agent", translations: ["智体"], sense: null },
  ]);
  expect(splitOff(ways, { ...group("agent", "代理"), isGuess: true })).toBeNull();
  expect(splitOff(shared, group("reasoning", "推理"))).toBeNull();
});

function group(source: string, translation: string | null): GroupView {
  const key = `${source} ${translation}`;
  return {
    key,
    termId: source,
    source,
    translation,
    count: 1,
    isGuess: false,
    isOnly: false,
    lines: [],
  };
}

function finding(type: FindingView["type"], groups: readonly GroupView[]): FindingView {
  return { key: type, type, sourceLang: "en", targetLang: "zh", groups };
}
