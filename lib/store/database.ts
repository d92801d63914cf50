import "./require-node.ts";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { dataFile } from "./data-file.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";

/**
 * The database, as store functions take it. Two connections: reading sees only what is committed, and writing happens in
 * `inTransaction` (transaction.ts) alone (the reading connection refuses). Inside a transaction both are the transaction.
 */
export interface Db {
  readonly client: PrismaClient | Prisma.TransactionClient;
  readonly writer: PrismaClient | null;
  /** How long a transaction waits for another process that writes. */
  readonly waitMs: number;
}

const usualWaitMs = 5000;
const closingWaitMs = 10_000;

const pragmas = [
  "PRAGMA journal_mode=WAL",
  // NORMAL may lose the last commits when the power fails.
  "PRAGMA synchronous=FULL",
  // The driver waits within the call, and the whole process with it: the long wait is in `inTransaction`.
  "PRAGMA busy_timeout=100",
  "PRAGMA foreign_keys=ON",
];
const kept: { duizhaoDb?: Db | undefined } = globalThis as { duizhaoDb?: Db };

/** The one database of this process; kept on globalThis, because a development server loads modules again and again. */
export function openDatabase(waitMs?: number): Db {
  kept.duizhaoDb ??= openDatabaseAt(dataFile(), waitMs);
  return kept.duizhaoDb;
}

/** Opens a migrated database file. */
export function openDatabaseAt(file: string, waitMs = usualWaitMs): Db {
  const client = connect(file, ["PRAGMA query_only=ON"]);
  return { client, writer: connect(file, []), waitMs };
}

/** Moves what stands in the write-ahead log into the file and closes both connections. */
export async function closeDatabase(db: Db | undefined = kept.duizhaoDb): Promise<void> {
  if (db === undefined) return;
  if (db === kept.duizhaoDb) kept.duizhaoDb = undefined;
  if ("$disconnect" in db.client) await db.client.$disconnect();
  if (db.writer === null) return;
  if (await isIdle(db.writer)) {
    await db.writer.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  await db.writer.$disconnect();
}

/** Waits for the transaction that is running. One that does not end is rolled back with the connection; the log then stays beside the file, whole. */
async function isIdle(writer: PrismaClient): Promise<boolean> {
  try {
    await writer.$transaction(() => Promise.resolve(), { maxWait: closingWaitMs });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2028")
      return false;
    throw error;
  }
}

function connect(file: string, more: readonly string[]): PrismaClient {
  return new PrismaClient({ adapter: withPragmas(file, [...pragmas, ...more]) });
}

/** The adapter offers no place for PRAGMAs, which belong to a connection: they run right after it connects. */
function withPragmas(file: string, statements: readonly string[]): SqlDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: file });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => {
      const adapter = await inner.connect();
      await adapter.executeScript(statements.join(";"));
      return adapter;
    },
  };
}
