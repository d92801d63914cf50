import { expect, test } from "vitest";
import { detectFormat } from "./detect-format.ts";
import { layOut } from "./lay-out.ts";
import type { LaidOutText } from "./layout.ts";
import { type Format, pastedFile } from "./text-file.ts";

function read(content: string, format: Format | null = null): LaidOutText {
  return layOut([pastedFile(content)], { formats: [format] });
}

/** "lines: first | second" of each row, or the segments of a sequence. */
function rowsOf({ layout }: LaidOutText): string[] {
  if (layout.shape !== "rows") return ["no rows"];
  return layout.rows.map(({ first, second }) => {
    const lines = [...new Set([...(first?.lines ?? []), ...(second?.lines ?? [])])];
    return `${lines.join(",")}: ${first?.text ?? "–"} | ${second?.text ?? "–"}`;
  });
}

function codes({ warnings }: LaidOutText): string[] {
  return warnings.map(({ line, code }) => `${line} ${code}`);
}

test.each([
  [
    "bars",
    "Good night. | 晚安。\nSee you / later. | 再见。",
    ["1: Good night. | 晚安。", "2: See you / later. | 再见。"],
  ],
  [
    "bars",
    "Good night. || 晚安。\n\nBye. || 再见。",
    ["1: Good night. | 晚安。", "3: Bye. | 再见。"],
  ],
  ["bars", "晚安｜Good night\n再见｜Bye", ["1: 晚安 | Good night", "2: 再见 | Bye"]],
  ["bars", "Either/or / 非此即彼\nBye / 再见", ["1: Either/or | 非此即彼", "2: Bye | 再见"]],
  [
    "bars",
    "sample efficiency: 样本效率\nreward: 奖励",
    ["1: sample efficiency | 样本效率", "2: reward | 奖励"],
  ],
  [
    "brackets",
    "He left (at noon). (他（中午）走了。)\nBye. （再见。）",
    ["1: He left (at noon). | 他（中午）走了。", "2: Bye. | 再见。"],
  ],
  [
    "brackets",
    "样本效率（sample efficiency）\n奖励（reward）。",
    ["1: 样本效率 | sample efficiency", "2: 奖励。 | reward"],
  ],
  ["tsv", "Good night.\t晚安。\nBye.\t再见。", ["1: Good night. | 晚安。", "2: Bye. | 再见。"]],
  [
    "csv",
    'English,中文\n"Well, good night.",晚安。\nBye.,"再见,朋友。"',
    ["2: Well, good night. | 晚安。", "3: Bye. | 再见,朋友。"],
  ],
  ["csv", "Good night.;晚安。\nBye.;再见。", ["1: Good night. | 晚安。", "2: Bye. | 再见。"]],
  [
    "csv",
    "Well, good night,晚安\nOne, two, three,一,二,三\nBye,再见",
    ["1: Well, good night | 晚安", "2: One, two, three | 一,二,三", "3: Bye | 再见"],
  ],
  [
    "markdown",
    "| English | 中文 |\n| --- | :-: |\n| A \\| B. | 甲或乙。 |\n| Bye. | 再见。 |",
    ["3: A | B. | 甲或乙。", "4: Bye. | 再见。"],
  ],
  [
    "html",
    "<table><tr><th>English<th>中文\n<tr><td>Tom &amp; Ann<br>left.</td><td>汤姆和安<br>走了。</td></tr>\n<tr><td>Bye.<td>再见。</table>",
    ["2: Tom & Ann left. | 汤姆和安走了。", "3: Bye. | 再见。"],
  ],
] as const)("a text in %s is read as rows (%j)", (format, content, rows) => {
  const text = read(content);
  expect(text.files[0]?.format).toBe(format);
  expect(rowsOf(text)).toEqual(rows);
  expect(codes(text)).toEqual([]);
});

test("a cell over several lines keeps them all, and its row is one", () => {
  const text = read('id,en,zh\n1,"First line\nand second.",第一行和第二行。\n2,Bye.,再见。');
  expect(rowsOf(text)).toEqual([
    "2,3: First line and second. | 第一行和第二行。",
    "4: Bye. | 再见。",
  ]);
  expect(text.structureLines).toEqual([1]);
});

test("of many columns the two languages are read, and one warning names the rest", () => {
  const text = read(
    "1\tnoun\tGood night, everyone.\t大家晚安。\tx\n2\tverb\tGood bye, everyone.\t大家再见。\ty",
  );
  expect(rowsOf(text)[0]).toBe("1: Good night, everyone. | 大家晚安。");
  expect(text.warnings).toMatchObject([
    { line: 1, code: "extraColumns", params: { count: 3, first: 3, second: 4 } },
  ]);
});

test("Anki's headers are structure, its separator is obeyed and its HTML read", () => {
  const text = read(
    "#separator:pipe\n#html:true\n#tags column:3\n<b>Good</b>&nbsp;night|晚<i>安</i>|greeting\nBye|再见|greeting",
    "csv",
  );
  expect(rowsOf(text)).toEqual(["4: Good night | 晚安", "5: Bye | 再见"]);
  expect(text.structureLines).toEqual([1, 2, 3]);
});

