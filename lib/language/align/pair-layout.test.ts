import { describe, expect, test } from "vitest";
import { pastedFile } from "#lib/language/parse/text-file";
import { readText } from "./read-text.ts";

/** What faces what: "1,2|3" by lines, "–" for nothing. */
function shapeOf(...contents: readonly string[]): string {
  return readText(contents.map(pastedFile))
    .pairs.map(({ source, target }) => `${source?.lines ?? "–"}|${target?.lines ?? "–"}`)
    .join(" ");
}

const en = [
  "The model learns from data.",
  "It needs 400 requests.",
  "Andy Jassy will find your bots.",
  "Then the whole thing begins again from the start.",
];
const zh = [
  "模型从数据中学习。",
  "它需要 400 次请求。",
  "Andy Jassy 会找到你的机器人。",
  "然后整件事又从头开始。",
];

describe("two files", () => {
  test("with as many lines are paired line by line, and lines count on through both", () => {
    expect(shapeOf(en.join("\n"), zh.join("\n"))).toBe("1|5 2|6 3|7 4|8");
  });

  test("are told apart by what stands in them, whichever comes first", () => {
    const { sourceLang, files } = readText([zh, en].map((lines) => pastedFile(lines.join("\n"))));
    expect(sourceLang).toBe("zh");
    expect(files.map(({ firstLine, lineCount }) => [firstLine, lineCount])).toEqual([
      [1, 4],
      [5, 4],
    ]);
  });

  test("of which one lacks a line are aligned by what they say", () => {
    expect(shapeOf(en.join("\n"), zh.toSpliced(1, 1).join("\n"))).toBe("1|5 2|– 3|6 4|7");
  });
});

describe("two subtitle files", () => {
  const cues = (...rows: readonly (readonly [number, number, string])[]) => {
    const clock = (s: number) =>
      `00:00:${String(Math.floor(s)).padStart(2, "0")},${String(Math.round((s % 1) * 1000)).padStart(3, "0")}`;
    return rows
      .map(([from, to, text], at) => `${at + 1}\n${clock(from)} --> ${clock(to)}\n${text}\n`)
      .join("\n");
  };
  const english = cues([1, 3, "The model learns"], [3, 5, "from data."], [6, 8, "It is slow."]);

  test("are joined by time: cues that make a sentence become one", () => {
    const chinese = cues([1.1, 4.9, "模型从数据中学习。"], [6.2, 8, "它很慢。"]);
    const { units } = readText([english, chinese].map(pastedFile));
    expect(units.map(({ source, target }) => [source.text, target.text])).toEqual([
      ["The model learns from data.", "模型从数据中学习。"],
      ["It is slow.", "它很慢。"],
    ]);
    expect(units[0]?.source).toMatchObject({ startMs: 1000, endMs: 5000 });
  });

  test("keep a cue that overlaps nothing as a row of its own", () => {
    const chinese = cues([1, 4.9, "模型从数据中学习。"], [6, 8, "它很慢。"], [9, 11, "谢谢观看。"]);
    const { pairs, warnings } = readText([english, chinese].map(pastedFile));
    expect(
      pairs.map(({ source, target }) => [source?.text ?? null, target?.text ?? null]).at(-1),
    ).toEqual([null, "谢谢观看。"]);
    expect(warnings.map(({ code }) => code)).toEqual(["orphanTarget"]);
  });

  test("whose clocks start at different moments are joined all the same", () => {
    const rows = Array.from({ length: 8 }, (_, n) => [3 * n + (n % 3) * 0.4, 3 * n + 2.5] as const);
    const late = rows.map(([from, to], n) => [from + 12, to + 12, `这是第 ${n} 句。`] as const);
    const early = rows.map(([from, to], n) => [from, to, `This is sentence ${n}.`] as const);
    const { units } = readText([cues(...early), cues(...late)].map(pastedFile));
    expect(units.map(({ source, target }) => [source.text.at(-2), target.text.at(-3)])).toEqual(
      rows
        .map((_, n) => [String(n), String(n)].map((digit, side) => (side === 0 ? digit : " ")))
        .map(([digit], n) => [digit, `这是第 ${n} 句。`.at(-3)]),
    );
  });
});

describe("paragraphs", () => {
  const paragraph = (lines: readonly string[], gap: string) => lines.join(gap);

  test("are cut into sentences that face each other, and keep their lines", () => {
    const content = [en.slice(0, 3), en.slice(1)].flatMap((part, at) => [
      paragraph(part, " "),
      paragraph(at === 0 ? zh.slice(0, 3) : zh.slice(1), ""),
    ]);
    const { units } = readText(content.join("\n"));
    expect(units.map(({ source }) => source.text)).toEqual([...en.slice(0, 3), ...en.slice(1)]);
    expect(units.map(({ source, target }) => [source.lines, target.lines])).toEqual([
      ...Array.from({ length: 3 }, () => [[1], [2]]),
      ...Array.from({ length: 3 }, () => [[3], [4]]),
    ]);
  });

  test("stay whole where their sentences do not match, and where a line of a talk holds two", () => {
    const odd = "It is so. It is not. Nobody knows it at all here.";
    const other = "是。不,这从来没有人知道过,所以也不必再说什么了,我们走吧,到此为止。再见。";
    expect(shapeOf(`${odd}\n${other}`)).toBe("1|2");
    const talk = en.flatMap((line, at) => [line, zh[at] ?? ""]);
    expect(shapeOf([...talk, "Yes. It is.", "是的。就是这样。"].join("\n"))).toBe(
      "1|2 3|4 5|6 7|8 9|10",
    );
  });
});

test("rows of a table stand as they are, a cell that is missing faces nothing", () => {
  const rows = en.map((line, at) => `${line}\t${at === 2 ? "" : zh[at]}`);
  expect(shapeOf(rows.join("\n"))).toBe("1|1 2|2 3|– 4|4");
});

test("a speaker is kept with what was said", () => {
  const said = en.flatMap((line, at) => [
    `${at % 2 ? "Ben" : "Anna"}: ${line}`,
    `${at % 2 ? "本" : "安娜"}：${zh[at]}`,
  ]);
  const { units } = readText(said.join("\n"));
  expect(units.map(({ source, target }) => [source.speaker, target.speaker])).toEqual([
    ["Anna", "安娜"],
    ["Ben", "本"],
    ["Anna", "安娜"],
    ["Ben", "本"],
  ]);
  expect(units[0]?.source.text).toBe(en[0]);
});
