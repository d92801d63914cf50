import { expect, test } from "vitest";
import { applyRulings } from "./term-translations.ts";

const found = [
  { text: "智体", count: 3, position: 1 },
  { text: "agent", count: 5, position: 2 },
  { text: "代理", count: 1, position: 3 },
];

function print(...args: Parameters<typeof applyRulings>): string[] {
  return applyRulings(...args).translations.map(({ text, count }) => `${text} ${count}`);
}

const all = { withLost: true };

test("without a ruling the commonest translation comes first", () => {
  expect(print(found, [], all)).toEqual(["agent 5", "智体 3", "代理 1"]);
});

test("the preferred one comes first, accepted ones by count, refused ones not at all", () => {
  const rulings = [
    { text: "代理", ruling: "preferred" },
    { text: "智体", ruling: "accepted" },
    { text: "agent", ruling: "rejected" },
  ] as const;
  expect(print(found, rulings, all)).toEqual(["代理 1", "智体 3"]);
  expect(applyRulings(found, rulings, all).refused).toEqual(["agent"]);
});

test("one that was added by hand stands there although no text has it", () => {
  expect(print(found, [{ text: "智能体", ruling: "accepted" }], all)).toEqual([
    "agent 5",
    "智体 3",
    "代理 1",
    "智能体 0",
  ]);
  expect(print([], [{ text: "智能体", ruling: "preferred" }], { withLost: false })).toEqual([
    "智能体 0",
  ]);
});

test("spellings that fold alike are one, written as ruled, else as it stands most often", () => {
  const spelled = [
    { text: "KV 缓存", count: 1, position: 1 },
    { text: "KV缓存", count: 2, position: 1 },
  ];
  expect(print(spelled, [], all)).toEqual(["KV缓存 3"]);
  expect(print(spelled, [{ text: "KV 缓存", ruling: "preferred" }], all)).toEqual(["KV 缓存 3"]);
  expect(print(spelled, [{ text: "kv 缓存", ruling: "rejected" }], all)).toEqual([]);
});

test("what was ruled on one by one stays apart", () => {
  const spelled = [
    { text: "rollout", count: 2, position: 1 },
    { text: "Rollouts", count: 1, position: 2 },
  ];
  const rulings = [
    { text: "rollout", ruling: "preferred" },
    { text: "Rollouts", ruling: "rejected" },
  ] as const;
  expect(print(spelled, rulings, all)).toEqual(["rollout 2"]);
});

test("where none stands any longer, those that did are told over all texts, and none of one text", () => {
  const lost = [{ text: "酵种", count: 0, position: 1 }];
  expect(print(lost, [], all)).toEqual(["酵种 0"]);
  expect(print(lost, [], { withLost: false })).toEqual([]);
  expect(print([...lost, ...found], [], all)).not.toContain("酵种 0");
});
