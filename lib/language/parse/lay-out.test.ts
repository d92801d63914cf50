import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Segment } from "#lib/language/text/unit";
import { layOut } from "./lay-out.ts";
import type { LaidOutText } from "./layout.ts";
import { pastedFile, type TextFile } from "./text-file.ts";

const talk = readFileSync(
  new URL("../../../seeds/next-training-paradigm.en-zh.txt", import.meta.url),
  "utf8",
);

/** A segment as "lines text", with its speaker and time where it has them. */
function say(segment: Segment | null): string {
  if (segment === null) return "–";
  const { lines, speaker, startMs, text } = segment;
  const who = speaker === undefined ? "" : ` <${speaker}>`;
  const when = startMs === undefined ? "" : ` @${startMs}`;
  return `${lines.join(",")}${who}${when} ${text}`;
}

function saidBy({ layout }: LaidOutText): string[] {
  switch (layout.shape) {
    case "sequence":
      return layout.segments.map(say);
    case "rows":
      return layout.rows.map(({ first, second }) => `${say(first)} | ${say(second)}`);
    case "streams":
      return [...layout.first.map(say), "//", ...layout.second.map(say)];
  }
}

function read(...contents: string[]): LaidOutText {
  return layOut(contents.map(pastedFile));
}

test("the sample talk is read line by line, nothing taken off and nothing doubted", () => {
  const text = read(talk);
  const lines = talk.split("\n");
  expect(text.files[0]?.format).toBe("lines");
  expect(saidBy(text)).toEqual(lines.map((line, at) => `${at + 1} ${line}`));
  expect([text.warnings, text.blankLines, text.structureLines]).toEqual([[], [], []]);
});

test("a colon in prose is no speaker, a time of day no time stamp", () => {
  const prose = [
    "Note: mind the gap.",
    "注意：小心缝隙。",
    "Rule: never run.",
    "规则：不要跑。",
    "10:30 is when we meet: be there.",
    "十点半见：请准时。",
    "For example: bread.",
    "例如：面包。",
    "Note: it is loud.",
    "注意：很吵。",
    "Bread: the book of the year",
    "面包：年度之书",
  ];
  expect(saidBy(read(prose.join("\n")))).toEqual(prose.map((line, at) => `${at + 1} ${line}`));
});

test.each([
  [
    "a colon",
    "Alice: Hi.\nAlice：你好。\nBob: Note: I am late.\n鲍勃：注意：我迟到了。\nAlice: Bye.\nAlice：再见。",
  ],
  [
    "bold type",
    "**Alice**: Hi.\n**Alice**：你好。\n**Bob:** Note: I am late.\n**鲍勃：** 注意：我迟到了。\n**Alice**: Bye.\n**Alice**：再见。",
  ],
  [
    "brackets",
    "[Alice] Hi.\n[Alice] 你好。\n[Bob] Note: I am late.\n【鲍勃】注意：我迟到了。\n[Alice] Bye.\n[Alice] 再见。",
  ],
])("speakers before their lines by %s are told apart from what they say", (_form, content) => {
  expect(saidBy(read(content))).toEqual([
    "1 <Alice> Hi.",
    "2 <Alice> 你好。",
    "3 <Bob> Note: I am late.",
    "4 <鲍勃> 注意：我迟到了。",
    "5 <Alice> Bye.",
    "6 <Alice> 再见。",
  ]);
});

test.each([
  [
    "a list of terms",
    "Docker: runs programs in boxes.\nDocker：在盒子里运行程序。\nRedis: a quick store.\nRedis：快速的存储。",
  ],
  ["a one-word answer above its translation", "Yes\n是\n\nNo\n不\n\nYes\n是\n\nNo\n不"],
  [
    "a one-word answer with its time",
    "[00:01] Yes\n是\n[00:05] No\n不\n[00:07] Yes\n是\n[00:09] No\n不",
  ],
  [
    "a label that comes twice",
    `Trick: fold it.\n诀窍：折叠。\nTrick: rest it.\n诀窍：静置。\n${"Knead on.\n继续揉。\nWait.\n等。\n".repeat(2)}`,
  ],
])("%s is not taken for a dialogue", (_name, content) => {
  const { layout, structureLines } = read(content);
  expect(
    layout.shape === "sequence" && layout.segments.every(({ speaker }) => speaker === undefined),
  ).toBe(true);
  expect(structureLines).toEqual([]);
});

test("a name alone on its line is that of the lines of both languages below it", () => {
  const turn = (name: string, en: string, zh: string) => `${name}\n${en}\n${zh}\n`;
  const text = read(
    [
      turn("Ana de Souza", "Welcome.", "欢迎。"),
      turn("Bob", "Thank you.", "谢谢。"),
      turn("Ana de Souza", "Shall we?", "开始吧？"),
      turn("Bob", "Yes.", "好。"),
    ].join("\n"),
  );
  expect(saidBy(text).slice(0, 4)).toEqual([
    "2 <Ana de Souza> Welcome.",
    "3 <Ana de Souza> 欢迎。",
    "6 <Bob> Thank you.",
    "7 <Bob> 谢谢。",
  ]);
  expect(text.structureLines).toEqual([1, 5, 9, 13]);
});

