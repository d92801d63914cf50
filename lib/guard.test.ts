import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";

// Canaries: each is a file that must not pass the linter. If one passes, the guard of the house is asleep.
const canaries = [
  ["lib/language/text", 'import "#lib/language/parse/decode";', "May import only"],
  ["lib/language/parse", 'import "#lib/language/align/read-text";', "May import only"],
  ["lib/language/terms", 'import "#lib/memory/time/day";', "May import only"],
  ["lib/language/grade", 'import "#lib/language/terms/term";', "May import only"],
  ["lib/memory/schedule", 'import "#lib/language/text/unit";', "May import only"],
  ["lib/memory/schedule", 'import "ts-fsrs";', "Pure folders have no runtime"],
  ["lib/memory/sync", 'import "#lib/store/learner";', "May import only"],
  ["lib/memory/kernel", 'import "#lib/memory/sync/review";', "May import only"],
  ["lib/memory/fit", 'import "#lib/memory/simulate/simulate";', "May import only"],
  ["lib/memory/simulate", 'import "#lib/language/text/unit";', "May import only"],
  ["lib/memory/time", "export const now = new Date();", "take the clock"],
  ["lib/cards", "export const die = Math.random();", "take the clock"],
  ["lib/progress", 'export const page = fetch("/");', "take the clock"],
  ["lib/exchange", 'import "node:fs";', "Pure folders have no runtime"],
  ["lib/newborn", 'import "#lib/store/learner";', "May import only"],
  ["lib/newborn", "export const now = Date.now();", "take the clock"],
  ["lib/store", 'import "#lib/commands/import-text";', "May import only"],
  ["lib/auth", 'import "#lib/commands/import-text";', "May import only"],
  ["lib/commands", 'import "@prisma/client";', "Reach the database through"],
  ["lib/commands", 'import "#lib/store/generated/client";', "stays inside lib/store"],
  ["lib/lexicon", 'import "#lib/store/learner";', "May import only"],
  ["lib/offline", 'import "#lib/store/learner";', "May import only"],
  ["app/api/v1", 'import "@prisma/client";', "No database"],
  ["app/api/v1", 'import "#lib/store/transaction";', "Writes go through"],
  ["app/_ui", 'import "#lib/store/learner";', "presentational"],
  ["bin", 'import "ts-fsrs";', "ts-fsrs in lib/memory/schedule"],
  ["e2e", 'import "@prisma/client";', "Prisma lives in lib/store"],
  ["lib/language/text", 'import "../parse/decode";', "May import only"],
  ["lib/commands", 'import "#actions/texts";', "May import only"],
  ["lib/store", 'import "#seeds/seed";', "May import only"],
] as const;

const planted: string[] = [];
afterEach(() => {
  for (const path of planted) rmSync(path, { force: true });
  rmSync("lib/newborn", { recursive: true, force: true });
});

test("the linter refuses every planted import that breaks the map, and every clock or die in a pure folder", () => {
  canaries.forEach(([folder, code], index) => {
    const path = `${folder}/canary-${index}.ts`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${code}\n`);
    planted.push(path);
  });
  const { stdout, stderr } = lint(planted);
  const findings = `${stdout}${stderr}`.split("\n");
  const missed = canaries.filter(
    ([, , message], index) =>
      !findings.some((line) => line.includes(`canary-${index}.ts`) && line.includes(message)),
  );
  expect(missed).toEqual([]);
});

test("the linter lets pass what the map allows", () => {
  const path = "lib/memory/sync/canary-legal.ts";
  writeFileSync(
    path,
    'import type { Day } from "#lib/memory/time/day";\n\nexport type Yesterday = Day;\n',
  );
  planted.push(path);
  expect(lint([path]).status).toBe(0);
});

function lint(paths: readonly string[]) {
  return spawnSync(
    "node_modules/.bin/biome",
    ["lint", "--reporter=github", "--max-diagnostics=none", ...paths],
    { encoding: "utf8" },
  );
}
