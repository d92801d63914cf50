import { describe, expect, test } from "vitest";
import { checkAnswer } from "./check-answer.ts";

const yeast = { source: "wild yeast", variants: ["野生酵母"] };
const gluten = { source: "gluten", variants: ["面筋", "麸质"] };

function check(answer: string, expected: readonly string[], terms = [yeast].slice(1)) {
  return checkAnswer({ answer, expected, lang: "zh", terms });
}

describe("an answer that is right", () => {
  test("the very wording is exact and easy", () => {
    const result = check("面筋由两种蛋白质构成。", ["面筋由两种蛋白质构成。"]);
    expect(result).toMatchObject({ match: "exact", suggested: "easy", reason: "exact" });
    expect(result.differences).toEqual([{ kind: "same", text: "面筋由两种蛋白质构成。" }]);
  });

  test("punctuation, width, case and spaces beside Chinese make no difference", () => {
    for (const typed of ["用CCD观测,效果好", "用 ccd 观测，效果好。", "用ＣＣＤ观测 效果好!"]) {
      const result = check(typed, ["用 CCD 观测，效果好"]);
      expect(result).toMatchObject({ match: "exact" });
    }
  });

  test("an English plural or “don't” for “do not” is the same in another form", () => {
    const typed = { lang: "en" as const, terms: [] };
    expect(
      checkAnswer({ ...typed, answer: "Light curve", expected: ["light curves"] }),
    ).toMatchObject({ match: "exact", suggested: "good", reason: "exactButInflection" });
    expect(
      checkAnswer({ ...typed, answer: "Don’t knead it", expected: ["Do not knead it."] }).match,
    ).toBe("exact");
  });

  test("any of several accepted wordings will do", () => {
    expect(check("含水量", ["水合度", "含水量"]).match).toBe("exact");
  });
});

describe("an answer that is worded otherwise", () => {
  test("is never failed for its wording", () => {
    for (const typed of ["完全不同的说法", "completely different", "面", "？！嗯"]) {
      expect(check(typed, ["酵种要每天喂养"], [yeast]).suggested).not.toBe("again");
    }
  });

  test("each term is a hit, an accepted variant or missing", () => {
    const steam = { source: "steam", variants: ["蒸汽"] };
    const result = check("野生酵母会让麸质变弱", ["野生酵母让面筋变弱"], [yeast, gluten, steam]);
    expect(result.verdicts).toEqual([
      { source: "wild yeast", verdict: "hit", variant: "野生酵母" },
      { source: "gluten", verdict: "variant", variant: "麸质" },
      { source: "steam", verdict: "missing", variant: "蒸汽" },
    ]);
    expect(result).toMatchObject({ suggested: "hard", reason: "someTermsMissing" });
  });

  test("a term inside a longer one does not count twice", () => {
    const terms = [
      { source: "fermentation", variants: ["发酵"] },
      { source: "bulk fermentation", variants: ["基础发酵"] },
    ];
    const verdicts = check("基础发酵要五小时", ["基础发酵是发酵的一步"], terms).verdicts;
    expect(verdicts.map((one) => one.verdict)).toEqual(["missing", "hit"]);
  });

  test("Latin terms are found as whole words, in any inflection", () => {
    const terms = [
      { source: "射电望远镜阵", variants: ["array"] },
      { source: "凌星", variants: ["transit"] },
      { source: "像", variants: ["ray"] },
    ];
    const answer = "Two transits were seen by the arrays 两次凌星";
    const { verdicts } = checkAnswer({ answer, expected: ["x"], lang: "en", terms });
    expect(verdicts.map((one) => one.verdict)).toEqual(["hit", "hit", "missing"]);
  });

  test("a near copy with all terms is good", () => {
    const result = check("野生酵母让面筋变得弱", ["野生酵母让面筋变弱"], [yeast, gluten]);
    expect(result).toMatchObject({ match: "close", suggested: "good", reason: "allTerms" });
  });

  test("a 的 inside a term makes no difference, with it or without", () => {
    const energy = { source: "renewable energy", variants: ["可再生能源"] };
    const goal = { source: "destination", variants: ["最终的目的地"] };
    const { verdicts } = check("最终目的地用可再生的能源", ["x"], [energy, goal]);
    expect(verdicts.map((one) => one.verdict)).toEqual(["hit", "hit"]);
    const university = { source: "university", variants: ["大学"] };
    expect(check("大的学校", ["x"], [university]).verdicts[0]?.verdict).toBe("missing");
  });

  test("none of several terms in a text unlike the reference is again", () => {
    const wild = check("今天下午去公园散步", ["野生酵母让面筋变弱"], [yeast, gluten]);
    expect(wild).toMatchObject({ suggested: "again", reason: "noTermFound" });
    const near = check(
      "自然的菌种让蛋白网络变弱",
      ["天然的野生酵母让面筋网络变弱"],
      [yeast, gluten],
    );
    expect(near).toMatchObject({ suggested: "hard", reason: "noTermFound" });
  });

  test("the terms alone, without the sentence around them, are hard at most", () => {
    const expected = ["野生酵母在低温下缓慢发酵，酸度升高以后面筋会慢慢变弱"];
    const result = check("野生酵母面筋", expected, [yeast, gluten]);
    expect(result).toMatchObject({ suggested: "hard", reason: "tooShort" });
  });
});