test.each([
  [
    "in brackets",
    "[00:01] Welcome.\n[00:01] 欢迎。\n[1:02:03] Bye.\n[1:02:03] 再见。",
    ["1 @1000 Welcome.", "2 @1000 欢迎。", "3 @3723000 Bye.", "4 @3723000 再见。"],
  ],
  [
    "as a range",
    "00:01 - 00:04 Welcome.\n欢迎。\n00:05 – 00:06 Bye.\n再见。",
    ["1 @1000 Welcome.", "2 欢迎。", "3 @5000 Bye.", "4 再见。"],
  ],
  [
    "alone on their lines",
    "00:00:01\nWelcome.\n欢迎。\n00:00:05\nBye.\n再见。",
    ["2 @1000 Welcome.", "3 @1000 欢迎。", "5 @5000 Bye.", "6 @5000 再见。"],
  ],
  [
    "beside names",
    "Host (00:01)\nWelcome.\n欢迎。\nGuest (00:05)\nBye.\n再见。",
    [
      "2 <Host> @1000 Welcome.",
      "3 <Host> @1000 欢迎。",
      "5 <Guest> @5000 Bye.",
      "6 <Guest> @5000 再见。",
    ],
  ],
])("time stamps %s become the times of the lines", (_form, content, expected) => {
  expect(saidBy(read(content))).toEqual(expected);
});

test("labels of languages are no speakers", () => {
  expect(saidBy(read("EN: Hello.\n中文：你好。\nEN: Bye.\n中文：再见。"))).toEqual([
    "1 Hello.",
    "2 你好。",
    "3 Bye.",
    "4 再见。",
  ]);
});

test("Markdown's marks are taken off where both languages have them, a lone dash stays", () => {
  const marked = "# Bread\n# 面包\n- Flour.\n- 面粉。\n---\n1. Mix.\n1. 搅拌。";
  expect(saidBy(read(marked))).toEqual([
    "1 Bread",
    "2 面包",
    "3 Flour.",
    "4 面粉。",
    "6 Mix.",
    "7 搅拌。",
  ]);
  expect(read(marked).structureLines).toEqual([5]);
  expect(saidBy(read("- What?\n什么？\nNothing.\n没什么。"))[0]).toBe("1 - What?");
});

test("what is drawn in several scripts is cleaned: full-width, traditional, zero-width, CR, no-break spaces", () => {
  const text = read("Ｈｅｌｌｏ\u00A0there.\r你\u200B們好嗎？\r\n\u3000Bye.\n再見。\n");
  expect(saidBy(text)).toEqual(["1 Ｈｅｌｌｏ there.", "2 你們好嗎？", "3 Bye.", "4 再見。"]);
  expect(text.lineCount).toBe(4);
});

test("paragraph after paragraph, and block after block", () => {
  const paragraphs = "One. Two.\n\n一。二。\n\nThree. Four.\n\n三。四。";
  expect(read(paragraphs).files[0]?.format).toBe("lines");
  expect(saidBy(read(paragraphs))).toEqual([
    "1 One. Two.",
    "3 一。二。",
    "5 Three. Four.",
    "7 三。四。",
  ]);
  expect(read("One.\nTwo.\n\n一。\n二。").files[0]?.format).toBe("blocks");
});

test("a text of one language is said to be so", () => {
  expect(read("只有中文。\n没有译文。").files[0]?.format).toBe("plain");
});

test("two files of a language each are two streams, their lines counted on", () => {
  const text = read("One.\n1984.\nTwo.", "一。\n\n一九八四。\nOpenAI\n二。");
  expect(saidBy(text)).toEqual([
    "1 One.",
    "2 1984.",
    "3 Two.",
    "//",
    "4 一。",
    "6 一九八四。",
    "7 OpenAI",
    "8 二。",
  ]);
  expect(text.files.map(({ firstLine, lineCount }) => [firstLine, lineCount])).toEqual([
    [1, 3],
    [4, 5],
  ]);
  expect(text.blankLines).toEqual([5]);
});

test("a line of the wrong language in one of two files is left out with its name", () => {
  const lines = Array.from({ length: 12 }, (_, at) => `Line number ${at}.`).join("\n");
  const text = read(`${lines}\n这一行放错了文件。`, "一。\n二。");
  expect(text.warnings).toMatchObject([{ line: 13, code: "strayLine", params: { lang: "zh" } }]);
});

test("two files that hold both languages are read one after the other, with a word about it", () => {
  const text = read("One.\n一。", "Two.\t二。\nThree.\t三。");
  expect(saidBy(text)).toEqual(["1 One.", "2 一。", "3 Two.", "3 二。", "4 Three.", "4 三。"]);
  expect(text.warnings).toMatchObject([{ line: 3, code: "filesJoined" }]);
  const rows = read("One.\t一。\nTwo.\t二。", "三。\tThree.\n四。\tFour.");
  expect(saidBy(rows)).toEqual([
    "1 One. | 1 一。",
    "2 Two. | 2 二。",
    "3 Three. | 3 三。",
    "4 Four. | 4 四。",
  ]);
});

test("a file of one language beside one of both is told to be in the wrong company", () => {
  const text = read("One.\n一。", "Two.");
  expect(text.warnings).toMatchObject([{ line: 3, code: "loneFile", params: { lang: "en" } }]);
});

test("an empty file beside another changes nothing", () => {
  expect(saidBy(read("One.\n一。", ""))).toEqual(["1 One.", "2 一。"]);
});

test("no file at all is a text without lines", () => {
  expect(layOut([])).toMatchObject({ lineCount: 0, layout: { shape: "sequence", segments: [] } });
});

test("a format may be overruled; what does not fit stands alone and is named", () => {
  const file: TextFile = pastedFile("Hello.\n你好。\n\nBye. | 再见。");
  const text = layOut([file], { formats: ["bars"] });
  expect(text.files[0]?.format).toBe("bars");
  expect(saidBy(text)).toEqual(["1 Hello. | –", "– | 2 你好。", "4 Bye. | 4 再见。"]);
  expect(text.warnings).toMatchObject([
    { line: 1, code: "notInFormat", params: { format: "bars", lastLine: 2 } },
  ]);
});
