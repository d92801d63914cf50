import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import { averageHabits, estimateHabits, habitsOf } from "#lib/memory/simulate/study-habits";
import { timeAnswers } from "#lib/memory/simulate/timed-answers";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { listDeck } from "./card.ts";
import { insertReviews } from "./review.ts";
import { sortLatestAnswers } from "./study-habits.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const start = Date.parse("2026-02-01T04:00:00Z");
const dayMs = 86_400_000;
const learning: Outcome = { state: "learning", step: 1, delaySeconds: 600 };
const relearning: Outcome = { state: "relearning", step: 0, delaySeconds: 600 };
const review: Outcome = { state: "review", intervalDays: 3 };

async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const [first, second] = await listDeck(db, learner.id, null);
  const at = (day: number, minute: number) => new Date(start + day * dayMs + minute * 60_000);
  const base = (cardId = "", answeredAt: Date) => {
    return { id: newId(), cardId, answeredAt, calendar: learner.calendar };
  };
  const answer = (
    card: { readonly id: string } | undefined,
    [day, minute]: readonly [number, number],
    rating: Rating,
    outcome: Outcome,
    durationMs = 5000,
  ) => {
    const said = { kind: "answer", rating, outcome, durationMs, typedText: null } as const;
    return { ...said, ...base(card?.id, at(day, minute)) };
  };
  const save = (events: readonly CardEvent[]) =>
    inTransaction(db, (tx) =>
      insertReviews(
        tx,
        learner.id,
        events.map((event) => ({ ...event, claimedAt: null, receivedAt: event.answeredAt })),
      ),
    );
  return { db, learner, first, second, answer, base, at, save };
}

test("habits counted in the database are those read answer by answer, 数出来一样", async () => {
  const { db, learner, first, second, answer, save } = await shelf();
  const answers = [
    answer(first, [0, 0], "again", learning),
    answer(second, [0, 1], "easy", review, 120_000),
    answer(first, [0, 2], "good", learning),
    answer(first, [0, 12], "good", review, 0),
    answer(first, [3, 0], "again", relearning),
    answer(first, [3, 9], "hard", review),
    answer(second, [5, 0], "good", review),
    answer(first, [6, 0], "hard", review),
  ];
  await save(answers);
  const sorts = await sortLatestAnswers(db, learner.id);
  expect(sorts.reduce((sum, sort) => sum + sort.answers, 0)).toBe(answers.length);
  const expected = estimateHabits(timeAnswers(answers));
  expect(habitsOf(sorts)).toEqual(expected);
  expect(expected).not.toEqual(averageHabits);
});

test("an answer taken back never was, and a card that was reset begins anew", async () => {
  const { db, learner, first, second, answer, base, at, save } = await shelf();
  const wrong = answer(first, [0, 0], "again", learning);
  await save([
    wrong,
    { kind: "retraction", ...base(first?.id, at(0, 1)), targetId: wrong.id },
    answer(first, [0, 2], "good", review),
    answer(second, [0, 3], "easy", review),
    { kind: "act", ...base(second?.id, at(1, 0)), groupId: newId(), act: { type: "reset" } },
    answer(second, [1, 1], "hard", learning),
  ]);
  const sorts = await sortLatestAnswers(db, learner.id);
  const told = sorts.map(({ state, grade, after, answers }) => [state, grade, after, answers]);
  expect(told.toSorted()).toEqual([
    ["new", 2, null, 1],
    ["new", 3, null, 1],
    ["new", 4, null, 1],
  ]);
});

test("a card given a day by hand is in review, whatever it was", async () => {
  const { db, learner, first, answer, base, at, save } = await shelf();
  const dueDay = 20_500 as never;
  const act = { type: "setDue", dueDay, intervalDays: 5, desiredRetention: 0.9 } as const;
  await save([
    { kind: "act", ...base(first?.id, at(0, 0)), groupId: newId(), act },
    answer(first, [5, 0], "good", review),
  ]);
  expect(await sortLatestAnswers(db, learner.id)).toMatchObject([
    { state: "review", grade: 3, after: null, answers: 1 },
  ]);
});

test("who has answered nothing has no habits yet, and nobody has another's", async () => {
  const { db, learner, first, answer, save } = await shelf();
  expect(await sortLatestAnswers(db, learner.id)).toEqual([]);
  await save([answer(first, [0, 0], "good", learning)]);
  expect(await sortLatestAnswers(db, "another" as never)).toEqual([]);
});
