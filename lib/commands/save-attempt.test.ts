import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { listAttempts, listTests } from "#lib/store/attempt";
import type { Db } from "#lib/store/database";
import { asLearnerId } from "#lib/store/ids";
import { insertLearner } from "#lib/store/learner";
import { listAllReviews } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { actOnCards } from "./act-on-cards.ts";
import { removeText } from "./remove-text.ts";
import { saveAttempt } from "./save-attempt.ts";
import { attemptAt, noon, testedText } from "./test-attempt.ts";
import { undoAttempt } from "./undo-attempt.ts";

const later = { at: new Date("2026-01-05T04:05:00Z") };

function run(db: Db, sql: string): Promise<number> {
  return inTransaction(db, (tx) => tx.client.$executeRawUnsafe(sql));
}

test("an answered segment is saved with the answer to its card, 一次写入", async () => {
  const text = await testedText();
  const { db, learner, textId, cardId } = text;
  const pushed = attemptAt(text, { rating: "hard", suggested: "good", durationMs: 95_000 });
  const saved = await saveAttempt(db, learner, pushed, later);
  expect(saved).toMatchObject({ ok: true, value: { countsAs: "review", at: noon } });
  const [attempt] = await listAttempts(db, learner.id, { testId: pushed.testId, textId });
  expect(attempt).toMatchObject({
    ...{ typedText: "酵种每天都要喂。", rating: "hard", suggested: "good", durationMs: 95_000 },
    verdicts: [{ termId: "starter", verdict: "hit" }],
  });
  const answer = { cardId, rating: "hard", durationMs: 60_000, typedText: "酵种每天都要喂。" };
  expect(await listAllReviews(db, learner.id)).toMatchObject([
    { id: attempt?.reviewId, ...answer, answeredAt: noon },
  ]);
  expect((await text.card())?.state).toMatchObject({ state: "learning", reps: 1 });
});

test("the same attempt pushed twice changes nothing", async () => {
  const text = await testedText();
  const { db, learner, textId } = text;
  const pushed = attemptAt(text);
  const first = await saveAttempt(db, learner, pushed, later);
  const before = await text.card();
  expect(await saveAttempt(db, learner, pushed, later)).toEqual(first);
  expect(await text.card()).toEqual(before);
  expect(await listAllReviews(db, learner.id)).toHaveLength(1);
  expect(await listAttempts(db, learner.id, { testId: pushed.testId, textId })).toHaveLength(1);
  const forged = { ...pushed, typedText: "别的" };
  expect(await saveAttempt(db, learner, forged, later)).toEqual({
    ok: false,
    error: { type: "conflict" },
  });
});

test("practice, a skip, a suspended card and a kind the text does not ask for write no review", async () => {
  const text = await testedText();
  const { db, learner, cardId } = text;
  const wordsOnly = await testedText({ input: { cardKinds: ["termRecognition"] } });
  await actOnCards(db, learner, { cardIds: [cardId], act: { type: "suspend" }, at: noon });
  const suspended = await saveAttempt(db, learner, attemptAt(text), later);
  await actOnCards(db, learner, { cardIds: [cardId], act: { type: "unsuspend" }, at: noon });
  const practice = await saveAttempt(db, learner, attemptAt(text, { countsAs: "practice" }), later);
  const skipped = await saveAttempt(
    db,
    learner,
    attemptAt(text, { skipped: true, rating: null, typedText: "" }),
    later,
  );
  const unasked = await saveAttempt(wordsOnly.db, wordsOnly.learner, attemptAt(wordsOnly), later);
  for (const saved of [suspended, practice, skipped, unasked])
    expect(saved).toMatchObject({ ok: true, value: { countsAs: "practice", reviewId: null } });
  expect((await listAllReviews(db, learner.id)).filter(({ kind }) => kind === "answer")).toEqual(
    [],
  );
});

