import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { closeDatabase, type Db, openDatabaseAt } from "./database.ts";
import { asLearnerId } from "./ids.ts";
import { findLocalLearner, insertLearner, usualReviewing } from "./learner.ts";
import { migrateDatabase } from "./migrate.ts";
import { migrationsFolder } from "./migrations.ts";
import { testDatabaseFile } from "./test-database.ts";
import { testFolder } from "./test-folder.ts";
import { inTransaction } from "./transaction.ts";
import { schemaDifference } from "./write-migration.ts";

const at = new Date("2026-11-23T08:00:00Z");

test("a first start makes the database, a second one changes nothing", async () => {
  const file = join(testFolder(), "duizhao.db");
  const first = await migrateDatabase({ at, file });
  expect(first).toEqual({
    file,
    applied: readdirSync(migrationsFolder()).filter((name) => /^\d/.test(name)),
    backup: null,
  });
  expect(await migrateDatabase({ at, file })).toEqual({ file, applied: [], backup: null });
});

test("the migrations lead to schema.prisma", async () => {
  expect(await schemaDifference()).toBeNull();
});

test("a new migration keeps the data and leaves a copy of how it was", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  const migrated = await migrateDatabase({ at, file, folder });
  expect(migrated.applied).toEqual(["29990101000000_later"]);
  expect(migrated.backup).toBe(
    join(dirname(file), "backups", "duizhao-20261123080000000-before-migration.db"),
  );
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
  expect(await zoneIn(migrated.backup ?? "")).toBe("Asia/Shanghai");
});

test("a migration that fails half way leaves the data as it was, and the next start can try again", async () => {
  const { file, folder, sql } = await dataAndNewMigration(
    'CREATE TABLE "later" ("词" TEXT); CREATE TABLE "learner" ("x" TEXT);',
  );
  await expect(migrateDatabase({ at, file, folder })).rejects.toThrow();
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
  expect(readFileSync(file).includes("later")).toBe(false);
  writeFileSync(sql, 'CREATE TABLE "later" ("词" TEXT);');
  expect(
    (await migrateDatabase({ at: new Date(at.getTime() + 1), file, folder })).applied,
  ).toHaveLength(1);
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
});

test("two processes that start at once on an empty folder make one database", async () => {
  const file = join(testFolder(), "duizhao.db");
  const [one, other] = await Promise.all([migrateIn(file), migrateIn(file)]);
  expect([one, other]).toEqual([0, 0]);
  expect(readdirSync(dirname(file))).toEqual(["duizhao.db", "duizhao.db.lock"]);
  expect(await migrateDatabase({ at, file })).toMatchObject({ applied: [] });
});

test("where only the database file was deleted, a new one starts empty", async () => {
  const file = await testDatabaseFile();
  const db = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(db));
  await insertShanghai(db);
  expect(existsSync(`${file}-wal`)).toBe(true);
  rmSync(file);
  await migrateDatabase({ at, file });
  expect(await zoneIn(file)).toBeUndefined();
});

test("what a killed migration left lying does not disturb the next", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  writeFileSync(`${file}.migrating`, "半途而废");
  writeFileSync(`${file}.lock`, "");
  await migrateDatabase({ at, file, folder });
  expect(await zoneIn(file)).toBe("Asia/Shanghai");
  expect(readdirSync(dirname(file)).sort()).toEqual(["backups", "duizhao.db", "duizhao.db.lock"]);
});

test("data of a newer version are refused and left alone", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  await migrateDatabase({ at, file, folder });
  await expect(migrateDatabase({ at, file })).rejects.toThrow(
    /newer Duizhao.*29990101000000_later/,
  );
});

test("data that another process is using are not migrated under its feet", async () => {
  const { file, folder } = await dataAndNewMigration('CREATE TABLE "later" ("词" TEXT);');
  const other = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(other));
  await findLocalLearner(other);
  await expect(migrateDatabase({ at, file, folder, waitMs: 50 })).rejects.toThrow(
    /Stop the other Duizhao/,
  );
  expect(existsSync(`${file}.migrating`)).toBe(false);
});

const owner = asLearnerId("01930000-0000-7000-8000-000000000001");
function insertShanghai(db: Db): Promise<void> {
  const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
  const learner = {
    ...{ id: owner, createdAt: at, screenLanguage: null, calendar },
    ...{ reviewing: usualReviewing, creditsTerms: false },
  };
  return inTransaction(db, (tx) => insertLearner(tx, learner));
}

async function dataAndNewMigration(sqlText: string) {
  const file = await testDatabaseFile();
  const db = openDatabaseAt(file);
  await insertShanghai(db);
  await closeDatabase(db);
  const folder = testFolder();
  cpSync(migrationsFolder(), folder, { recursive: true });
  const sql = join(folder, "29990101000000_later", "migration.sql");
  mkdirSync(dirname(sql));
  writeFileSync(sql, sqlText);
  return { file, folder, sql };
}

/** In a process of its own; resolves to its exit code. */
async function migrateIn(file: string): Promise<unknown> {
  const script = `import { migrateDatabase } from "#lib/store/migrate"; await migrateDatabase({ at: new Date(), file: ${JSON.stringify(file)} });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: "inherit",
  });
  const [code] = await once(child, "close");
  return code;
}

async function zoneIn(file: string): Promise<string | undefined> {
  const db = openDatabaseAt(file);
  const learner = await findLocalLearner(db);
  await closeDatabase(db);
  return learner?.calendar.zone;
}
