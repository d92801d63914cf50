import { describe, expect, test } from "vitest";
import type { Lang } from "#lib/language/text/unit";
import { checkShortAnswer } from "./check-short-answer.ts";

function check(answer: string, expected: readonly string[], shown: readonly string[] = []) {
  const lang: Lang = /\p{Script=Han}/u.test(expected[0] ?? "") ? "zh" : "en";
  return checkShortAnswer({ answer, expected, lang, shown });
}

describe("the expected word", () => {
  test("in the very wording is exact and easy", () => {
    expect(check("面筋", ["面筋"])).toEqual({
      ...{ reason: "exact", suggested: "easy", nearest: "面筋" },
    });
    expect(check(" light  curve ", ["light curve"]).reason).toBe("exact");
  });

  test.each([
    ["Light-Curve.", "light curve"],
    ["the light curve", "light curve"],
    ["ＣＣＤ图像", "CCD 图像"],
    ["“面筋”。", "面筋"],
  ])("“%s” for “%s” differs in form alone", (answer, wanted) => {
    expect(check(answer, [wanted])).toMatchObject({ reason: "exactButForm", suggested: "good" });
  });

  test("in another inflection is the same word", () => {
    const result = check("light curves", ["light curve"]);
    expect(result).toMatchObject({ reason: "exactButInflection", suggested: "good" });
    expect(check("light curve", ["light curves", "light curve"])).toMatchObject({
      ...{ reason: "exact", suggested: "easy" },
    });
  });

  test("another accepted wording is good, and said to be another", () => {
    const expected = ["CCD", "charge-coupled device", "电荷耦合器件"];
    expect(check("charge coupled devices", expected)).toMatchObject({
      ...{ reason: "variant", suggested: "good", nearest: "charge-coupled device" },
    });
    expect(check("含水量", ["水合度", "含水量"])).toMatchObject({ reason: "variant" });
  });
});

describe("nearly the expected word", () => {
  test.each([
    ["fermantation", "fermentation"],
    ["hydartion", "hydration"],
    ["spectrograf", "spectrograph"],
    ["bulk fermntation", "bulk fermentation"],
    ["射电望远竟", "射电望远镜"],
  ])("“%s” is “%s” misspelt: hard, and compared with it", (answer, wanted) => {
    expect(check(answer, [wanted])).toEqual({ reason: "slip", suggested: "hard", nearest: wanted });
  });

  test.each([
    ["unsupervised", "supervised"],
    ["supervised", "self-supervised"],
    ["监督学习", "非监督学习"],
    ["GPT-3 model", "GPT-4 model"],
    ["三体问题", "二体问题"],
    ["酵种", "酵母"],
    ["encoder", "decoder"],
  ])("“%s” is not “%s” misspelt", (answer, wanted) => {
    expect(check(answer, [wanted]).reason).not.toBe("slip");
  });

  test("the word among others is hard, and no other word", () => {
    const more = { reason: "withMore", suggested: "hard" };
    expect(check("a slow fermentation process", ["fermentation"])).toMatchObject(more);
    expect(check("可再生的能源", ["再生能源"])).toMatchObject(more);
    expect(check("array", ["ray"]).reason).toBe("otherWord");
  });
});

describe("anything else a person may type", () => {
  const again = (reason: string) => ({ reason, suggested: "again" });

  test("another word is again", () => {
    expect(check("酵种", ["面筋"])).toMatchObject(again("otherWord"));
    expect(check("telescope", ["spectrograph"])).toMatchObject(again("otherWord"));
  });

  test("nothing, signs and emoji hold no word", () => {
    for (const answer of ["", "  ", "。", "？！……", "🎉🎉", "\u200b"])
      expect(check(answer, ["酵种"])).toMatchObject(again("empty"));
  });

  test("the question copied back, and a word of the wrong language, are said to be that", () => {
    const shown = ["面筋 · 麸质", "它由两种蛋白质构成。"];
    expect(check("它由两种蛋白质构成", ["gluten"], shown)).toMatchObject(again("promptCopied"));
    expect(check("面粉里的东西", ["gluten"], shown)).toMatchObject(again("wrongLanguage"));
    expect(check("gluten of wheat flour", ["面筋"])).toMatchObject(again("wrongLanguage"));
  });

  test("100 000 characters are answered at once", () => {
    const started = performance.now();
    for (const answer of ["面筋 gluten ".repeat(9000), "面".repeat(100_000), "🎉".repeat(50_000)])
      expect(check(answer, ["酵种", "starter"]).suggested).toBe("again");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
