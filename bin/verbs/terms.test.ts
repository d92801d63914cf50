import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const command = [join(root, "bin/duizhao.ts"), "terms"];
const bread = join(root, "bench/gold/bread.txt");

test("terms --json prints source, kind, score, targets and units, best first", () => {
  const printed = execFileSync(process.execPath, [...command, bread, "--json"], {
    encoding: "utf8",
  });
  const terms = JSON.parse(printed) as { source: string; score: number; units: number[] }[];
  expect(terms.find((term) => term.source === "gluten")).toMatchObject({
    kind: "word",
    targets: [{ text: "面筋", count: 4, units: [15, 16, 23, 29] }],
  });
  expect(Object.keys(terms[0] ?? {})).toEqual(["source", "kind", "score", "targets", "units"]);
  const scores = terms.map((term) => term.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test("a file that is not there is said in one line", () => {
  const { status, stderr } = spawnSync(process.execPath, [...command, "不存在.txt"], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("不存在.txt");
});
