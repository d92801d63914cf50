import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const project = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "duizhao-parse-"));
afterAll(() => rmSync(folder, { recursive: true }));

function duizhaoParse(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["bin/duizhao.ts", "parse", ...args],
    { cwd: project, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

test("parse --json prints the sample talk in the promised shape", () => {
  const { status, stdout } = duizhaoParse("seeds/next-training-paradigm.en-zh.txt", "--json");
  const printed = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(printed.title).toBe("下一个训练范式将走向何方?");
  expect(printed.units).toHaveLength(100);
  expect(printed.units[1].target).toMatchObject({ lang: "zh", lines: [5] });
  expect(Object.keys(printed.units[0])).toEqual(["index", "source", "target", "kind", "warnings"]);
  expect(Object.keys(printed)).toEqual([
    "title",
    "units",
    "warnings",
    "titleLines",
    "blankLines",
    "lineCount",
    "sourceLang",
    "targetLang",
    "pairs",
    "files",
    "structureLines",
    "repairs",
  ]);
  expect(printed.pairs).toHaveLength(100);
  expect(printed.files).toMatchObject([{ format: "lines", encoding: "utf-8", lineCount: 201 }]);
  expect(
    printed.warnings.find(({ code }: { code: string }) => code === "sentenceContinues"),
  ).toEqual({
    line: 94,
    code: "sentenceContinues",
    message: expect.stringContaining("units 47 and 48"),
  });
});

test("without --json the pairs and doubts are a table", () => {
  const file = fileOf("doubt.txt", "Hello.\n你好。\n你好。\n");
  const { status, stdout } = duizhaoParse(file, "--source", "zh");
  expect(status).toBe(0);
  expect(stdout).toContain("1 pair, zh → en, from 3 lines");
  expect(stdout).toContain("line 3: This line repeats line 2");
});

test("two files with a language each are one text, and a doubt names its file", () => {
  const english = fileOf(
    "en.txt",
    "Good morning, everyone.\nThe kettle is on.\nSit down, please.\n",
  );
  const chinese = fileOf("zh.txt", "大家早上好。\n水壶正\u200B烧着。\n请坐。\n");
  const { status, stdout } = duizhaoParse(english, chinese);
  expect(status).toBe(0);
  expect(stdout).toContain("3 pairs, en → zh, from 6 lines");
  expect(stdout).toContain(`${chinese}:2: 1 invisible characters`);
});

test("--format overrules what is detected", () => {
  const file = fileOf("pipe.txt", "One | 一\nTwo | 二\nThree | 三\n");
  expect(JSON.parse(duizhaoParse(file, "--json").stdout).files[0].format).toBe("bars");
  const alternating = fileOf("alternating.txt", "One.\n一。\nTwo.\n二。\n");
  const forced = duizhaoParse(alternating, "--json", "--format", "blocks").stdout;
  expect(JSON.parse(forced).files[0].format).toBe("blocks");
});

test.each([
  ["a file with one language", "你好。\n早上好。\n", ":1: Every line is Chinese."],
  ["an empty file", "", ": There is no text."],
  ["a PDF", "%PDF-1.7 对照", ":1: This is a PDF."],
  ["20 MB", new Uint8Array(20 * 1024 * 1024), ": The text has 20.0 MB; up to 8.0 MB can be read."],
])("%s is refused on stderr with file, line and remedy", (_name, content, message) => {
  const file = fileOf("refused.txt", content);
  const { status, stdout, stderr } = duizhaoParse(file, "--json");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(`${file}${message}`);
});

test("a missing file is refused by name, and a folder too", () => {
  expect(duizhaoParse("没有.txt")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("没有.txt: The file cannot be read (there is no such file)"),
  });
  expect(duizhaoParse("seeds").status).toBe(1);
});

test("--help explains, and a wrong call exits with 2", () => {
  expect(duizhaoParse("--help")).toMatchObject({ status: 0, stderr: "" });
  for (const args of [
    [],
    ["a", "b", "c"],
    ["a", "--source", "fr"],
    ["a", "--format", "pdf"],
    ["--nonsense"],
  ]) {
    expect(duizhaoParse(...args)).toMatchObject({ status: 2, stdout: "" });
  }
});
