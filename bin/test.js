// The whole check, in the order in which it fails fastest: linter and guard, types, unit and store tests, journeys in a browser.
// Ends with one line that counts: “N passed, N failed”.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "duizhao-test-"));
const counts = { passed: 0, failed: 0 };

for (const [title, bin, ...args] of [
  ["Format, lint, house rules", "biome", "check", "."],
  ["Dead code", "knip"],
  ["Types", "tsc", "--noEmit"],
]) {
  count(title, run(title, bin, args) === 0 ? [1, 0] : [0, 1]);
}

const unitReport = join(scratch, "unit.json");
run("Unit and store tests", "vitest", [
  "run",
  "--config",
  "lib/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unitReport}`,
]);
count("Unit and store tests", unitCounts(unitReport));

const journeyReport = join(scratch, "journeys.json");
run("Journeys in a browser", "playwright", ["test", "--config", "e2e/playwright.config.ts"], {
  PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport,
});
count("Journeys in a browser", journeyCounts(journeyReport));

rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function run(title, bin, args, env = {}) {
  process.stdout.write(`\n── ${title}\n`);
  const result = spawnSync(join("node_modules", ".bin", bin), args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return result.status ?? 1;
}

function count(title, [passed, failed]) {
  counts.passed += passed;
  counts.failed += failed;
  process.stdout.write(`── ${title}: ${passed} passed, ${failed} failed\n`);
}

/** A report that is missing or empty is a failure: a runner that died has shown nothing. */
function unitCounts(file) {
  const report = readReport(file);
  if (report === null) return [0, 1];
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
  );
  return [
    report.numPassedTests,
    report.numFailedTests + broken.length + (report.numTotalTests === 0 ? 1 : 0),
  ];
}

function journeyCounts(file) {
  const report = readReport(file);
  if (report === null) return [0, 1];
  const { expected, unexpected, flaky } = report.stats;
  return [expected + flaky, unexpected + report.errors.length + (expected === 0 ? 1 : 0)];
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
