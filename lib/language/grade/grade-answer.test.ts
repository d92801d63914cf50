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

const codes = ({ reasons }: Grade) => reasons.map(({ code }) => code);

describe("a right answer", () => {
  test("in the very words is easy", () => {
    expect(starter.grade("健康的酵种四到六小时体积翻倍,闻起来像酸奶,而不是指甲油。")).toMatchObject(
      {
        rating: "easy",
        score: 1,
        reasons: [{ code: "exact" }],
      },
    );
  });

  test("is easy in traditional characters, in another width and with other marks", () => {
    for (const typed of [
      "健康的酵種四到六小時體積翻倍，聞起來像酸奶，而不是指甲油",
      " 健康的酵种四到六小时体积翻倍 闻起来像酸奶 而不是指甲油 ",
    ])
      expect(starter.grade(typed)).toMatchObject({
        rating: "easy",
        reasons: [{ code: "exactButForm" }],
      });
  });

  test("may be worded otherwise, in another order, with numbers in digits", () => {
    expect(["good", "easy"]).toContain(
      starter.rating("健康的酵种在 4–6 个小时内就会长到两倍大，闻起来有酸奶味，没有指甲油味。"),
    );
    expect(["good", "easy"]).toContain(bridge.rating("河水一旦超过 3 米，大桥就得关闭。"));
    expect(["good", "easy"]).toContain(
      tides.rating(
        "Because the moon's pull on the sea is stronger than the sun's, it is the moon that the tides always follow.",
      ),
    );
  });

  test("may say it from the other end: A more than B, or B less than A", () => {
    expect(["good", "easy"]).toContain(
      tides.rating(
        "The sun pulls on the sea less strongly than the moon, so the tides always follow the moon.",
      ),
    );
  });

  test("may deny the contrary", () => {
    const { rating } = promptOf(
      "如果缝隙太稀疏,你就会错过它。",
      "If the stars are too sparse, you miss it.",
    );
    expect(["good", "easy"]).toContain(
      rating("You won't catch it if the stars are not dense enough."),
    );
  });

  test("may turn two things round that belong together", () => {
    const { rating } = promptOf(
      "每看一眼,误差就变小一点。",
      "Every look makes the outcome a little less uncertain.",
    );
    expect(["good", "easy"]).toContain(
      rating("Every look makes the outcome a little more certain."),
    );
    expect(rating("Every look makes the outcome a little more uncertain.")).toBe("again");
  });

  test("any of several references will do, and the nearest is named", () => {
    const { grade } = promptOf("He laughed.", ["他笑了起来。", "他哈哈大笑。"]);
    expect(grade("他哈哈大笑")).toMatchObject({ rating: "easy", reference: 1 });
  });
});

