import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "eval-terms-"));
const empty = mkdtempSync(join(tmpdir(), "eval-terms-"));

writeFileSync(
  join(folder, "星.txt"),
  "A pulsar is a neutron star.\n脉冲星是一种中子星。\nThe pulsar spins quickly.\n这颗脉冲星转得很快。\n",
);
writeFileSync(
  join(folder, "星.terms.json"),
  JSON.stringify([
    { en: "pulsar", zh: ["脉冲星"], tier: "core", forms: ["pulsars"], segments: [1, 2] },
    { en: "neutron star", zh: ["中子星"], tier: "useful", segments: [1] },
  ]),
);
writeFileSync(join(folder, "wrong.json"), '[{"en":"pulsar","zh":"脉冲星"}]');

function evalTerms(...args: readonly string[]) {
  const command = [join(root, "bin/duizhao.ts"), "eval-terms", ...args];
  return spawnSync(process.execPath, command, { encoding: "utf8" });
}

test("a folder is measured: what was found, how it was translated, beside the baselines", () => {
  const { status, stdout } = evalTerms(folder, "--json");
  expect(status).toBe(0);
  const { texts, groups } = JSON.parse(stdout) as {
    readonly texts: readonly Record<string, unknown>[];
    readonly groups: readonly { readonly name: string }[];
  };
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatchObject({ name: "星", isAside: false, units: 2, goldSize: 2, known: 2 });
  for (const key of ["f1", "core", "tfIdfF1", "cValueF1", "frequencyF1", "first", "knownFirst"])
    expect(texts[0]?.[key]).toBeTypeOf("number");
  expect(groups.map(({ name }) => name)).toEqual(["development"]);
});

test("a text with its gold is measured with what went wrong, in words", () => {
  const files = [join(folder, "星.txt"), join(folder, "星.terms.json")];
  const { status, stdout } = evalTerms(...files, "--errors");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^星\n {2}missed at gold size/);
  expect(stdout).toMatch(/mean development/);
  expect(stdout).toMatch(/Brier 0\.\d+/);
});

test.each([
  ["the folder is not there", [join(empty, "没有")], 1, "There is no such folder."],
  ["the gold is none", [join(folder, "星.txt"), join(folder, "wrong.json")], 1, "Expected is [{"],
  ["a gold list is missing", [folder, folder, folder], 2, "FILE and GOLD go in pairs."],
  ["texts are named beside --aside", ["--aside", folder], 2, "name no others with it"],
])("when %s, that is said", (_, args, exitCode, said) => {
  const { status, stderr, stdout } = evalTerms(...args);
  expect(status).toBe(exitCode);
  expect(stderr).toContain(said);
  expect(stdout).toBe("");
});
