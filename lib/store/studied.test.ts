import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { listAllCards } from "./card.ts";
import { listStudied, listStudiedLately } from "./studied.ts";
import { testDatabase } from "./test-database.ts";

test("of the last days whole days are read, as far back as so many answers go: 最近的复习", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const { id, calendar } = learner;
  const cards = await listAllCards(db, id);
  const began = new Date("2026-03-02T04:00:00Z");
  const on = (days: number, minutes = 0) =>
    new Date(began.getTime() + days * 86_400_000 + minutes * 60_000);
  for (const days of [0, 1, 2]) {
    for (const [index, card] of cards.slice(0, 3).entries()) {
      const said = { kind: "answer", id: newId(), cardId: card.id, calendar } as const;
      const row = { ...said, rating: "good", durationMs: 900, typedText: null } as const;
      const answeredAt = on(days, index);
      await pushReviews(db, id, [{ ...row, answeredAt }], { at: answeredAt });
    }
  }
  const all = await listStudied(db, id);
  expect(all).toHaveLength(9);
  const today = dayOf(on(2), calendar);
  const lately = (since: number, atMost: number) =>
    listStudiedLately(db, id, { since: addDays(today, since), atMost });
  expect(await lately(-30, 100)).toEqual(all);
  expect(await lately(-1, 100)).toEqual(all.slice(3));
  // The fourth answer from the last on lies in the middle of a day.
  expect(await lately(-30, 4)).toEqual(all.slice(3));
  expect(await lately(1, 100)).toEqual([]);
});
