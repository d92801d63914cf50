import "./require-node.ts";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { dataFile } from "./data-file.ts";
import { closeDatabase, openDatabaseAt } from "./database.ts";
import {
  listMigrations,
  type Migration,
  migrationList,
  migrationsFolder,
  readSchema,
} from "./migrations.ts";
import { openSchemaEngine } from "./schema-engine.ts";
import { freshenStudied } from "./studied-cache.ts";

/** What a migration did: the names it applied, and the copy of the data made before, if there was data. */
export interface Migrated {
  readonly file: string;
  readonly applied: readonly string[];
  readonly backup: string | null;
}

/**
 * Brings the database file up to the newest migration. When nothing is missing this only reads the migrations table.
 * Otherwise the data is backed up and the migrations run on a copy that then takes the file's place, so that a process killed
 * at any moment leaves either the old database or the new one. Throws when another process holds the file,
 * when a newer version wrote it, or when a migration fails; the data is then as it was.
 */
export async function migrateDatabase(options: {
  readonly at: Date;
  readonly file?: string;
  readonly folder?: string;
  /** How long to wait for a process that is using the file. */
  readonly waitMs?: number;
}): Promise<Migrated> {
  const file = options.file ?? dataFile();
  const folder = options.folder ?? migrationsFolder();
  const plan = { ...options, file, folder, waitMs: options.waitMs ?? 5000 };
  if ((await missingMigrations(plan)).missing.length === 0) return upToDate(file);
  return withLock(file, plan.waitMs, () => migrateAlone(plan));
}

interface Plan {
  readonly at: Date;
  readonly file: string;
  readonly folder: string;
  readonly waitMs: number;
}

async function migrateAlone(plan: Plan): Promise<Migrated> {
  const { file, folder } = plan;
  // Asked again: another process may have migrated while this one waited for the lock.
  const { missing, migrations, isNew } = await missingMigrations(plan);
  if (missing.length === 0) return upToDate(file);
  const backup = isNew ? null : await backUp(plan);
  const copy = `${file}.migrating`;
  remove(copy, ["", "-wal", "-shm", "-journal"]);
  if (existsSync(file)) copyFileSync(file, copy);
  // The log of a database that is gone would be replayed into the new one.
  else remove(file, ["-wal", "-shm", "-journal"]);
  await applyMigrations(copy, migrations, folder);
  await settle(copy);
  flush(copy, "r+");
  renameSync(copy, file);
  // Windows cannot open a folder, and needs no flush of one.
  if (process.platform !== "win32") flush(dirname(file), "r");
  return { file, applied: missing, backup };
}

function remove(file: string, endings: readonly string[]): void {
  for (const ending of endings) rmSync(`${file}${ending}`, { force: true });
}

function upToDate(file: string): Migrated {
  return { file, applied: [], backup: null };
}

async function missingMigrations({ file, folder }: Plan) {
  const migrations = listMigrations(folder);
  const applied = await appliedMigrations(file);
  refuseUnknown(applied, migrations);
  const missing = migrations.map(({ name }) => name).filter((name) => !applied.has(name));
  return { missing, migrations, isNew: applied.size === 0 };
}

/** One process at a time. The lock is SQLite's own on a file beside the data: it goes with the process that held it, and the empty file stays. */
async function withLock<T>(file: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  return withFile(`${file}.lock`, async (query) => {
    await query(`PRAGMA busy_timeout = ${waitMs}`);
    try {
      await query("BEGIN EXCLUSIVE");
    } catch (cause) {
      throw new Error(
        "Another Duizhao is bringing the data to a new form. Wait for it to finish and start again.",
        { cause },
      );
    }
    return work();
  });
}

/** Name and checksum of the migrations that a file has; empty for a file that is new. */
async function appliedMigrations(file: string): Promise<Map<string, string>> {
  if (!existsSync(file)) return new Map();
  return withFile(file, async (query) => {
    const tables = await query(
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '_prisma_migrations'",
    );
    if (tables.length === 0) return new Map();
    const rows = await query(
      "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]));
  });
}

function refuseUnknown(
  applied: ReadonlyMap<string, string>,
  migrations: readonly Migration[],
): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name)) {
      throw new Error(
        `The data was written by a newer Duizhao (it has the migration “${name}”). Nothing was changed. Bring this project up to date and start again.`,
      );
    }
    if (known.get(name) !== checksum) {
      throw new Error(
        `The migration “${name}” is no longer the one that was applied to the data. Nothing was changed. Restore prisma/migrations and start again.`,
      );
    }
  }
}

/** A whole, compact copy in `backups` beside the file. Also folds the write-ahead log in, which only works while nobody else has the file open. */
async function backUp({ file, at, waitMs }: Plan): Promise<string> {
  const folder = join(dirname(file), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const backup = join(
    folder,
    `duizhao-${at.toISOString().replace(/\D/g, "").slice(0, 17)}-before-migration.db`,
  );
  try {
    await withFile(file, async (query) => {
      await query(`PRAGMA busy_timeout = ${waitMs}`);
      await query("PRAGMA journal_mode = DELETE");
      await query(`VACUUM INTO '${backup.replaceAll("'", "''")}'`);
    });
  } catch (error) {
    throw new Error(
      "The data must be brought to a new form, and another process is using it (or the disk is full). Nothing was changed. Stop the other Duizhao and start again.",
      { cause: error },
    );
  }
  return backup;
}

type Query = (sql: string) => Promise<readonly (readonly unknown[])[]>;

async function withFile<T>(file: string, work: (query: Query) => Promise<T>): Promise<T> {
  const adapter: SqlDriverAdapter = await new PrismaBetterSqlite3({ url: file }).connect();
  try {
    return await work(
      async (sql) => (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows,
    );
  } finally {
    await adapter.dispose();
  }
}

async function applyMigrations(
  file: string,
  migrations: readonly Migration[],
  folder: string,
): Promise<void> {
  const { engine, close } = await openSchemaEngine(file, readSchema());
  try {
    await engine.applyMigrations({
      migrationsList: migrationList(migrations, folder),
      filters: { externalTables: [], externalEnums: [] },
    });
  } finally {
    await close();
  }
}

/** Makes what a migration left to be made of the log. Outside a transaction, which would have to end within two minutes: nobody else knows the file yet. */
async function settle(file: string): Promise<void> {
  if (!(await isUnsettled(file))) return;
  const db = openDatabaseAt(file);
  const { writer, waitMs } = db;
  try {
    if (writer !== null) await freshenStudied({ client: writer, writer: null, waitMs });
  } finally {
    await closeDatabase(db);
  }
}

function isUnsettled(file: string): Promise<boolean> {
  return withFile(file, async (query) => {
    const named = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'staleCard'";
    if ((await query(named)).length === 0) return false;
    return (await query('SELECT 1 FROM "staleCard" LIMIT 1')).length > 0;
  });
}

/** Windows flushes a file only through a handle that may write; a folder can only be opened for reading. */
function flush(path: string, flags: "r" | "r+"): void {
  const handle = openSync(path, flags);
  fsyncSync(handle);
  closeSync(handle);
}
