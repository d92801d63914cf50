import { expect, test } from "vitest";
import { indexTwins, likelyTwins } from "./likely-twins.ts";
import { testRow } from "./test-rows.ts";

const rows = [
  testRow("reinforcement learning", ["强化学习"]),
  testRow("RL", ["RL"]),
  testRow("roll-out", ["推演"]),
  testRow("rollout", ["展开"]),
  testRow("fine-tuning", ["微调"]),
  testRow("finetunning", ["精调"]),
  testRow("inference", ["推理"]),
  testRow("reasoning", ["推 理"]),
  testRow("KV cache", ["KV 缓存"]),
  testRow("cache", ["缓存"]),
  testRow("reasonning", ["推理论证"], { status: "rejected" }),
];
const index = indexTwins(rows);

test.each([
  ["RL", [{ id: "reinforcement learning", reason: "initials" }]],
  ["reinforcement learning", [{ id: "RL", reason: "initials" }]],
  ["roll-out", [{ id: "rollout", reason: "spelling" }]],
  ["fine-tuning", [{ id: "finetunning", reason: "spelling" }]],
  ["reasoning", [{ id: "inference", reason: "translation" }]],
  ["cache", [{ id: "KV cache", reason: "inside" }]],
])("“%s” may be the same as %j, and nothing that was rejected", (source, twins) => {
  const row = rows.find(({ id }) => id === source);
  expect(row && likelyTwins(row, index)).toEqual(twins);
});
