import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { listDeck } from "#lib/store/card";
import { testDatabase } from "#lib/store/test-database";
import { actRequest } from "./act-request.ts";
import { curveView } from "./curve-view.ts";
import { loadCard } from "./load-card.ts";
import { performWish } from "./perform-wish.ts";

const at = new Date("2026-03-02T12:00:00Z");
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);

test("a card reset on the day it was first answered is drawn from its new beginning, 从重新开始的那天画起", async () => {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const [{ id: cardId } = { id: "" }] = await listDeck(db, learner.id, null);
  const answer = (answeredAt: Date) => {
    const said = { kind: "answer", id: newId(), cardId, answeredAt, rating: "easy" } as const;
    const rest = { calendar: learner.calendar, durationMs: 8000, typedText: null };
    return pushReviews(db, learner.id, [{ ...said, ...rest }], { at: later(9) });
  };
  await answer(at);
  await performWish(db, learner, {
    cardId,
    wish: actRequest.parse({ type: "reset" }),
    at: later(0.01),
  });
  await answer(later(5));
  const page = await loadCard(db, learner, cardId, later(6));
  const view = page && curveView("zh", page, "month");
  expect(view?.marks.map(({ x }) => x)).toEqual([0]);
  expect(view?.lines).toHaveLength(1);
});