test("when the answer cannot be saved the attempt is not either", async () => {
  const text = await testedText();
  const { db, learner, textId, cardId } = text;
  const pushed = attemptAt(text);
  // A trigger stands for a disk that is full between the two writes.
  await run(
    db,
    "CREATE TRIGGER full_disk BEFORE INSERT ON review BEGIN SELECT RAISE(ABORT, 'disk full'); END",
  );
  await expect(saveAttempt(db, learner, pushed, later)).rejects.toThrow();
  expect(await listAttempts(db, learner.id, { testId: pushed.testId, textId })).toEqual([]);
  await run(db, "DROP TRIGGER full_disk");
  expect(await saveAttempt(db, learner, pushed, later)).toMatchObject({ ok: true });
  expect(await listAllReviews(db, learner.id)).toMatchObject([{ cardId }]);
});

test("undo takes back the attempt and the answer, and both stay in the log", async () => {
  const text = await testedText();
  const { db, learner, textId } = text;
  const pushed = attemptAt(text);
  await saveAttempt(db, learner, pushed, later);
  for (let time = 0; time < 2; time += 1)
    expect(await undoAttempt(db, learner, pushed.id, later)).toEqual({ ok: true, value: null });
  expect((await text.card())?.state).toEqual({ state: "new" });
  const kinds = (await listAllReviews(db, learner.id)).map(({ kind }) => kind);
  expect(kinds).toEqual(["answer", "retraction"]);
  expect(await listAttempts(db, learner.id, { testId: pushed.testId, textId })).toEqual([]);
  expect(await listTests(db, learner.id, textId)).toEqual([]);
  expect(await undoAttempt(db, learner, newId(), later)).toMatchObject({ ok: false });
});

test("another learner's unit is refused, and so is one of a text that was taken back", async () => {
  const text = await testedText();
  const { db, learner, textId } = text;
  const other = { ...learner, id: asLearnerId(newId()) };
  await inTransaction(db, (tx) => insertLearner(tx, other));
  const refused = { ok: false, error: { type: "unitNotFound" } };
  expect(await saveAttempt(db, other, attemptAt(text), later)).toEqual(refused);
  const own = attemptAt(text);
  await saveAttempt(db, learner, own, later);
  expect(await saveAttempt(db, other, own, later)).toEqual(refused);
  expect(await undoAttempt(db, other, own.id, later)).toMatchObject({ ok: false });
  expect(await listAttempts(db, other.id, own)).toEqual([]);
  expect(await listTests(db, other.id, textId)).toEqual([]);
  await removeText(db, learner.id, textId);
  expect(await saveAttempt(db, learner, attemptAt(text), later)).toEqual(refused);
});

test("a clock that runs ahead is corrected", async () => {
  const text = await testedText();
  const ahead = attemptAt(text, { at: new Date(later.at.getTime() + 3_600_000) });
  const saved = await saveAttempt(text.db, text.learner, ahead, later);
  expect(saved).toMatchObject({ ok: true, value: { at: later.at } });
});

test("attempts are never changed and never deleted", async () => {
  const text = await testedText();
  const { db, learner } = text;
  await saveAttempt(db, learner, attemptAt(text), later);
  await expect(run(db, "UPDATE attempt SET score = 1")).rejects.toThrow(/append-only/);
  await expect(run(db, "DELETE FROM attempt")).rejects.toThrow(/append-only/);
});

test("the sittings of a text come with their mean score, skipped segments apart", async () => {
  const text = await testedText();
  const { db, learner, textId } = text;
  const testId = newId();
  await saveAttempt(db, learner, attemptAt(text, { testId, score: 0.5 }), later);
  await saveAttempt(db, learner, attemptAt(text, { testId, score: 1 }), later);
  const skip = { testId, skipped: true, rating: null, score: 0 } as const;
  await saveAttempt(db, learner, attemptAt(text, skip), later);
  expect(await listTests(db, learner.id, textId)).toEqual([
    {
      ...{ testId, direction: "toTarget", at: noon, answered: 2, skipped: 1, score: 0.75 },
      durationMs: 36_000,
    },
  ]);
});
