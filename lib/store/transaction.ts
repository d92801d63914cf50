import type { Db } from "./database.ts";

/**
 * Runs `work` in one transaction: all of it is durable when the promise resolves, none of it when it throws.
 * Transactions of one process run one after another.
 */
export async function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  if (db.writer === null) return work(db);
  return db.writer.$transaction(
    async (client) => {
      // Takes the write lock before the first read: a transaction that reads first and writes later may find that another process wrote between.
      await client.$executeRaw`UPDATE "learner" SET "id" = "id" WHERE 1 = 0`;
      return work({ client, writer: null });
    },
    { maxWait: 30_000, timeout: 120_000 },
  );
}
