import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lang } from "#lib/language/text/unit";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";
import type { Grade } from "./grade.ts";
import { gradeAnswer } from "./grade-answer.ts";
import { prepareKey } from "./prepare-key.ts";

const lexicon = await loadGradeLexicon();

function promptOf(
  source: string,
  references: string | readonly string[],
  terms: Readonly<Record<string, readonly string[]>> = {},
) {
  const list = typeof references === "string" ? [references] : references;
  const lang: Lang = /\p{Script=Han}/u.test(list[0] ?? "") ? "zh" : "en";
  const expected = Object.entries(terms).map(([term, variants]) => ({ source: term, variants }));
  const key = prepareKey({ source, references: list, lang, terms: expected }, lexicon);
  const grade = (answer: string): Grade => gradeAnswer(answer, key);
  return { key, grade, rating: (answer: string) => grade(answer).rating };
}

const starter = promptOf(
  "A healthy starter doubles in four to six hours and smells of yogurt, not of nail polish.",
  "健康的酵种四到六小时体积翻倍,闻起来像酸奶,而不是指甲油。",
  { starter: ["酵种"] },
);
const tides = promptOf(
  "月亮比太阳更强地牵引海水,所以潮汐总是跟着月亮走。",
  "The moon pulls on the sea more strongly than the sun, so the tides always follow the moon.",
  {
    潮汐: ["tide", "tides"],
  },
);
const bridge = promptOf(
  "If the river rises above three metres, the bridge must be closed.",
  "如果河水涨到三米以上，就必须关闭大桥。",
  { bridge: ["大桥", "桥"] },
);

describe("laws", () => {
  const prompts = [starter, tides, bridge];
  const anyPrompt = fc.constantFrom(...prompts);
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "酵种",
          "不",
          "酸奶",
          "四",
          "moon",
          "sun",
          "not ",
          "more",
          "than",
          "，",
          " ",
          "30%",
          "的",
        ),
      )
      .map((parts) => parts.join("")),
  );

  test("no answer makes it throw, scores stay between 0 and 1, and every span lies inside its text", () => {
    fc.assert(
      fc.property(anyPrompt, anyText, ({ key }, typed) => {
        const grade = gradeAnswer(typed, key);
        expect(grade.score).toBeGreaterThanOrEqual(0);
        expect(grade.score).toBeLessThanOrEqual(1);
        const reference = key.references[grade.reference] ?? "";
        for (const place of [...grade.terms, ...grade.checks]) {
          for (const { start, end } of place.answer)
            expect(0 <= start && start < end && end <= typed.length).toBe(true);
          for (const { start, end } of place.reference)
            expect(0 <= start && start < end && end <= reference.length).toBe(true);
        }
        if (grade.rating === "again" || grade.rating === "hard")
          expect(grade.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test("an answer equal to a reference is easy with every term hit", () => {
    for (const { key, grade } of prompts)
      for (const reference of key.references) {
        const result = grade(reference);
        expect(result.rating).toBe("easy");
        expect(result.terms.every(({ verdict }) => verdict === "hit")).toBe(true);
      }
  });

  test("width, case and spaces beside Chinese change nothing in the grade", () => {
    const typed = [
      "健康的酵种 6 小时翻倍,闻起来像酸奶",
      "如果河水涨到 3 米以上,就关闭大桥",
      "the moon pulls less than the sun",
    ];
    const wide = (text: string) =>
      text.replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
    const forms = [
      wide,
      (text: string) => text.toUpperCase(),
      (text: string) => text.replace(/ (?=[\p{Script=Han}\d])/gu, ""),
      (text: string) => ` ${text} `,
    ];
    for (const [at, { grade }] of prompts.entries())
      for (const form of forms) {
        const text = typed[at] ?? "";
        expect([grade(form(text)).rating, grade(form(text)).score]).toEqual([
          grade(text).rating,
          grade(text).score,
        ]);
      }
  });

  test("a key is plain data of a few kilobytes: it grades the same after a journey as JSON", () => {
    for (const { key, grade } of prompts) {
      const text = JSON.stringify(key);
      expect(text.length).toBeLessThan(12_000);
      expect(gradeAnswer("酵种 moon 大桥", JSON.parse(text))).toEqual(grade("酵种 moon 大桥"));
    }
  });
});
