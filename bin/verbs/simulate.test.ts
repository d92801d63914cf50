import { expect, onTestFinished, test, vi } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabaseAt } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { run } from "./simulate.ts";

const small = ["--days", "30", "--new", "60"];

test("simulate says what thirty days will bring, the same each time", async () => {
  const first = await simulated([...small, "--seed", "4"]);
  expect(first.printed).toContain("0 cards and 60 new ones, 30 days");
  expect(first.printed).toContain("recalled");
  expect(first.code).toBe(0);
  expect((await simulated([...small, "--seed", "4"])).printed).toBe(first.printed);
  expect((await simulated([...small, "--seed", "5"])).printed).not.toBe(first.printed);
});

test("simulate --json gives every day's figures, and heeds limits of 0", async () => {
  const { printed } = await simulated([...small, "--reviews-per-day", "0", "--json"]);
  const figures = JSON.parse(printed);
  expect(figures.reviews).toEqual(Array(30).fill(0));
  expect(figures.memorised).toHaveLength(30);
});

test("simulate --many and --cheapest lay retentions side by side", async () => {
  const { printed } = await simulated([...small, "--many", "--seeds", "2", "--json"]);
  expect(JSON.parse(printed)).toHaveLength(10);
  const cheapest = await simulated([...small, "--cheapest", "--seeds", "2"]);
  expect(cheapest.printed).toMatch(/Cheapest: 0\.\d+/);
  expect((await simulated(["--new", "0", "--cheapest"])).printed).toContain("Nothing is learned");
});

test("simulate --mine takes the learner's own cards, 用自己的卡片", async () => {
  const file = await testDatabaseFile();
  const db = openDatabaseAt(file);
  await importTestText(db, await testLearner(db));
  await closeDatabase(db);
  const { code, printed } = await simulated(["--mine", "--days", "10"], file);
  expect(printed).toMatch(/^0 cards and [1-9]\d* new ones, 10 days/);
  expect(code).toBe(0);
  const nowhere = await simulated(["--mine"], "/tmp/duizhao-没有/duizhao.db");
  expect(nowhere).toEqual({ code: 1, printed: "There is no data yet.\n" });
});

test.each([
  ["--days", "-3"],
  ["--retention", "0.5"],
  ["--order", "别的"],
  ["--many", "--cheapest"],
  ["--seeds", "0"],
  ["--unheard-of"],
])("simulate %s %s is refused with the usage", async (...args) => {
  const { code, printed } = await simulated(args.filter((arg) => arg !== undefined));
  expect(code).toBe(2);
  expect(printed).toContain("Usage: duizhao simulate");
});

async function simulated(
  args: readonly string[],
  file?: string,
): Promise<{ code: number; printed: string }> {
  let printed = "";
  const keep = (text: unknown) => {
    printed += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(keep),
    vi.spyOn(process.stderr, "write").mockImplementation(keep),
  ];
  if (file !== undefined) vi.stubEnv("DATABASE_URL", `file:${file}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const code = await run(args).finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { code, printed };
}