describe("a near copy that says something else", () => {
  const en = { lang: "en" as const, terms: [] };

  test("another number is hard, in digits or in characters", () => {
    const differs = { match: "close", suggested: "hard", reason: "numberDiffers" };
    expect(check("面团在 26 度发酵五小时", ["面团在 20 度发酵五小时"])).toMatchObject(differs);
    expect(check("木星有四颗很大的卫星", ["木星有三颗很大的卫星"])).toMatchObject(differs);
    const expected = ["The comet returns every 76 years, so few see it twice."];
    const answer = "The comet returns every 67 years, so few see it twice.";
    expect(checkAnswer({ ...en, answer, expected })).toMatchObject(differs);
  });

  test("a number written out is no other number", () => {
    expect(check("木星有两颗很大的卫星", ["木星有 2 颗很大的卫星"]).reason).toBe("otherWording");
  });

  test("a negation too few or too many is again", () => {
    const differs = { match: "close", suggested: "again", reason: "negationDiffers" };
    expect(check("面筋会在揉面时形成", ["面筋不会在揉面时形成"], [gluten])).toMatchObject(differs);
    expect(check("揉好的面团别马上放进冰箱", ["揉好的面团马上放进冰箱"])).toMatchObject(differs);
    const expected = ["The bridge does not carry trains in winter."];
    const answer = "The bridge does carry trains in winter.";
    expect(checkAnswer({ ...en, answer, expected })).toMatchObject(differs);
  });

  test("非常, 特别 and 未来 are no negations", () => {
    expect(check("这座老桥在冬天非常危险", ["这座老桥在冬天特别危险"]).reason).toBe("otherWording");
  });
});

describe("a single word that was asked for", () => {
  const en = { lang: "en" as const, terms: [] };

  test("another word is again", () => {
    const other = { match: "different", suggested: "again", reason: "otherWord" };
    expect(check("酵种", ["面筋"])).toMatchObject(other);
    expect(checkAnswer({ ...en, answer: "telescope", expected: ["spectrograph"] })).toMatchObject(
      other,
    );
    expect(checkAnswer({ ...en, answer: "面筋", expected: ["gluten"] })).toMatchObject(other);
  });

  test("the word in another form, among others or misspelt is not", () => {
    for (const answer of ["fermenting", "the fermentation", "fermantation"]) {
      const { suggested } = checkAnswer({ ...en, answer, expected: ["fermentation"] });
      expect(suggested).not.toBe("again");
    }
    expect(check("可再生的能源", ["可再生能源"]).suggested).not.toBe("again");
  });

  test("a sentence is no word, be it short", () => {
    expect(check("多谢大家", ["谢谢。"]).suggested).toBeNull();
  });
});

describe("the differences", () => {
  test("joined, they give both wordings back", () => {
    const answer = "A stiff dough 面团 has 60% hydration";
    const expected = "The stiff dough 硬面团 has 65% hydration!";
    const { differences } = checkAnswer({ answer, expected: [expected], lang: "en", terms: [] });
    const side = (own: "extra" | "missing") =>
      differences
        .filter((part) => part.kind === "same" || part.kind === own)
        .map((part) => part.text)
        .join("");
    expect(side("extra")).toBe(answer);
    expect(side("missing")).toBe(expected);
    expect(differences).toContainEqual({ kind: "missing", text: "硬" });
  });

  test("an empty answer, or one of signs only, is empty and again", () => {
    for (const answer of ["", "  ", "。"]) {
      expect(check(answer, ["酵种"], [yeast])).toMatchObject({
        match: "empty",
        suggested: "again",
      });
    }
  });

  test("a paste of 100 000 characters is answered at once", () => {
    const started = Date.now();
    const result = check(
      "面筋 gluten ".repeat(9000),
      ["面团 dough ".repeat(9000)],
      [yeast, gluten],
    );
    expect(Date.now() - started).toBeLessThan(1500);
    expect(result.match).toBe("different");
    expect(result.differences.length).toBeLessThan(5000);
  });
});
