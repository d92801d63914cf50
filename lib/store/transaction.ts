import { setTimeout } from "node:timers/promises";
import type { Db } from "./database.ts";
import type { PrismaClient } from "./generated/client.ts";
import { storageFault } from "./storage-fault.ts";
import { freshenStudied } from "./studied-cache.ts";

const pauseMs = 50;

/**
 * Runs `work` in one transaction: all of it is durable when the promise resolves, none of it when it throws.
 * Transactions of one process run one after another. While another process writes, the opening is tried again for `db.waitMs`.
 */
export async function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const { writer, waitMs } = db;
  if (writer === null) return work(db);
  const untilMs = Date.now() + waitMs;
  for (;;) {
    let hasBegun = false;
    const begun = (tx: Db) => {
      hasBegun = true;
      return work(tx);
    };
    try {
      return await runOnce(writer, waitMs, begun);
    } catch (error) {
      // What has begun is never run twice: it may have done more than write to the database.
      if (hasBegun || Date.now() >= untilMs || storageFault(error) !== "busy") throw error;
    }
    await setTimeout(pauseMs);
  }
}

function runOnce<T>(
  writer: PrismaClient,
  waitMs: number,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return writer.$transaction(
    async (client) => {
      // Takes the write lock before the first read: a transaction that reads first and writes later may find that another process wrote between.
      await client.$executeRaw`UPDATE "learner" SET "id" = "id" WHERE 1 = 0`;
      const tx = { client, writer: null, waitMs };
      const done = await work(tx);
      await freshenStudied(tx);
      return done;
    },
    { maxWait: 30_000, timeout: 120_000 },
  );
}
