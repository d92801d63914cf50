import { expect, test } from "vitest";
import { progressOf } from "./progress-of.ts";
import { testRow } from "./test-rows.ts";

test("accepted and rejected terms are looked at; of the others it is known where they wait", () => {
  const unsure = { isCertain: false, choices: ["推演", "展开"] } as const;
  const progress = progressOf([
    testRow("KV cache", ["KV 缓存"]),
    testRow("rollout", ["推演"], unsure),
    testRow("agent", ["智能体"], { tier: "useful" }),
    testRow("model", ["模型"], { status: "rejected" }),
    testRow("horizon", ["时程"], { ...unsure, status: "accepted" }),
  ]);
  expect(progress).toEqual({
    ...{ total: 5, looked: 2, accepted: 1, rejected: 1, unsure: 1, certain: ["KV cache"] },
    left: { core: ["KV cache", "rollout"], useful: ["agent"], doubtful: [] },
  });
});

test("doubtful terms need not be looked at, unless there are no others", () => {
  const doubtful = testRow("thing", ["东西"], { tier: "doubtful" });
  expect(progressOf([testRow("RL", ["强化学习"]), doubtful])).toMatchObject({
    total: 1,
    looked: 0,
  });
  expect(progressOf([doubtful])).toMatchObject({ total: 1, looked: 0 });
  const ruled = { ...doubtful, status: "accepted" as const };
  expect(progressOf([testRow("RL", ["强化学习"]), ruled])).toMatchObject({ total: 2, looked: 1 });
});
