import { expect, test } from "vitest";
import type { TermSheetData } from "#ui/to-term-sheet";
import { sharedTranslations } from "./shared-translations.ts";

test("a translation that stands for two terms is told at both", () => {
  const shared = sharedTranslations([
    term("environment", ["环境", "场景"]),
    term("setting", ["环境"]),
    term("agent", ["智能体"]),
  ]);
  expect(shared.get("environment")).toEqual([{ text: "环境", others: ["setting"] }]);
  expect(shared.get("setting")).toEqual([{ text: "环境", others: ["environment"] }]);
  expect(shared.has("agent")).toBe(false);
});

test("a rejected term shares nothing any more", () => {
  const rejected = { ...term("setting", ["环境"]), status: "rejected" as const };
  expect(sharedTranslations([term("environment", ["环境"]), rejected]).size).toBe(0);
});

function term(source: string, variants: readonly string[]): TermSheetData {
  return {
    id: source,
    source,
    sourceLang: "en",
    targetLang: "zh",
    kind: "word",
    status: "proposed",
    recall: null,
    places: 1,
    units: 1,
    variants: variants.map((text) => ({ text, count: 1 })),
    texts: [],
    cards: [],
  };
}