test("a quotation that nobody closed does not swallow the rows below it", () => {
  const csv = read('"Well then,晚安。\nBye.,再见。\nYes.,是。');
  expect(rowsOf(csv)).toEqual(['1: "Well then | 晚安。', "2: Bye. | 再见。", "3: Yes. | 是。"]);
  expect(codes(csv)).toEqual(["1 openQuote"]);
  const tsv = read('"Look,\t“看，\nhe said."\t他说。”\n"Yes," she said.\t“是，”她说。');
  expect(rowsOf(tsv)).toEqual([
    '1: "Look, | “看，',
    '2: he said." | 他说。”',
    '3: "Yes," she said. | “是，”她说。',
  ]);
});

test("quotes that only wrap a cell are taken off, those of the text stay", () => {
  expect(rowsOf(read('"Hi.","嗨。"\n"Bye.","再见。"'))).toEqual([
    "1: Hi. | 嗨。",
    "2: Bye. | 再见。",
  ]);
  const spoken = 'He came.\t他来了。\n"Hi."\t“嗨。”\nHe left.\t他走了。';
  expect(rowsOf(read(spoken))[1]).toBe('2: "Hi." | “嗨。”');
});

test("a row that stands the wrong way round is turned, a cell alone goes to its column", () => {
  expect(
    rowsOf(read("Hi.\t嗨。\n再见。\tBye.\n谢谢。\t\n\tPlease.\nYes.\t是。\nNo.\t不。\nOK.\t好。")),
  ).toEqual([
    "1: Hi. | 嗨。",
    "2: Bye. | 再见。",
    "3: – | 谢谢。",
    "4: Please. | –",
    "5: Yes. | 是。",
    "6: No. | 不。",
    "7: OK. | 好。",
  ]);
});

test("a number or a name in the other column belongs to it", () => {
  const text = read("In 1984.\t1984\nOpenAI\tOpenAI\nBye.\t再见。\nHi.\t嗨。\nYes.\t是。");
  expect(rowsOf(text).slice(0, 2)).toEqual(["1: In 1984. | 1984", "2: OpenAI | OpenAI"]);
  if (text.layout.shape === "rows") expect(text.layout.rows[1]?.second?.lang).toBe("zh");
});

test("text around a Markdown table stands alone, in its place", () => {
  const text = read(
    "Words of the week\n\n| en | zh |\n|---|---|\n| Hi. | 嗨。 |\n| Bye. | 再见。 |",
  );
  expect(rowsOf(text)).toEqual(["1: Words of the week | –", "5: Hi. | 嗨。", "6: Bye. | 再见。"]);
});

test("a page of paragraphs is a sequence of its blocks; scripts, styles and entities do no harm", () => {
  const page = `<!DOCTYPE html>
<html><head><title>面包</title><style>p { color: red }</style></head><body>
<p class="c1"><span>Bread &mdash; it
 rises.</span></p><p><span>面包——它会
发起来。</span></p>
<script>var a = "<p>no</p>";</script>
<div>Bye.<br>再见。</div></body></html>`;
  const { layout, structureLines, files } = read(page);
  expect(files[0]?.format).toBe("html");
  expect(
    layout.shape === "sequence" && layout.segments.map(({ lines, text }) => `${lines} ${text}`),
  ).toEqual(["2 面包", "3,4 Bread — it rises.", "4,5 面包——它会发起来。", "7 Bye.", "7 再见。"]);
  expect(structureLines).toEqual([1, 6]);
});

test("a table inside a table is read row by row", () => {
  const nested =
    "<table><tr><td><table><tr><td>Hi.</td><td>嗨。</td></tr></table></td></tr><tr><td>Bye.</td><td>再见。</td></tr></table>";
  expect(rowsOf(read(nested))).toEqual(["1: Hi. | 嗨。", "1: Bye. | 再见。"]);
});

test("a script, a comment or a tag that never closes is named", () => {
  for (const [open, tag] of [
    ["<script>", "script"],
    ["<!-- ", "!--"],
    ['<a href="', "a"],
  ]) {
    const text = read(`<p>Hi.</p>\n<p>嗨。</p>\n${open}lost\n丢失`);
    expect(text.warnings).toMatchObject([
      { line: 3, code: "openMarkup", params: { tag, lastLine: 4 } },
    ]);
  }
});

test.each([
  [
    "a talk with commas",
    "Yes, we did it, all of us.\n是的,我们做到了,所有人都做到了。\nBut, well, it took time.\n可是,嗯,花了些时间。",
    "lines",
  ],
  [
    "prose with glosses in brackets",
    "The reward (奖励) is all.\n奖励(reward)就是一切。\nWe train on it.\n我们用它训练。",
    "lines",
  ],
  ["prose with a bar", "Choose A | B here.\n请选 A | B。\nThen wait.\n然后等。", "lines"],
  [
    "two languages on a line with nothing between",
    "He is here. 他在这里。\nShe left. 她走了。",
    "lines",
  ],
  ["a mention of a tag", "Use <p> for it.\n用 <p>。\nThen close it.\n然后闭合。", "lines"],
  ["an arrow in prose", "A --> B is a step.\nA --> B 是一步。", "lines"],
])("%s is no table", (_name, content, format) => {
  expect(detectFormat(pastedFile(content))).toBe(format);
});

test("a file's name decides only where the content fits it", () => {
  const file = (name: string, content: string) => ({ ...pastedFile(content), name });
  expect(detectFormat(file("a.csv", "Hello,你好"))).toBe("csv");
  expect(detectFormat(file("a.txt", "Hello,你好"))).toBe("plain");
  expect(detectFormat(file("a.srt", "Hello.\n你好。"))).toBe("lines");
  expect(detectFormat(file("a.HTML", "Hello.\n你好。"))).toBe("lines");
});
