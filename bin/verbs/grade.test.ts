import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "grade-"));
const prompt = {
  source: "Before you add the salt, let the flour rest for half an hour.",
  references: ["加盐之前,让面粉静置半小时。"],
  lang: "zh",
  terms: [{ source: "flour", targets: ["面粉"] }],
};

function grade(lines: readonly unknown[], ...args: readonly string[]) {
  const file = join(folder, "answers.jsonl");
  writeFileSync(
    file,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  const command = [join(root, "bin/duizhao.ts"), "grade", file, ...args];
  return spawnSync(process.execPath, command, { encoding: "utf8" });
}

describe("duizhao grade", () => {
  test("a grade a line, with its terms and reasons", () => {
    const { stdout, status } = grade(
      [
        { id: 1, ...prompt, answer: "加盐之前，让面粉静置 30 分钟" },
        "",
        { id: "二", ...prompt, answer: "加盐之后，让面粉静置半小时。" },
      ],
      "--json",
    );
    const [first, second] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: 1,
      rating: "easy",
      terms: [{ term: "flour", verdict: "hit" }],
    });
    expect(second).toMatchObject({ id: "二", rating: "again", reasons: [{ code: "antonym" }] });
    expect(status).toBe(0);
  });

  test("wrong lines are told with their number and field, and nothing is graded", () => {
    const { stdout, stderr, status } = grade([
      { id: 1, ...prompt, answer: "加盐之前" },
      "{",
      { id: 2, ...prompt },
      { id: 3, ...prompt, answer: "加盐", lang: "fr" },
    ]);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/line 2: is no JSON/u);
    expect(stderr).toMatch(/line 3: answer:/u);
    expect(stderr).toMatch(/line 4: lang:/u);
    expect(status).toBe(1);
  });

  test("a file that is not there is told", () => {
    const command = [join(root, "bin/duizhao.ts"), "grade", join(folder, "没有.jsonl")];
    const { stderr, status } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect(stderr).toContain("cannot be read");
    expect(status).toBe(1);
  });
});
