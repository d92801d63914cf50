import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabaseAt } from "#lib/store/database";
import { countRows } from "#lib/store/health";
import { run } from "./import.ts";

const talk = "Good morning, everyone.\n大家早上好。\nThe kettle is on.\n水壶正烧着。\n";

test("a first import on an empty machine makes the data, the text and its cards", async () => {
  const { folder, file } = temporary(talk);
  const { code, printed } = await importing([file, "--title", "早晨"]);
  expect(printed).toMatch(/Imported “早晨”\.\n2 units, \d+ terms, \d+ new cards, 0 warnings\n/);
  expect(code).toBe(0);
  const db = openDatabaseAt(join(folder, "duizhao.db"));
  expect(await countRows(db, (await testLearner(db)).id)).toMatchObject({ texts: 1, units: 2 });
  await closeDatabase(db);
  expect((await importing([file])).printed).toContain("on the shelf already");
});

test("a refused file tells its line and the remedy", async () => {
  const { file } = temporary("大家早上好。\n水壶正烧着。\n");
  const { code, printed } = await importing([file]);
  expect(printed).toContain(`${file}:1: Every line is Chinese.`);
  expect(printed).toContain("add the English translation");
  expect(code).toBe(1);
});

test.each([
  [["没有.txt"], 1, "cannot be read"],
  [[], 2, "Usage"],
  [["a.txt", "--source", "fr"], 2, "Usage"],
  [["a.txt", "--colour"], 2, "Usage"],
  [["--help"], 0, "Usage"],
])("%j ends with %i and says so", async (args, wanted, said) => {
  temporary("");
  const { code, printed } = await importing(args);
  expect(printed).toContain(said);
  expect(code).toBe(wanted);
});

function temporary(content: string): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-import-"));
  vi.stubEnv("DATABASE_URL", `file:${join(folder, "duizhao.db")}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, "text.txt");
  writeFileSync(file, content);
  return { folder, file };
}

async function importing(args: readonly string[]): Promise<{ code: number; printed: string }> {
  let printed = "";
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => {
      printed += String(text);
      return true;
    }),
  );
  const code = await run(args).finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { code, printed };
}
