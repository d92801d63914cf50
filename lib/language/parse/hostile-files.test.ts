import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitLines } from "#lib/language/text/clean-line";
import { layOut } from "./lay-out.ts";
import { type LaidOutText, segmentsOf } from "./layout.ts";
import { type Format, formats, pastedFile } from "./text-file.ts";
import { leftOutCodes } from "./warning.ts";

const seed = 20261124;
const everyFormat: readonly (Format | null)[] = [null, ...formats];

/** Lines that are in no segment, not blank, not structure and in no warning that says they were left out. */
function lostLines(text: LaidOutText): number[] {
  const found = new Set<number>([...text.blankLines, ...text.structureLines]);
  for (const { lines } of segmentsOf(text.layout)) for (const line of lines) found.add(line);
  for (const { code, line } of text.warnings) if (leftOutCodes.has(code)) found.add(line);
  return Array.from({ length: text.lineCount }, (_, at) => at + 1).filter(
    (line) => !found.has(line),
  );
}

/** Checks what must hold of any text under any format. */
function expectWhole(contents: readonly string[], format: Format | null): LaidOutText {
  const text = layOut(contents.map(pastedFile), { formats: contents.map(() => format) });
  const lineCount = contents.reduce(
    (sum, content) => sum + splitLines(content.replace(/^\uFEFF/, "")).length,
    0,
  );
  expect(text.lineCount).toBe(lineCount);
  expect(lostLines(text)).toEqual([]);
  const rest = new Set([...text.blankLines, ...text.structureLines]);
  expect(rest.size).toBe(text.blankLines.length + text.structureLines.length);
  for (const segment of segmentsOf(text.layout)) {
    expect(segment.text.trim()).not.toBe("");
    expect(segment.lines.length).toBeGreaterThan(0);
    for (const line of segment.lines) {
      expect(line >= 1 && line <= lineCount).toBe(true);
      expect(rest.has(line)).toBe(false);
    }
  }
  for (const { line, message } of text.warnings) {
    expect(line >= 0 && line <= lineCount).toBe(true);
    expect(message).toMatch(/\w/);
  }
  return text;
}

const scrap = fc.constantFrom(
  ..."|  || \t , ; : ： ( ) （ ） [ ] - # > * ~ \" “ ” ' < > & \\ { } --> -> \\N 1 2 00:01 [00:02] 00:00:03,000 <p> </p> <td> <tr> <br> <table> <script> <!-- &amp; &#x1F4A9; {\\an8} Dialogue: WEBVTT NOTE [Events] |---| #separator:tab Alice: 爱丽丝： 「 」 … \uFEFF \u200B \u0000 \u202E \uD83D Привет の".split(
    " ",
  ),
);
const word = fc.constantFrom("bread", "rises.", "He said", "面包", "发起来。", "他说", "RL 训练");
const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: scrap }), {
    maxLength: 7,
  })
  .map((parts) => parts.join(" "));
const newline = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r", "\n\n");
const content = fc
  .array(fc.tuple(line, newline), { maxLength: 14 })
  .map((rows) => rows.flat().join(""));

test.each(everyFormat)(`random lines read as %s are all accounted for (seed ${seed})`, (format) => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 2 }), (contents) => {
      expectWhole(contents, format);
    }),
    { seed, numRuns: 250 },
  );
});

const samples: Readonly<Record<Format, string>> = {
  lines: "Bread rises.\n面包会发。\nAlice: Yes.\n爱丽丝：是。\n[00:01] No.\n[00:01] 不。",
  blocks: "One.\nTwo.\n\n一。\n二。",
  bars: "Bread rises. | 面包会发。\nBye. | 再见。",
  brackets: "Bread rises. (面包会发。)\nBye.（再见。）",
  tsv: '#separator:tab\nBread\t面包\n"a ""b"""\t“甲”\n"one\ntwo"\t一二',
  csv: 'English,中文\n"Bread, rises.",面包会发。\n"one\ntwo",一二\nBye.,再见。',
  markdown: "# Bread\n\n| en | zh |\n|---|---|\n| Hi. | 嗨。 |",
  html: "<table>\n<tr><td>Hi.</td><td>嗨。</td></tr>\n</table><p>Bye.<p>再见。<script>x</script>",
  srt: "1\n00:00:01,000 --> 00:00:02,000\nHi.\n嗨。\n\n2\n00:00:03,000 --> 00:00:04,000\nBye.\n再见。",
  vtt: "WEBVTT\n\nNOTE x\n\na\n00:01.000 --> 00:02.000\n<v Ana>Hi.\n嗨。\n\n00:03.000 --> 00:04.000\nBye.",
  ass: "[Script Info]\nTitle: x\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,Hi.\\N嗨。",
  plain: "One.\nTwo.\nThree.",
};

