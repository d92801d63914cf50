import { v7 as newId } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { listDeck, updateCardState } from "#lib/store/card";
import { closeDatabase, type Db, openDatabaseAt } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { run } from "./doctor.ts";

test("all is well after an import and a review", async () => {
  const file = await studied(async () => {});
  const { code, printed } = await doctor(file);
  expect(printed).toContain("every card equals a replay of its reviews");
  expect(printed).toContain("1 texts, 3 units, 2 terms");
  expect(code).toBe(0);
});

test("a card that was changed behind the reviews' back is found", async () => {
  const changed: string[] = [];
  const file = await studied(async (db, learner, cardId) => {
    changed.push(cardId);
    await inTransaction(db, (tx) => updateCardState(tx, learner.id, cardId, { state: "new" }));
  });
  const { code, printed } = await doctor(file);
  expect(printed).toContain(`card ${changed[0]}`);
  expect(printed).toContain("1 findings");
  expect(code).toBe(1);
});

test("a row that points nowhere is found", async () => {
  const file = await studied(async (db) => {
    await db.writer?.$queryRawUnsafe("PRAGMA foreign_keys = OFF");
    await db.writer?.$executeRawUnsafe(`UPDATE "unit" SET "textId" = '没有' WHERE "index" = 3`);
  });
  const { code, printed } = await doctor(file);
  expect(printed).toMatch(/unit row \d+ points to no row of text/);
  expect(code).toBe(1);
});

test("where there is no data yet, it says how to make some", async () => {
  const { code, printed } = await doctor("/tmp/duizhao-没有/duizhao.db");
  expect(printed).toContain("no data yet");
  expect(code).toBe(1);
});

type Learner = Awaited<ReturnType<typeof testLearner>>;

async function studied(
  spoil: (db: Db, learner: Learner, cardId: string) => Promise<void>,
): Promise<string> {
  const file = await testDatabaseFile();
  const db = openDatabaseAt(file);
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const [card] = await listDeck(db, learner.id, null);
  const said = {
    kind: "answer",
    id: newId(),
    cardId: card?.id ?? "",
    calendar: learner.calendar,
  } as const;
  const answer = { ...said, rating: "good", durationMs: 1, typedText: "酵种" } as const;
  await pushReviews(db, learner.id, [{ ...answer, answeredAt: new Date("2026-01-05T04:00:00Z") }]);
  await spoil(db, learner, card?.id ?? "");
  await closeDatabase(db);
  return file;
}

async function doctor(file: string): Promise<{ code: number; printed: string }> {
  let printed = "";
  const keep = (text: unknown) => {
    printed += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(keep),
    vi.spyOn(process.stderr, "write").mockImplementation(keep),
  ];
  vi.stubEnv("DATABASE_URL", `file:${file}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const code = await run([]).finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { code, printed };
}
