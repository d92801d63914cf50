import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const project = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "duizhao-align-"));
afterAll(() => rmSync(folder, { recursive: true }));

function duizhaoAlign(...args: string[]) {
  return spawnSync(process.execPath, ["bin/duizhao.ts", "align", ...args], {
    cwd: project,
    encoding: "utf8",
  });
}

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const en = fileOf("en.txt", "The bus was late again.\n\nNobody had an umbrella. It rained.\n");
const zh = fileOf("zh.txt", "公交车又晚点了。\r\n谁也没有带伞。\r\n天下着雨。\r\n");

test("align --json prints beads of 0-based lines, Chinese first when that is the source", () => {
  const { status, stdout } = duizhaoAlign(zh, en, "--json");
  const { beads } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(
    beads.map((bead: { source: number[]; target: number[] }) => [bead.source, bead.target]),
  ).toEqual([
    [[0], [0]],
    [[1, 2], [2]],
  ]);
  expect(beads[0].probability).toBeGreaterThan(0.5);
});

test("what cannot be aligned is refused in one line that names the file and the remedy", () => {
  const missing = duizhaoAlign(en, join(folder, "nowhere.txt"));
  expect(missing.status).toBe(1);
  expect(missing.stderr).toMatch(/^\S*nowhere\.txt: .*no such file.*Check the path.*\n$/);
  const same = duizhaoAlign(en, en);
  expect(same.status).toBe(1);
  expect(same.stderr).toMatch(/^\S*en\.txt: Most lines are English.*Expected is Chinese.*\n$/);
  const empty = duizhaoAlign(en, fileOf("empty.txt", ""));
  expect(empty.stderr).toMatch(/^\S*empty\.txt: No line holds English or Chinese\. .*\n$/);
  expect(duizhaoAlign(en).status).toBe(2);
  expect(duizhaoAlign(en, zh, "--source", "fr").status).toBe(2);
  expect(duizhaoAlign("--help").stdout).toContain("blank line keeps its number");
});
