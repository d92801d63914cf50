import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "terms-"));

const pairs = [
  ["A pulsar is a neutron star.", "脉冲星是一种中子星。"],
  [
    "The pulsar was found by chance, and so was the next pulsar.",
    "这颗脉冲星是偶然发现的，下一颗脉冲星也是。",
  ],
  ["Every pulsar slows down.", "每颗波霎都会变慢。"],
  ["Some pulsars are seen in X-rays.", "有些脉冲星能在 X 射线波段看到。"],
  ["A neutron star is all that is left of the core.", "中子星是核心仅剩的部分。"],
  ["One neutron star can pull gas from another.", "一颗中子星能从另一颗星那里吸走气体。"],
] as const;

const file = join(folder, "脉冲星.txt");
writeFileSync(file, `${pairs.flat().join("\n")}\n`);

function terms(...args: readonly string[]) {
  const command = [join(root, "bin/duizhao.ts"), "terms", ...args];
  return spawnSync(process.execPath, command, { encoding: "utf8" });
}

interface PrintedTerm {
  readonly source: string;
  readonly probability: number;
  readonly score: number;
  readonly tier: string;
  readonly forms: readonly string[];
  readonly targets: readonly { text: string; count: number; units: readonly number[] }[];
  readonly isCertain: boolean;
  readonly choices: readonly string[];
  readonly untranslated: readonly number[];
  readonly units: readonly number[];
}

interface PrintedAudit {
  readonly terms: readonly PrintedTerm[];
  readonly findings: readonly {
    readonly type: string;
    readonly score: number;
    readonly terms: readonly string[];
    readonly groups: readonly {
      readonly translation: string | null;
      readonly places: readonly { unit: number; side: string; start: number; end: number }[];
    }[];
  }[];
}

describe("terms --json", () => {
  const printed = JSON.parse(terms(file, "--json").stdout) as readonly PrintedTerm[];

  test("prints every field of every term, and no other", () => {
    const fields =
      "source kind score probability tier forms targets isCertain choices untranslated units";
    for (const term of printed) expect(Object.keys(term)).toEqual(fields.split(" "));
  });

  test("prints the best first, with what is possible in each field", () => {
    const scores = printed.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { probability, tier, choices, isCertain, targets, untranslated, units } of printed) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(["core", "useful", "doubtful"]).toContain(tier);
      expect(choices.length).toBeLessThanOrEqual(isCertain ? 0 : 3);
      expect(isCertain && targets.length === 0).toBe(false);
      for (const unit of untranslated) expect(units).toContain(unit);
    }
  });

  test("has a term in each of its forms, with each translation counted where it stands", () => {
    const pulsar = printed.find(({ source }) => source === "pulsar");
    expect(pulsar?.units).toEqual([1, 2, 3, 4]);
    expect(pulsar?.forms).toEqual(expect.arrayContaining(["pulsar", "pulsars"]));
    expect(pulsar?.targets[0]).toEqual({ text: "脉冲星", count: 4, units: [1, 2, 4] });
    for (const { targets } of printed) {
      for (const { text, count, units } of targets) {
        const facing = units.map((unit) => fold(pairs[unit - 1]?.[1] ?? ""));
        const places = facing.map((line) => line.split(fold(text)).length - 1);
        expect(
          places.reduce((sum, many) => sum + many, 0),
          text,
        ).toBe(count);
        expect(places.every((many) => many > 0)).toBe(true);
      }
    }
  });
});

describe("terms --audit", () => {
  test("adds what is not consistent, as JSON with its places", () => {
    const { terms: printed, findings } = JSON.parse(
      terms(file, "--audit", "--json").stdout,
    ) as PrintedAudit;
    const finding = findings.find((one) => one.terms.includes("pulsar"));
    expect(printed.some(({ source }) => source === "pulsar")).toBe(true);
    expect(finding?.groups.some(({ translation }) => translation === "脉冲星")).toBe(true);
    expect(finding?.score).toBeGreaterThan(0);
    for (const { unit, side, start, end } of finding?.groups.flatMap(({ places }) => places) ??
      []) {
      const text = pairs[unit - 1]?.[side === "source" ? 0 : 1] ?? "";
      expect(text.slice(start, end)).toMatch(/^(?:pulsars?|脉冲星|波霎)$/);
    }
  });

  test("is said in words without --json, below the terms", () => {
    const { stdout, status } = terms(file, "--audit");
    expect(status).toBe(0);
    const [head, , first] = stdout.split("\n");
    expect(head).toMatch(/^\d+ terms, best first: \d+ core, \d+ useful, \d+ doubtful; \d+ with/);
    expect(first).toMatch(/^(?:core|useful|doubtful) +[01]\.\d\d {2}/);
    expect(stdout).toMatch(/\n\d+ inconsistenc(?:y|ies) worth a look\n/);
    expect(stdout).toContain("pulsar ↔ 脉冲星 ×");
  });
});

test("a file that is not there is said in one line", () => {
  const { status, stderr } = terms("不存在.txt");
  expect(status).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("不存在.txt");
});

test("what is not understood is said with how it is used", () => {
  const { status, stderr } = terms(file, "--音频");
  expect(status).toBe(2);
  expect(stderr).toContain("Usage: duizhao terms");
});

function fold(text: string): string {
  return text.replaceAll(" ", "").toLowerCase();
}
