import { expect, test } from "vitest";
import { sharedOf, translationUsers } from "./shared-translations.ts";
import { testRow } from "./test-rows.ts";

const environment = testRow("environment", ["环境", "场景"]);
const setting = testRow("setting", ["环境"]);

test("a translation that stands for two terms is told at both", () => {
  const users = translationUsers([environment, setting, testRow("agent", ["智能体"])]);
  expect(sharedOf(environment, users)).toEqual([{ text: "环境", others: ["setting"] }]);
  expect(sharedOf(setting, users)).toEqual([{ text: "环境", others: ["environment"] }]);
});

test("a rejected term shares nothing any more, and what was ruled fine stands out no longer", () => {
  const rejected = { ...setting, status: "rejected" as const };
  expect(sharedOf(environment, translationUsers([environment, rejected]))).toEqual([]);
  const ruled = testRow("setting", [], {
    variants: [{ text: "环境", count: 1, ruling: "accepted" }],
  });
  expect(sharedOf(ruled, translationUsers([environment, ruled]))).toEqual([]);
});
