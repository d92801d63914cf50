import { expect, test } from "vitest";
import { firstHalf } from "./first-half.ts";

test("half of the words, cut between words", () => {
  expect(firstHalf("Feed the starter every day.", "en")).toBe("Feed the starter…");
  expect(firstHalf("酵种必须每天喂养。", "zh")).toMatch(/^酵种(必须)?…$/);
});

test("a single word is told whole, an empty text not at all", () => {
  expect(firstHalf("面包", "zh")).toBe("面包…");
  expect(firstHalf("", "en")).toBe("");
  expect(firstHalf("…？！", "zh")).toBe("");
});
