import { describe, expect, test } from "vitest";
import { goldMatcher, parseTermGold } from "./terms-gold.ts";

describe("a gold list", () => {
  test("needs its English, its Chinese and a tier; forms and segments may be missing", () => {
    expect(parseTermGold('[{"en":"dough","zh":["面团"],"tier":"core"}]')).toEqual([
      { en: "dough", zh: ["面团"], tier: "core", forms: [], segments: null },
    ]);
    expect(() => parseTermGold('[{"en":"dough","zh":"面团","tier":"core"}]')).toThrow();
    expect(() => parseTermGold('[{"en":"dough","zh":["面团"],"tier":"best"}]')).toThrow();
    expect(() => parseTermGold("面团")).toThrow();
  });
});

describe("a spelling of two entries", () => {
  const entryOf = goldMatcher(
    parseTermGold(
      JSON.stringify([
        { en: "training", zh: ["训练"], tier: "marginal" },
        { en: "train", zh: ["训练"], tier: "core", forms: ["training", "trains"] },
        { en: "rise", zh: ["醒发"], tier: "marginal", forms: ["leaven"] },
        { en: "proof", zh: ["发酵"], tier: "core", forms: ["leavens"] },
      ]),
    ),
  );

  test("belongs to the one that is called so", () => {
    expect(entryOf("Training")?.tier).toBe("marginal");
    expect(entryOf("trains")?.en).toBe("train");
  });

  test("belongs to the one that counts where both are written so", () => {
    expect(entryOf("leaven")?.en).toBe("proof");
    expect(entryOf("证明")).toBeNull();
  });
});
