import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";

const pairs: readonly (readonly [string, string])[] = [
  ["Training is a one-time cost.", "训练是一次性成本。"],
  ["It is paid once and used by every session that follows.", "只付一次,之后的每次会话都能用。"],
  ["People say that this is fine.", "人们说这没有问题。"],
  ["I am not so sure about that.", "我对此并不那么确定。"],
  ["Learning on the job is what counts.", "真正重要的是在工作中学习。"],
  ["A good employee gets better every week.", "好员工每周都在进步。"],
  ["A model stays as it was.", "模型却一成不变。"],
  ["That is the whole point of this talk.", "这就是本次演讲的全部要点。"],
  ["Thank you.", "谢谢。"],
];

function textOf(...more: readonly (readonly [string, string])[]): string {
  return [...pairs, ...more].flat().join("\n");
}

function doubtsOf(content: string): string[] {
  return readText(content).warnings.map(({ line, code }) => `${line} ${code}`);
}

test("a clean text has a unit a pair and no doubts", () => {
  const parsed = readText(textOf());
  expect(parsed.units).toHaveLength(9);
  expect(parsed.units[1]).toEqual({
    index: 2,
    source: { text: pairs[1]?.[0], lang: "en", lines: [3] },
    target: { text: pairs[1]?.[1], lang: "zh", lines: [4] },
    kind: "body",
    warnings: [],
  });
  expect(parsed).toMatchObject({
    title: null,
    sourceLang: "en",
    targetLang: "zh",
    lineCount: 18,
    warnings: [],
  });
});

test("who learns Chinese turns the sides, and orphans turn with them", () => {
  const content = `${textOf()}\nOne more thing.`;
  const parsed = readText(content, { sourceLang: "zh" });
  expect(parsed.units[0]).toMatchObject({
    source: { lang: "zh", lines: [2] },
    target: { lang: "en", lines: [1] },
  });
  expect(parsed).toMatchObject({ sourceLang: "zh", targetLang: "en" });
  expect(parsed.warnings).toMatchObject([
    { line: 19, code: "orphanTarget", params: { lang: "en" } },
  ]);
  expect(readText(content).warnings).toMatchObject([{ line: 19, code: "orphanSource" }]);
});

test("a title in both languages is the first unit and the title", () => {
  const parsed = readText(`What Training Costs\n训练的代价\n${textOf()}`);
  expect(parsed.title).toEqual({ text: "What Training Costs", lang: "en", lines: [1] });
  expect(parsed.units[0]?.kind).toBe("title");
  expect(parsed.units.slice(1).every(({ kind }) => kind === "body")).toBe(true);
});

test("a doubt about a line stands in the unit of that line too", () => {
  const parsed = readText(textOf().replace("谢谢", "谢\u0007谢"));
  expect(parsed.warnings).toMatchObject([{ line: 18, code: "controlCharacters" }]);
  expect(parsed.units[8]?.warnings).toEqual(parsed.warnings);
});

test("what is only good to know about a line is no doubt about its unit", () => {
  const parsed = readText(textOf().replace("谢谢", "谢\u200B谢"));
  expect(parsed.warnings).toMatchObject([{ line: 18, code: "zeroWidthCharacters" }]);
  expect(parsed.units[8]?.warnings).toEqual([]);
});

describe("a sentence cut over units", () => {
  test.each([
    [
      "in two",
      [
        ["Because in many fields it", "因为在许多领域,它"],
        ["is not there at all.", "根本不存在。"],
      ],
    ],
    [
      "at a comma before a name",
      [
        ["If you ask me,", "如果你问我,"],
        ["Amazon will not like it.", "Amazon 不会喜欢的。"],
      ],
    ],
    [
      "in three",
      [
        ["Because it", "因为它"],
        ["is not there,", "不在那里,"],
        ["we stop.", "我们停下。"],
      ],
    ],
  ] as const)("%s is one doubt, at its first line", (_name, parts) => {
    const parsed = readText(textOf(...parts));
    expect(parsed.warnings).toMatchObject([
      {
        line: 19,
        code: "sentenceContinues",
        params: { unit: 10, lastUnit: 9 + parts.length, lastLine: 18 + 2 * parts.length },
      },
    ]);
  });

  test("is not seen where only one language goes on", () => {
    expect(
      doubtsOf(
        textOf(["Because in many fields it", "在许多领域就是如此。"], ["is so.", "是这样。"]),
      ),
    ).toEqual([]);
  });

  test("is not seen in a list, in headings, or in a text that does without end marks", () => {
    expect(
      doubtsOf(textOf(["Redirect recovery", "重定向恢复"], ["Interface timing", "接口时序"])),
    ).toEqual([]);
    const list = ["apples", "苹果", "pears", "梨", "plums", "李子", "nuts", "坚果"];
    expect(doubtsOf(list.join("\n"))).toEqual([]);
  });
});

describe("a quotation over several units", () => {
  test("is one doubt from the unit it opens in", () => {
    const quoted = [
      ["He said: “There are two.", '他说:"有两个。'],
      ["One is old.", "一个旧。"],
      ["One is new.”", '一个新。"'],
    ] as const;
    expect(readText(textOf(...quoted)).warnings).toMatchObject([
      { line: 19, code: "quotationSpans", params: { unit: 10, lastUnit: 12, lastLine: 24 } },
    ]);
  });

  test("may open anew in each unit, as long quotations do", () => {
    expect(
      doubtsOf(textOf(["“One is old.", "「一个旧。"], ["“One is new.”", "「一个新。」"])),
    ).toEqual(["19 quotationSpans"]);
  });

  test("is not seen where a quote is missing on one side, or never closes", () => {
    expect(
      doubtsOf(textOf(['A 12" disk.', "12 英寸的盘。"], ['He said "no".', "他说“不”。"])),
    ).toEqual([]);
    expect(doubtsOf(textOf(['He said: "no.', "他说:“不。"], ["The end.", "完。"]))).toEqual([]);
  });
});

test("a translation far too long or too short for this text is doubted at the longer line", () => {
  const long = [
    "It is so.",
    "这一点在过去的许多年里已经被很多人反复证明过,所以我们不必再多说什么了。",
  ] as const;
  expect(readText(textOf(long)).warnings).toMatchObject([
    { line: 20, code: "lengthMismatch", params: { unit: 10, otherLine: 19 } },
  ]);
  expect(
    doubtsOf(
      textOf(["This has been shown by many people over and over again, so we stop here.", "是。"]),
    ),
  ).toEqual(["19 lengthMismatch"]);
  expect(doubtsOf(textOf(["Yes.", "确实如此。"], ["Absolutely not!", "不!"]))).toEqual([]);
});

test("lines in disorder are named one by one and nothing else is lost", () => {
  const [first = "", second = "", ...rest] = textOf().split("\n");
  expect(doubtsOf([...rest.slice(0, 4), second, first, ...rest.slice(4)].join("\n"))).toEqual([
    "5 orphanTarget",
    "6 orphanSource",
  ]);
});

test("the proportion is doubted from two and a half times the usual on, not at twice", () => {
  const english = "It has been like that for a good while.";
  expect(doubtsOf(textOf([english, "这种情况已经持续了很长的一段时间,大家也都知道。"]))).toEqual(
    [],
  );
  const threefold = "这种情况已经持续了很长的一段时间,大家也都知道,所以我们今天不再多说,只谈别的。";
  expect(doubtsOf(textOf([english, threefold]))).toEqual(["20 lengthMismatch"]);
});
