import { expect, test } from "vitest";
import { tierOf } from "./tier-of.ts";

const word = { kind: "word", units: 1, isCode: false, isAside: false } as const; // 酵母

test("what is hardly a term makes no card yet", () => {
  expect(tierOf({ ...word, probability: 0.39 })).toBe("doubtful");
  expect(tierOf({ ...word, probability: 0.4 })).toBe("useful");
});

test("what comes back is core at once, what stands once only when it is surely a term", () => {
  expect(tierOf({ ...word, probability: 0.65 })).toBe("useful");
  expect(tierOf({ ...word, probability: 0.65, units: 3 })).toBe("core");
  expect(tierOf({ ...word, probability: 0.85 })).toBe("core");
});

test("names and identifiers carry no text", () => {
  expect(tierOf({ ...word, kind: "name", probability: 0.95, units: 9 })).toBe("useful");
  expect(tierOf({ ...word, isCode: true, probability: 0.95, units: 9 })).toBe("useful");
});

test("what only an advertisement says makes no card unasked, 广告里的词", () => {
  expect(tierOf({ ...word, isAside: true, probability: 0.99, units: 9 })).toBe("doubtful");
});
