import { v7 as newId } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { type CardFold, untouched } from "#lib/memory/sync/fold-card";
import { asDay } from "#lib/memory/time/day";
import { listCards, listDeck, updateCardFold } from "#lib/store/card";
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

test.each<[string, Partial<CardFold>]>([
  ["a state", { state: { state: "new" } }],
  ["a suspension", { suspended: true }],
  ["a flag", { flag: 2 }],
  ["a burying", { buriedUntilDay: asDay(20_500) }],
  ["a leech mark", { isLeech: true }],
])("%s that was changed behind the log's back is found", async (_, changed) => {
  const ids: string[] = [];
  const file = await studied(async (db, learner, cardId) => {
    ids.push(cardId);
    const [card] = await listCards(db, learner.id, [cardId]);
    const fold = { ...untouched, ...card, ...changed };
    await inTransaction(db, (tx) => updateCardFold(tx, learner.id, cardId, fold));
  });
  const { code, printed } = await doctor(file);
  expect(printed).toContain(`card ${ids[0]}`);
  expect(printed).toContain("1 findings");
  expect(code).toBe(1);
});

test("a memory that differs in its seventh digit, as after new weights, is no finding; one in its fourth is", async () => {
  const shifted = async (by: number) => {
    const file = await studied(async (db, learner, cardId) => {
      const [card] = await listCards(db, learner.id, [cardId]);
      if (card === undefined || card.state.state === "new") throw new Error("没有回答。");
      const { memory } = card.state;
      const state = { ...card.state, memory: { ...memory, stability: memory.stability * by } };
      await inTransaction(db, (tx) => updateCardFold(tx, learner.id, cardId, { ...card, state }));
    });
    return (await doctor(file)).code;
  };
  expect([await shifted(1 + 3e-7), await shifted(1 + 3e-4)]).toEqual([0, 1]);
});

test("statistics that do not count what the log says are found, 统计不对", async () => {
  const file = await studied(async (db) => {
    await db.writer?.$executeRawUnsafe(`UPDATE "studied" SET "rating" = 'again'`);
  });
  const { code, printed } = await doctor(file);
  expect(printed).toContain("the statistics do not count what its reviews say");
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
