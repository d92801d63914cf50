import { describe, expect, test } from "vitest";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";
import { gradeAnswer } from "./grade-answer.ts";
import { prepareKey } from "./prepare-key.ts";

const lexicon = await loadGradeLexicon();
const source = "The kettle sends its temperature through an API to the kitchen lamp.";
const key = prepareKey(
  {
    source,
    references: ["水壶通过 API 把温度发给厨房的灯。"],
    lang: "zh",
    terms: [
      { source: "kettle", variants: ["水壶"] },
      { source: "API", variants: ["API"] },
    ],
  },
  lexicon,
);
const verdicts = (answer: string) => gradeAnswer(answer, key).terms.map(({ verdict }) => verdict);

describe("what is no answer hits no term, and none of them is called wrong", () => {
  test.each([
    ["the prompt copied back, in which API stands as it is kept", source, "promptCopied"],
    [
      "the prompt copied back in another case, without its marks",
      `  ${source.toLowerCase().replace(".", "")} `,
      "promptCopied",
    ],
    ["half of the prompt", "The kettle sends its temperature through an API", "wrongLanguage"],
    ["another language", "やかんはキッチンのランプに", "wrongLanguage"],
    ["letters struck at random", "asdf qwer API zxcv", "wrongLanguage"],
    ["faces", "😀😀👍", "empty"],
    ["marks", "？？！……", "empty"],
    ["nothing", "", "empty"],
  ])("%s", (_, answer, code) => {
    const grade = gradeAnswer(answer, key);
    expect(grade).toMatchObject({ rating: "again", score: 0, checks: [] });
    expect(grade.reasons).toEqual([{ code, params: {} }]);
    expect(grade.terms.map(({ verdict, answer: places }) => [verdict, places])).toEqual([
      ["missing", []],
      ["missing", []],
    ]);
  });

  test("something else altogether in the right language, and a sigh", () => {
    for (const answer of ["今天天气很好，我们去公园散步吧。", "我不知道", "哈哈哈哈", "12345"]) {
      expect(verdicts(answer)).toEqual(["missing", "missing"]);
      expect(gradeAnswer(answer, key)).toMatchObject({ rating: "again" });
      expect(gradeAnswer(answer, key).score).toBeLessThan(0.05);
    }
  });
});

test("a term that is there counts, and one that is rendered by something else is wrong", () => {
  expect(verdicts("水壶通过 API 把温度发给厨房。")).toEqual(["hit", "hit"]);
  expect(verdicts("箱子通过 API 把温度发给厨房的灯。")).toEqual(["wrong", "hit"]);
});