describe("an answer that says something else", () => {
  test("another number or another unit is hard at most, and shown on both sides", () => {
    const grade = starter.grade("健康的酵种四到六天体积翻倍,闻起来像酸奶,而不是指甲油。");
    expect(["again", "hard"]).toContain(grade.rating);
    expect(grade.checks).toEqual([
      {
        type: "number",
        code: "unitWrong",
        answer: [{ start: 7, end: 8 }],
        reference: [{ start: 7, end: 8 }],
      },
    ]);
    expect(codes(bridge.grade("如果河水涨到五米以上，就必须关闭大桥。"))).toContain("numberWrong");
  });

  test("a negation too many or too few is again", () => {
    expect(bridge.grade("如果河水涨到三米以上，就不必须关闭大桥。")).toMatchObject({
      rating: "again",
    });
    const { grade } = promptOf("他从来没有去过海边。", "He has never been to the sea.");
    expect(grade("He has been to the sea.")).toMatchObject({
      rating: "again",
      reasons: [{ code: "negationMissing" }],
    });
  });

  test("an antonym is again", () => {
    expect(codes(bridge.grade("如果河水降到三米以下，就必须打开大桥。"))).toContain("antonym");
    expect(
      tides.rating(
        "The moon pulls on the sea more weakly than the sun, so the tides always follow the moon.",
      ),
    ).toBe("again");
  });

  test("who does what to whom the other way round is again", () => {
    const { grade } = promptOf(
      "The yeast makes gas and the bacteria make acid.",
      "酵母产气,细菌产酸。",
      { yeast: ["酵母"] },
    );
    expect(grade("细菌产气,酵母产酸。")).toMatchObject({
      rating: "again",
      reasons: [{ code: "rolesSwapped" }],
    });
    const swapped = tides.grade(
      "The sun pulls on the sea more strongly than the moon, so the tides always follow the moon.",
    );
    expect(["again", "hard"]).toContain(swapped.rating);
  });

  test("so is the passive where the active stood, and the order stayed", () => {
    const { grade } = promptOf("Bees visit flowers in spring.", "春天蜜蜂拜访花朵。");
    const reasons = [{ code: "rolesSwapped" }];
    expect(grade("春天蜜蜂被花朵拜访。")).toMatchObject({ rating: "again", reasons });
    expect(["good", "easy"]).toContain(grade("春天花朵被蜜蜂拜访。").rating);
  });

  test("always is not sometimes, and must is not may", () => {
    expect(
      codes(
        tides.grade(
          "The moon pulls on the sea more strongly than the sun, so the tides sometimes follow the moon.",
        ),
      ),
    ).toContain("degree");
    expect(["again", "hard"]).toContain(bridge.rating("如果河水涨到三米以上，就可以关闭大桥。"));
  });

  test("half of it is hard, the rest being told as missing", () => {
    const grade = starter.grade("健康的酵种");
    expect(["again", "hard"]).toContain(grade.rating);
    expect(codes(grade).some((code) => /Missing/u.test(code))).toBe(true);
  });

  test("the right answer to another question is again", () => {
    expect(tides.rating("If the river rises above three metres, the bridge must be closed.")).toBe(
      "again",
    );
  });
});

describe("the terms", () => {
  test("one is a hit, an accepted variant, wrong or missing, with its places on both sides", () => {
    expect(starter.grade("健康的酵种四到六小时体积翻倍").terms).toEqual([
      {
        term: "starter",
        verdict: "hit",
        wording: "酵种",
        answer: [{ start: 3, end: 5 }],
        reference: [{ start: 3, end: 5 }],
      },
    ]);
    expect(bridge.grade("如果河水涨到三米以上，就必须关闭桥。").terms[0]).toMatchObject({
      verdict: "variant",
      wording: "桥",
    });
    expect(
      starter.grade("健康的开胃菜四到六小时体积翻倍,闻起来像酸奶,而不是指甲油。").terms[0],
    ).toMatchObject({
      verdict: "wrong",
      answer: [{ start: 3, end: 6 }],
    });
    expect(starter.grade("四到六小时体积翻倍").terms[0]).toMatchObject({
      verdict: "missing",
      answer: [],
    });
  });

  test("an English term is found in any inflection, and with a slip of the pen", () => {
    expect(tides.grade("the tide").terms[0]?.verdict).toMatch(/hit|variant/u);
    expect(
      promptOf("含水量", "hydration", { 含水量: ["hydration"] }).grade("hydraton").terms[0]
        ?.verdict,
    ).toBe("variant");
  });
});

describe("what is no answer", () => {
  test.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["？！。", "empty"],
    ["😀👍🏽", "empty"],
    [
      "A healthy starter doubles in four to six hours and smells of yogurt, not of nail polish",
      "promptCopied",
    ],
    ["It grows quickly and smells nice", "wrongLanguage"],
    ["Здоровая закваска удваивается", "wrongLanguage"],
  ])("“%s” is again: %s", (typed, code) => {
    expect(starter.grade(typed)).toMatchObject({ rating: "again", score: 0, reasons: [{ code }] });
  });

  test("a paste of 100 000 characters is answered within a second", () => {
    for (const part of ["酵种", "不", "一", "四到六 ", "x", "fast slow "]) {
      const started = performance.now();
      starter.grade(part.repeat(Math.ceil(100_000 / part.length)));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
