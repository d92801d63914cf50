import { expect, test } from "vitest";
import { canBeReference, onceAccepted } from "./once-accepted.ts";

const because = (code: "exact" | "exactButForm" | "termMissing" | "empty") => ({
  reasons: [{ code, params: {} }],
});

test("a wording that the learner accepts is no fault of its own", () => {
  expect((["again", "hard", "good", "easy"] as const).map(onceAccepted)).toEqual([
    ...["good", "good", "good", "easy"],
  ]);
});

test("what is a reference already, or says nothing, cannot become one", () => {
  expect(canBeReference(because("termMissing"), "喂养酵种")).toBe(true);
  expect(canBeReference(because("exactButForm"), "喂养酵种")).toBe(true);
  expect(canBeReference(because("exact"), "喂养酵种。")).toBe(false);
  expect(canBeReference(because("empty"), "……")).toBe(false);
  expect(canBeReference(because("termMissing"), "  ")).toBe(false);
});