test(`spoiled samples of every format are accounted for under every format (seed ${seed})`, () => {
  const spoil = fc.array(fc.tuple(fc.nat(400), fc.nat(12), scrap), { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.constantFrom(...formats),
      fc.constantFrom(...everyFormat),
      spoil,
      (from, format, cuts) => {
        let spoiled = samples[from];
        for (const [at, length, scrapOf] of cuts) {
          const place = at % (spoiled.length + 1);
          spoiled = spoiled.slice(0, place) + scrapOf + spoiled.slice(place + length);
        }
        expectWhole([spoiled], format);
      },
    ),
    { seed, numRuns: 2500 },
  );
});

test(`no word is lost where a file is read in a format that it has not (seed ${seed})`, () => {
  const safe = [
    "lines",
    "blocks",
    "plain",
    "bars",
    "brackets",
    "markdown",
    "csv",
    "tsv",
    "srt",
  ] as const;
  const said = fc.constantFrom("bread rises", "he said so", "面包会发", "他这样说");
  const mark = fc.constantFrom(".", "。", ",", " | ", " (", "）", "\t", '"', ": ", " - ", "、");
  const spoken = fc.array(fc.tuple(said, mark), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.constantFrom(...safe),
      fc.array(spoken, { minLength: 1, maxLength: 8 }),
      (format, rows) => {
        // Every line has a name of its own, so that it can be found again and repeats no other.
        const lines = rows.map((row, at) => `q${at}x ${row.flat().join("")}`);
        const text = expectWhole([lines.join("\n")], format);
        const wide = text.warnings.some(({ code }) => code === "extraColumns");
        const all = segmentsOf(text.layout)
          .map((segment) => segment.text)
          .join("\n");
        if (!wide) for (const [at] of lines.entries()) expect(all).toContain(`q${at}x`);
      },
    ),
    { seed, numRuns: 1500 },
  );
});

describe("a quarter of a megabyte is read in a time that grows with its length", () => {
  const size = 256 * 1024;
  const fill = (part: string) => part.repeat(Math.floor(size / part.length));
  const hostile: readonly (readonly [string, string])[] = [
    ["quotes that never close", fill('"a,')],
    ["doubled quotes", fill('"a"",')],
    ["quoted lines", fill('"bread,面包\n')],
    ["bars", fill("a|中|")],
    ["opening brackets", fill("(")],
    ["brackets that close", fill("a(中)")],
    ["open tags", fill("<b")],
    ["nested tables", fill("<table><tr><td>a中")],
    ["ends without beginnings", fill("<a></b>")],
    ["entities", fill("&amp;&lt;&a")],
    ["a comment that never closes", `<p>a</p><!--${fill("-")}`],
    ["arrows", fill("1-->\n")],
    ["cues without text", fill("1\n00:00:01,000 --> 00:00:02,000\n")],
    ["braces", `Dialogue: 0,0:0,${fill("{\\p1}")}`],
    ["colons", fill("Ana: b\n")],
    ["time stamps", fill("[00:01] a\n")],
    ["spaces", `a${fill(" ")}中`],
    ["line ends", fill("\n")],
    ["one Chinese line", fill("中")],
    ["piled accents", `中${fill("\u0301\u0323")}`],
  ];
  test.each(hostile)("%s", (_name, source) => {
    // Processor time, not the clock: what else runs on the machine does not count.
    const started = process.cpuUsage();
    for (const format of [null, "csv", "html", "srt", "ass", "bars"] as const)
      layOut([pastedFile(source)], { formats: [format] });
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
  });
});

test("a line of 100 000 characters is one segment, doubted for its length", () => {
  const text = layOut([pastedFile(`${"bread ".repeat(17_000)}\n${"面包".repeat(50_000)}`)]);
  expect(segmentsOf(text.layout)).toHaveLength(2);
  expect(text.warnings.map(({ code }) => code)).toEqual(["longLine", "longLine"]);
});
