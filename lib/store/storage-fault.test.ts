import { expect, test } from "vitest";
import { closeDatabase, openDatabaseAt } from "./database.ts";
import { asLearnerId } from "./ids.ts";
import { insertLearner, type Learner, usualReviewing } from "./learner.ts";
import { storageFault } from "./storage-fault.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

function learner(n: number, zone = "Asia/Shanghai"): Learner {
  return {
    id: asLearnerId(`学习者 ${n}`),
    createdAt: new Date("2026-01-01T00:00:00Z"),
    screenLanguage: null,
    calendar: { zone, rolloverHour: 4 },
    reviewing: usualReviewing,
    creditsTerms: false,
  };
}

test("while another process writes, the store is busy, and works again afterwards", async () => {
  const { db: other, file } = await testDatabase();
  const db = openDatabaseAt(file, 20);
  const error = await inTransaction(other, async (tx) => {
    await insertLearner(tx, learner(1));
    return inTransaction(db, (mine) => insertLearner(mine, learner(2))).then(
      () => null,
      (reason: unknown) => reason,
    );
  });
  expect(storageFault(error)).toBe("busy");
  await inTransaction(db, (tx) => insertLearner(tx, learner(2)));
  expect(await db.client.learner.count()).toBe(2);
  await closeDatabase(db);
});

test("a writer waits for another process, and the rest of the app goes on meanwhile", async () => {
  const { db: other, file } = await testDatabase();
  const db = openDatabaseAt(file);
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 10);
  let mine: Promise<void> = Promise.resolve();
  await inTransaction(other, async (tx) => {
    await insertLearner(tx, learner(1));
    mine = inTransaction(db, (own) => insertLearner(own, learner(2)));
    await new Promise((resolve) => setTimeout(resolve, 600));
  });
  await mine;
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(10);
  expect(await db.client.learner.count()).toBe(2);
  await closeDatabase(db);
});

test("when the disk is full the store says so and keeps what it has", async () => {
  const { db } = await testDatabase();
  await inTransaction(db, (tx) => insertLearner(tx, learner(1)));
  const [pages] =
    (await db.writer?.$queryRawUnsafe<{ page_count: number }[]>("PRAGMA page_count")) ?? [];
  await db.writer?.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages?.page_count) + 4}`);
  const large = learner(2, "长".repeat(100_000));
  const error: unknown = await inTransaction(db, (tx) => insertLearner(tx, large)).catch(
    (reason: unknown) => reason,
  );
  expect(storageFault(error)).toBe("full");
  expect(await db.client.learner.count()).toBe(1);
});

test("any other failure is neither", () => {
  expect(storageFault(new Error("出错了"))).toBeNull();
  expect(storageFault("busy")).toBeNull();
  expect(storageFault(null)).toBeNull();
});
