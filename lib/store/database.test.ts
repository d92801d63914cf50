import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { dataFile } from "./data-file.ts";
import { closeDatabase, openDatabaseAt } from "./database.ts";
import { asLearnerId } from "./ids.ts";
import { findLocalLearner, insertLearner, type Learner, usualReviewing } from "./learner.ts";
import { testDatabase } from "./test-database.ts";
import { testFolder } from "./test-folder.ts";
import { inTransaction } from "./transaction.ts";

const learner: Learner = {
  id: asLearnerId("01930000-0000-7000-8000-000000000001"),
  createdAt: new Date("2026-01-01T00:00:00Z"),
  screenLanguage: "zh",
  calendar: { zone: "Asia/Shanghai", rolloverHour: 4 },
  reviewing: usualReviewing,
  creditsTerms: false,
};

test.each([
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["foreign_keys", 1],
])("%s is in force on both connections", async (name, wanted) => {
  const { db } = await testDatabase();
  for (const client of [db.client, db.writer ?? db.client]) {
    const [row] = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    expect(plain(row?.[name])).toBe(wanted);
  }
});

test("the driver, which holds the whole app up while it waits, waits a moment only", async () => {
  const { db } = await testDatabase();
  const [row] = await db.client.$queryRawUnsafe<{ timeout: unknown }[]>("PRAGMA busy_timeout");
  expect(plain(row?.timeout)).toBe(100);
});

test("a row that points nowhere is refused", async () => {
  const { db } = await testDatabase();
  const orphan = inTransaction(db, ({ client }) =>
    client.preset.create({
      data: {
        id: "p",
        learnerId: "nobody",
        name: "默认",
        learningSteps: "[]",
        relearningSteps: "[]",
      },
    }),
  );
  await expect(orphan).rejects.toThrow(/[Ff]oreign key/);
});

test("nothing is written outside a transaction", async () => {
  const { db } = await testDatabase();
  await expect(insertLearner(db, learner)).rejects.toThrow(/readonly/);
  expect(await findLocalLearner(db)).toBeNull();
});

test("what a transaction writes is seen by others only when it is done", async () => {
  const { db } = await testDatabase();
  await inTransaction(db, async (tx) => {
    await insertLearner(tx, learner);
    expect(await findLocalLearner(tx)).toEqual(learner);
    expect(await findLocalLearner(db)).toBeNull();
  });
  expect(await findLocalLearner(db)).toEqual(learner);
});

test("a transaction that fails leaves nothing", async () => {
  const { db } = await testDatabase();
  const failing = inTransaction(db, async (tx) => {
    await insertLearner(tx, learner);
    throw new Error("停电");
  });
  await expect(failing).rejects.toThrow("停电");
  expect(await findLocalLearner(db)).toBeNull();
});

test("closing leaves one file that holds everything", async () => {
  const { db, file } = await testDatabase();
  await inTransaction(db, (tx) => insertLearner(tx, learner));
  await closeDatabase(db);
  expect(existsSync(`${file}-wal`)).toBe(false);
  const again = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(again));
  expect(await findLocalLearner(again)).toEqual(learner);
});

test("closing waits for the transaction that is running", async () => {
  const { db, file } = await testDatabase();
  const saving = inTransaction(db, async (tx) => {
    await setTimeout(200);
    await insertLearner(tx, learner);
  });
  await setTimeout(50);
  await closeDatabase(db);
  await saving;
  expect(existsSync(`${file}-wal`)).toBe(false);
  const again = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(again));
  expect(await findLocalLearner(again)).toEqual(learner);
});

test("the data lie in a folder that only the learner can read", () => {
  const folder = testFolder();
  const file = dataFile({ DUIZHAO_DATA: join(folder, "数据") });
  expect(file).toBe(join(folder, "数据", "duizhao.db"));
  expect(statSync(join(folder, "数据")).mode & 0o777).toBe(0o700);
  expect(dataFile({ DATABASE_URL: `file:${join(folder, "a.db")}` })).toBe(join(folder, "a.db"));
  expect(() => dataFile({ DATABASE_URL: "postgresql://me:secret@host/db" })).toThrow(
    /^(?!.*secret).*postgresql/,
  );
});

function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
