import { expect, test } from "vitest";
import { findLatinRuns } from "./latin-runs.ts";

const runs = (text: string) => findLatinRuns(text).map((run) => run.text);

test("Latin words inside Chinese are found whole, in their place", () => {
  const text = "把 KV cache 存进ftq_pc_mem里,见mercury.com。";
  expect(runs(text)).toEqual(["KV", "cache", "ftq_pc_mem", "mercury.com"]);
  for (const run of findLatinRuns(text)) expect(text.slice(run.start, run.end)).toBe(run.text);
});

test("numbers, versions and language names stay in one piece", () => {
  expect(runs("C++ 和 C# 在 2.5 版里快了 1,200 倍,AT&T 说 don't")).toEqual([
    "C++",
    "C#",
    "2.5",
    "1,200",
    "AT&T",
    "don't",
  ]);
});

test("hyphens and commas part words", () => {
  expect(runs("in-context,few-shot 学习")).toEqual(["in", "context", "few", "shot"]);
});
