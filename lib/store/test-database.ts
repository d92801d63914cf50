import { copyFileSync, existsSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { closeDatabase, type Db, openDatabaseAt } from "./database.ts";
import { migrateDatabase } from "./migrate.ts";
import { listMigrations } from "./migrations.ts";
import { testFolder } from "./test-folder.ts";

/** A real, migrated database of this test's own, gone when the test is finished. */
export async function testDatabase(): Promise<{ readonly db: Db; readonly file: string }> {
  const file = await testDatabaseFile();
  const db = openDatabaseAt(file);
  onTestFinished(() => closeDatabase(db));
  return { db, file };
}

/** The same, not opened. */
export async function testDatabaseFile(): Promise<string> {
  const file = join(testFolder(), "duizhao.db");
  copyFileSync(await template(), file);
  return file;
}

/** Migrated once for all tests of one state of the migrations. */
async function template(): Promise<string> {
  const state = listMigrations().map(({ checksum }) => checksum.slice(0, 8));
  const file = join(tmpdir(), `duizhao-template-${state.join("-")}.db`);
  if (existsSync(file)) return file;
  const own = `${file}.${process.pid}`;
  await migrateDatabase({ at: new Date(), file: own });
  renameSync(own, file);
  return file;
}
