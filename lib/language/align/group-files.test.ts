import { expect, test } from "vitest";
import { groupFiles } from "./group-files.ts";

const english = "Feed the starter every day.\nThe dough rests overnight.\n";
const chinese = "每天喂养酵种。\n面团静置一夜。\n";
const both = "Feed the starter every day.\n每天喂养酵种。\nThe dough rests.\n面团静置。\n";

function group(files: Readonly<Record<string, string>>) {
  const names = Object.keys(files);
  const found = groupFiles(Object.entries(files).map(([name, content]) => ({ name, content })));
  return found.map((places) => places.map((at) => names[at]).join(" + "));
}

test("two files that differ only in the language are one text", () => {
  const files = {
    "talk.en.srt": english,
    "bread.txt": both,
    "talk.zh-CN.srt": chinese,
    "Lesson 2 (中文).txt": chinese,
    "Lesson 2 (English).txt": english,
  };
  expect(group(files)).toEqual([
    "talk.en.srt + talk.zh-CN.srt",
    "bread.txt",
    "Lesson 2 (中文).txt + Lesson 2 (English).txt",
  ]);
});

test("two files that hold both languages are two texts, whatever their names", () => {
  expect(group({ "a.en.txt": both, "a.zh.txt": both })).toEqual(["a.en.txt", "a.zh.txt"]);
});

test("one English and one Chinese file belong together even when their names do not", () => {
  expect(group({ "walden.txt": english, "瓦尔登湖.txt": chinese })).toEqual([
    "walden.txt + 瓦尔登湖.txt",
  ]);
});

test("with two strangers of one language nobody guesses", () => {
  const files = { "one.txt": english, "two.txt": english, "三.txt": chinese };
  expect(group(files)).toEqual(["one.txt", "two.txt", "三.txt"]);
});

test("cue numbers, times, tags and a few English words leave a Chinese file Chinese", () => {
  const cues = Array.from(
    { length: 30 },
    (_, at) =>
      `${at}\n00:00:0${at % 10},000 --> 00:00:0${at % 10},900\n<i>我们用 rollout 采样。</i>\n`,
  ).join("\n");
  const ass = `[Script Info]\nScriptType: v4.00+\n${"Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\\an8}We sample rollouts.\n".repeat(9)}`;
  expect(group({ "a.chs.srt": cues, "a.eng.ass": ass })).toEqual(["a.chs.srt + a.eng.ass"]);
});

test("a table or a line with both languages is a text of its own", () => {
  const table =
    "Feed the starter every day.\t每天喂养酵种。\nThe dough rests overnight.\t面团静置一夜。\n";
  expect(group({ "table.tsv": table, "other.txt": chinese })).toEqual(["table.tsv", "other.txt"]);
});

test("all of one language, then all of the other, is both", () => {
  const blocks = english.repeat(3_000) + chinese.repeat(3_000);
  expect(group({ "blocks.txt": blocks, "中.txt": chinese })).toHaveLength(2);
});

test("what is pasted has no name and may still have a partner; an empty file stays alone", () => {
  const pasted = [english, "", chinese].map((content) => ({ name: null, content }));
  expect(groupFiles(pasted)).toEqual([[0, 2], [1]]);
  expect(groupFiles([])).toEqual([]);
});
