import { v7 as newId } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { pushReviews } from "#lib/commands/push-reviews";
import { removeText } from "#lib/commands/remove-text";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { heldCard } from "#lib/memory/sync/held-card";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { listDeck } from "#lib/store/card";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { POST } from "./route.ts";

async function house() {
  vi.stubEnv("DATABASE_URL", `file:${await testDatabaseFile()}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase();
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const cards = await listDeck(db, learner.id, null);
  return { db, learner, textId, cards, ids: cards.map(({ id }) => id) };
}

async function ask(cards: readonly object[]) {
  const request = new Request("http://127.0.0.1:3000/api/v1/cards/standing", {
    method: "POST",
    headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
    body: JSON.stringify({ cards }),
  });
  const response = await POST(request);
  return { status: response.status, body: await response.json() };
}

test("of cards that are as the sitting holds them nothing is said", async () => {
  const { cards } = await house();
  expect(await ask(cards.map(heldCard))).toEqual({ status: 200, body: { gone: [], changed: [] } });
});

test("cards answered, suspended or buried elsewhere are named, a flag disturbs nobody", async () => {
  const { db, learner, cards, ids } = await house();
  const at = new Date();
  const [answered = "", suspended = "", buried = "", flagged = ""] = ids;
  const said = { kind: "answer", id: newId(), cardId: answered, rating: "again" } as const;
  const more = { calendar: learner.calendar, durationMs: 900, typedText: "酵种" };
  await pushReviews(db, learner.id, [{ ...said, ...more, answeredAt: at }]);
  const untilDay = addDays(dayOf(at, learner.calendar), 1);
  await actOnCards(db, learner, { cardIds: [suspended], act: { type: "suspend" }, at });
  await actOnCards(db, learner, { cardIds: [buried], act: { type: "bury", untilDay }, at });
  await actOnCards(db, learner, { cardIds: [flagged], act: { type: "flag", flag: 1 }, at });
  const { body } = await ask(cards.map(heldCard));
  expect(body).toEqual({ gone: [], changed: [answered, suspended, buried] });
  // Who knows of it is told nothing.
  const now = await listDeck(db, learner.id, null);
  expect((await ask(now.map(heldCard))).body.changed).toEqual([]);
});

test("cards of a removed text are gone, and so is what never was", async () => {
  const { db, learner, textId, cards } = await house();
  await removeText(db, learner.id, textId, { at: new Date() });
  const [card] = cards;
  const held = card ? [heldCard(card), { ...heldCard(card), id: "没有" }] : [];
  expect((await ask(held)).body).toEqual({
    gone: [
      { cardId: card?.id, why: "textRemoved" },
      { cardId: "没有", why: "unknown" },
    ],
    changed: [],
  });
});

test("what cannot be read is answered 400", async () => {
  await house();
  expect((await ask([{ id: 1 }])).status).toBe(400);
  expect((await ask(Array.from({ length: 1001 }, () => ({})))).status).toBe(400);
});
