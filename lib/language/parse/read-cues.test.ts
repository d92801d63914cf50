import { expect, test } from "vitest";
import type { Segment } from "#lib/language/text/unit";
import { layOut } from "./lay-out.ts";
import type { LaidOutText } from "./layout.ts";
import { type Format, pastedFile } from "./text-file.ts";

function read(...contents: string[]): LaidOutText {
  return layOut(contents.map(pastedFile));
}

function say(segment: Segment | null): string {
  if (segment === null) return "–";
  const { speaker, startMs, endMs, text } = segment;
  return `${speaker === undefined ? "" : `<${speaker}> `}${text} [${startMs ?? "?"}-${endMs ?? "?"}]`;
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

const srt = `1
00:00:01,000 --> 00:00:02,000
{\\an8}<i>Good evening.</i>
晚上好。

2
00:00:03,000 --> 00:00:04,500
Today we bake
今天我们要烤

3
00:00:04,500 --> 00:00:06,000
a loaf of bread.
一个面包。
`;

test("both languages in a cue are a row, and the cues of one sentence are joined on both sides", () => {
  const text = read(srt);
  expect(text.files[0]?.format).toBe("srt");
  expect(saidBy(text)).toEqual([
    "Good evening. [1000-2000] | 晚上好。 [1000-2000]",
    "Today we bake a loaf of bread. [3000-6000] | 今天我们要烤一个面包。 [3000-6000]",
  ]);
  const { layout } = text;
  expect(layout.shape === "rows" && layout.rows[1]?.first?.lines).toEqual([
    6, 7, 8, 9, 11, 12, 13, 14,
  ]);
  expect([text.blankLines, text.structureLines, text.warnings]).toEqual([[5, 10], [], []]);
});

test("the Chinese may stand above the English", () => {
  const turned = srt
    .replace("{\\an8}<i>Good evening.</i>\n晚上好。", "晚上好。\nGood evening.")
    .replace("Today we bake\n今天我们要烤", "今天我们要烤\nToday we bake")
    .replace("a loaf of bread.\n一个面包。", "一个面包。\na loaf of bread.");
  expect(saidBy(read(turned))[0]).toBe("晚上好。 [1000-2000] | Good evening. [1000-2000]");
});

test("a long pause, an end mark and a new speaker part cues", () => {
  const cue = (at: number, en: string, zh: string) =>
    `${at}\n00:00:${at},000 --> 00:00:${at + 1},000\n${en}\n${zh}\n`;
  const text = read(
    [
      cue(10, "We went there", "我们去了那里"),
      cue(20, "and came back.", "又回来了。"),
      cue(21, "Good.", "好。"),
    ].join("\n"),
  );
  expect(saidBy(text)).toHaveLength(3);
});

test("times in every spelling are read", () => {
  const times = [
    "00:00:01.000 --> 00:00:02.000",
    "00:01,000 --> 00:02,000",
    "0:00:01,000-->0:00:02,000",
    "00:00:01,000 -> 00:00:02,000",
    "00:00:01,000 --> 00:00:02,000  X1:40 Y1:20",
  ];
  for (const time of times)
    expect(saidBy(read(`1\n${time}\nHello.\n你好。`))).toEqual([
      "Hello. [1000-2000] | 你好。 [1000-2000]",
    ]);
  expect(saidBy(read("1\n123:00:00,000 --> 123:00:01,000\nHello.\n你好。"))[0]).toContain(
    "442800000",
  );
});

test("a time that cannot be read costs no text", () => {
  const text = read(
    "1\n00:00:0x,000 --> 00:00:02,000\nHello.\n你好。\n\n2\n00:00:09,000 --> 00:00:03,000\nBye.\n再见。",
  );
  expect(saidBy(text)).toEqual(["Hello. [?-?] | 你好。 [?-?]", "Bye. [?-?] | 再见。 [?-?]"]);
  expect(text.warnings.map(({ line, code }) => `${line} ${code}`)).toEqual([
    "2 brokenTime",
    "7 brokenTime",
  ]);
});

test("missing numbers, missing blank lines and blank lines inside a cue are taken as they come", () => {
  const text = read(
    "00:00:01,000 --> 00:00:02,000\nHello.\n\n你好。\n2\n00:00:03,000 --> 00:00:04,000\nIt is 7.\n七点。\n3\n00:00:05,000 --> 00:00:06,000",
  );
  expect(saidBy(text)).toEqual([
    "Hello. [1000-2000] | 你好。 [1000-2000]",
    "It is 7. [3000-4000] | 七点。 [3000-4000]",
  ]);
  expect(text.structureLines).toEqual([9, 10]);
});

test("text before the first cue is kept, with a warning", () => {
  const text = read(`Subtitles by nobody\n\n${srt}`);
  expect(saidBy(text)[0]).toBe("Subtitles by nobody [?-?] | –");
  expect(text.warnings).toMatchObject([
    { line: 1, code: "notInFormat", params: { format: "srt" } },
  ]);
});

test("WebVTT: header, notes, styles, ids, settings and voices", () => {
  const text = read(`\uFEFFWEBVTT - bread
Kind: captions

NOTE made by hand
再见

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start position:0%
<v Ana>Good evening.</v>
<lang zh>晚上好。</lang>

00:03.000 --> 00:04.000
<v Ana>Tom &amp; Ann<00:03.500><c.yellow> left.</c>
汤姆和安走了。`);
  expect(text.files[0]?.format).toBe("vtt");
  expect(saidBy(text)).toEqual([
    "<Ana> Good evening. [1000-2000] | <Ana> 晚上好。 [1000-2000]",
    "<Ana> Tom & Ann left. [3000-4000] | <Ana> 汤姆和安走了。 [3000-4000]",
  ]);
  expect(text.structureLines).toEqual([1, 2, 4, 5, 7, 8]);
});

test("a live caption that repeats its last line says it once", () => {
  const cue = (from: number, to: number, ...lines: string[]) =>
    `00:0${from}.000 --> 00:0${to}.000\n${lines.join("\n")}\n`;
  const text = read(
    [
      "WEBVTT\n",
      cue(1, 2, "good evening"),
      cue(2, 3, "good evening", "we bake bread"),
      cue(3, 4, "we bake bread"),
      cue(4, 5, "we bake bread", "晚上好 good night"),
    ].join("\n"),
  );
  expect(
    saidBy(text)
      .join(" ")
      .match(/good evening|we bake bread/g),
  ).toHaveLength(2);
});

const ass = (events: string) => `[Script Info]
Title: bread

[V4+ Styles]
Format: Name, Fontname
Style: Default,Arial

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${events}`;

test("ASS: both languages in a line, overrides, drawings and comments", () => {
  const text = read(
    ass(`Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,note
Dialogue: 0,0:00:01.00,0:00:02.50,Default,Ana,0,0,0,,{\\fs20}晚上好，朋友。\\N{\\fs12\\i1}Good evening, friend.
Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}`),
  );
  expect(text.files[0]?.format).toBe("ass");
  expect(saidBy(text)).toEqual([
    "<Ana> 晚上好，朋友。 [1000-2500] | <Ana> Good evening, friend. [1000-2500]",
  ]);
  expect(text.structureLines).toContain(10);
});

test("ASS: a style for each language, paired by the same times", () => {
  const line = (at: number, style: string, said: string) =>
    `Dialogue: 0,0:00:0${at}.00,0:00:0${at + 1}.00,${style},,0,0,0,,${said}`;
  const text = read(
    ass(
      [
        line(1, "CN", "晚上好。"),
        line(3, "CN", "再见。"),
        line(1, "EN", "Good evening."),
        line(3, "EN", "Bye."),
      ].join("\n"),
    ),
  );
  expect(saidBy(text)).toEqual([
    "晚上好。 [1000-2000] | Good evening. [1000-2000]",
    "再见。 [3000-4000] | Bye. [3000-4000]",
  ]);
});

test("languages in cues of their own, at times of their own, are two streams", () => {
  const cue = (at: number, said: string) =>
    `${at}\n00:00:${at},000 --> 00:00:${at + 1},500\n${said}\n`;
  const text = read(
    [cue(10, "Good evening."), cue(11, "晚上好。"), cue(14, "Bye."), cue(15, "再见。")].join("\n"),
  );
  expect(saidBy(text)).toEqual([
    "Good evening. [10000-11500]",
    "Bye. [14000-15500]",
    "//",
    "晚上好。 [11000-12500]",
    "再见。 [15000-16500]",
  ]);
});

test("two subtitle files keep their cues and times, a number alone stays in its language", () => {
  const cue = (at: number, said: string) =>
    `${at}\n00:00:${at},000 --> 00:00:${at + 1},000\n${said}\n`;
  const text = read(
    [
      cue(10, "Today we bake"),
      cue(11, "bread."),
      cue(12, "1984."),
      cue(13, "Yes."),
      cue(14, "Yes."),
    ].join("\n"),
    [cue(10, "今天我们烤面包"), cue(13, "是"), cue(14, "是")].join("\n"),
  );
  expect(text.files.map(({ format }) => format)).toEqual(["srt", "srt"]);
  expect(saidBy(text)).toEqual([
    "Today we bake [10000-11000]",
    "bread. [11000-12000]",
    "1984. [12000-13000]",
    "Yes. [13000-14000]",
    "Yes. [14000-15000]",
    "//",
    "今天我们烤面包 [10000-11000]",
    "是 [13000-14000]",
    "是 [14000-15000]",
  ]);
  expect(text.warnings).toEqual([]);
});

test.each(["srt", "vtt", "ass"] as const satisfies readonly Format[])(
  "prose read as %s keeps its lines and is told what was expected",
  (format) => {
    const text = layOut([pastedFile("Hello.\n你好。")], { formats: [format] });
    expect(saidBy(text).join()).toContain("Hello.");
    expect(saidBy(text).join()).toContain("你好。");
    expect(text.warnings).toMatchObject([
      { line: 1, code: "notInFormat", params: { format, lastLine: 2 } },
    ]);
  },
);
