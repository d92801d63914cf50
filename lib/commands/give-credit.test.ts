import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { cardKinds } from "#lib/cards/card-face";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import type { StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { asLearnerId } from "#lib/store/ids";
import { insertLearner, type Learner, updateLearner } from "#lib/store/learner";
import { insertPreset } from "#lib/store/preset";
import { listAllReviews } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { acceptAnswer } from "./accept-answer.ts";
import { actOnCards } from "./act-on-cards.ts";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { type PushedReview, pushReviews } from "./push-reviews.ts";
import { saveAttempt } from "./save-attempt.ts";
import { attemptAt, noon, testedText } from "./test-attempt.ts";
import { answersOf, evidenceOf, meetTerm, termCards } from "./test-credit.ts";
import { undoAttempt } from "./undo-attempt.ts";

const dayMs = 86_400_000;
const days = (count: number) => new Date(noon.getTime() + count * dayMs);
const later = { at: days(40) };

/** A text whose first term was learned nine days before its sentence is translated, so many days after the first noon. */
async function learned(more: Partial<Parameters<typeof meetTerm>[1]> = {}) {
  const text = await testedText({ input: { cardKinds } });
  const { db, learner, unit, cardId } = text;
  const starter = await meetTerm(db, { learner, source: "starter", at: days(0), ...more });
  const typed = (day: number, change: object = {}): PushedReview => ({
    ...{ kind: "answer", id: newId(), cardId, answeredAt: days(day), rating: "good" },
    ...{ calendar: learner.calendar, durationMs: 9000, typedText: "酵种每天都要喂。" },
    outcome: { state: "review", intervalDays: 20 },
    verdicts: [{ termId: starter.termId, verdict: "hit" }],
    ...change,
  });
  const push = (...reviews: readonly PushedReview[]) => pushReviews(db, learner.id, reviews, later);
  const retract = (targetId: string, id = newId()): PushedReview => {
    const answeredAt = days(30);
    return { kind: "retraction", id, cardId, answeredAt, calendar: learner.calendar, targetId };
  };
  return { ...text, unit, starter, typed, push, retract };
}

async function credits(db: Db, learner: Learner): Promise<void> {
  await inTransaction(db, (tx) => updateLearner(tx, learner.id, { creditsTerms: true }));
}

function stabilityOf(card: StoredCard | undefined): number {
  return card === undefined || card.state.state === "new" ? 0 : card.state.memory.stability;
}

test("a typed translation leaves evidence on its term's card, in one group, and counts only when that was chosen", async () => {
  const { db, learner, starter, typed, push } = await learned();
  const before = await starter.recognition();
  const first = typed(9);
  await push(first);
  expect(await evidenceOf(db, learner)).toMatchObject([
    {
      ...{ cardId: before?.id, groupId: first.id, answeredAt: days(9) },
      act: { type: "evidence", verdict: "hit", answerId: first.id, counts: false },
    },
  ]);
  expect(await starter.recognition()).toEqual(before);

  await credits(db, learner);
  await push(typed(15));
  const after = await starter.recognition();
  expect(stabilityOf(after)).toBeGreaterThan(stabilityOf(before));
  expect(after?.state).toMatchObject({ ...before?.state, memory: expect.anything() });
  expect((await evidenceOf(db, learner)).map(({ act }) => act.counts)).toEqual([false, true]);
  expect(await findDivergentCards(db, learner.id)).toEqual([]);
});

test("in a wording that was accepted before the answer came no term is wrong, 后来认可的译法也算", async () => {
  const { db, learner, unit, starter, typed, push } = await learned();
  const { termId } = starter;
  const wrong = { verdicts: [{ termId, verdict: "wrong" }] };
  const text = " 酵种  每天都要喂。";
  await acceptAnswer(db, learner.id, { unitId: unit.id, direction: "toTarget", text });
  await push(typed(9, { ...wrong, typedText: "酵种 每天都要喂。 " }));
  expect(await evidenceOf(db, learner)).toEqual([]);
  await push(typed(10, { ...wrong, typedText: "面粉每天都要喂。" }));
  expect((await evidenceOf(db, learner)).map(({ act }) => act.verdict)).toEqual(["wrong"]);
});

test("turning credit on or off changes nothing of the past, 不改写过去", async () => {
  const { db, learner, starter, typed, push } = await learned();
  await credits(db, learner);
  await push(typed(9));
  const counted = await starter.recognition();
  await inTransaction(db, (tx) => updateLearner(tx, learner.id, { creditsTerms: false }));
  await push(typed(15));
  expect(await starter.recognition()).toEqual(counted);
});

test("sent twice it leaves no second evidence, and a card bears one a day", async () => {
  const { db, learner, typed, push } = await learned();
  const first = typed(9);
  await push(first);
  expect((await push(first)).results).toMatchObject([{ result: "duplicate" }]);
  await push(typed(9.01), typed(9.02));
  expect(await evidenceOf(db, learner)).toHaveLength(1);
  await push(typed(10));
  expect(await evidenceOf(db, learner)).toHaveLength(2);
});

test("taking the answer back takes its evidence back, and the day is free for another", async () => {
  const { db, learner, starter, typed, push, retract } = await learned();
  await credits(db, learner);
  const before = await starter.recognition();
  const answer = typed(9);
  await push(answer);
  await push(retract(answer.id));
  expect(await starter.recognition()).toEqual(before);
  expect(await evidenceOf(db, learner)).toEqual([]);
  const rows = await listAllReviews(db, learner.id);
  await push(retract(answer.id));
  expect((await listAllReviews(db, learner.id)).length).toBe(rows.length + 1);
  await push(typed(9.01));
  expect(await evidenceOf(db, learner)).toHaveLength(1);
  expect(await findDivergentCards(db, learner.id)).toEqual([]);
});

test("an answer whose retraction came first, or comes with it, leaves none", async () => {
  const { db, learner, typed, push, retract } = await learned();
  const [early, together] = [typed(9), typed(11)];
  await push(retract(early.id));
  await push(early);
  await push(together, retract(together.id));
  expect(await evidenceOf(db, learner)).toEqual([]);
});

test("one that comes late is folded into its place", async () => {
  const { db, learner, starter, typed, push } = await learned();
  await credits(db, learner);
  const soon = typed(5);
  await push(typed(12));
  await starter.answer(days(20));
  await push(soon);
  const late = await starter.recognition();
  const other = await learned();
  await credits(other.db, other.learner);
  await other.push(other.typed(5));
  await other.push(other.typed(12));
  await other.starter.answer(days(20));
  expect(stabilityOf(late)).toBe(stabilityOf(await other.starter.recognition()));
});

test("what is left out says nothing, and neither does what was not typed, or stands in another sentence", async () => {
  const { db, learner, starter, typed, push } = await learned();
  const proof = await meetTerm(db, { learner, source: "proof", at: days(0) });
  const { termId } = starter;
  await push(
    typed(9, { verdicts: [{ termId, verdict: "missing" }] }),
    typed(10, { typedText: null }),
    typed(11, { verdicts: [{ termId: proof.termId, verdict: "hit" }] }),
    typed(12, { verdicts: [{ termId: "不存在", verdict: "hit" }] }),
    typed(13, { verdicts: [] }),
    typed(14, { cardId: (await starter.recognition())?.id ?? "" }),
  );
  expect(await evidenceOf(db, learner)).toEqual([]);
});

test("a card that is new, in its steps or suspended bears none", async () => {
  const fresh = await testedText({ input: { cardKinds } });
  const cards = await termCards(fresh.db, fresh.learner, "starter");
  const verdicts = [{ termId: cards.termId, verdict: "hit" }] as const;
  const pushed = attemptAt(fresh, { verdicts, at: days(9) });
  expect(await saveAttempt(fresh.db, fresh.learner, pushed, later)).toMatchObject({ ok: true });
  expect(await evidenceOf(fresh.db, fresh.learner)).toEqual([]);

  const inSteps = { state: "learning", step: 1, delaySeconds: 600 } as const;
  const steps = await learned({ outcome: inSteps });
  await steps.push(steps.typed(9));
  expect(await evidenceOf(steps.db, steps.learner)).toEqual([]);

  const { db, learner, starter, typed, push } = await learned();
  const cardIds = [(await starter.recognition())?.id ?? ""];
  await actOnCards(db, learner, { cardIds, act: { type: "suspend" }, at: days(8) });
  await push(typed(9));
  expect(await evidenceOf(db, learner)).toEqual([]);
});

test("into the source language it is the production card's, and else the cloze's", async () => {
  for (const [kinds, expected] of [
    [["termProduction", "cloze"], "termProduction"],
    [["cloze"], "cloze"],
  ] as const) {
    const text = await learned({ kinds });
    const verdicts = [{ termId: text.starter.termId, verdict: "variant" }] as const;
    const more = { verdicts, direction: "toSource", at: days(9) } as const;
    const pushed = attemptAt(text, { ...more, countsAs: "practice" });
    await saveAttempt(text.db, text.learner, pushed, later);
    const cards = await termCards(text.db, text.learner, "starter");
    const [evidence] = await evidenceOf(text.db, text.learner);
    expect(evidence?.cardId).toBe(cards.idOf(expected));
  }
});

test.each(["review", "practice"] as const)(
  "a tested segment that counts as %s leaves evidence, which goes with it",
  async (countsAs) => {
    const text = await learned();
    const { db, learner, starter } = text;
    await credits(db, learner);
    const before = await starter.recognition();
    const verdicts = [{ termId: starter.termId, verdict: "hit" }] as const;
    const pushed = attemptAt(text, { verdicts, countsAs, at: days(9) });
    const saved = await saveAttempt(db, learner, pushed, later);
    const answerId = saved.ok && (saved.value.reviewId ?? saved.value.id);
    expect(await evidenceOf(db, learner)).toMatchObject([{ groupId: answerId }]);
    await saveAttempt(db, learner, pushed, later);
    expect(await evidenceOf(db, learner)).toHaveLength(1);
    expect(stabilityOf(await starter.recognition())).toBeGreaterThan(stabilityOf(before));

    await undoAttempt(db, learner, pushed.id, later);
    await undoAttempt(db, learner, pushed.id, later);
    expect(await evidenceOf(db, learner)).toEqual([]);
    expect(await starter.recognition()).toEqual(before);
    expect(answersOf(await listAllReviews(db, learner.id))).toEqual([
      expect.objectContaining({ cardId: before?.id }),
    ]);
  },
);

test("what a hint showed, a skip, and what is no answer at all leave none", async () => {
  const text = await learned();
  const { db, learner, starter } = text;
  const verdicts = [{ termId: starter.termId, verdict: "hit" }] as const;
  const said = { verdicts, countsAs: "practice" } as const;
  const skip = { skipped: true, rating: null, typedText: "" } as const;
  for (const [index, more] of [
    ...[{ hints: 1 as const }, { hints: 2 as const }, { hints: 3 as const }],
    ...[skip, { suggested: "again" as const, rating: "again" as const }],
  ].entries()) {
    const pushed = attemptAt(text, { ...said, ...more, at: days(9 + index) });
    expect(await saveAttempt(db, learner, pushed, later)).toMatchObject({ ok: true });
  }
  expect(await evidenceOf(db, learner)).toEqual([]);
  const other = { termId: "另一个", verdict: "hit" } as const;
  const second = [other, ...verdicts];
  await saveAttempt(
    db,
    learner,
    attemptAt(text, { ...said, verdicts: second, hints: 1, at: days(20) }),
    later,
  );
  expect(await evidenceOf(db, learner)).toHaveLength(1);
});

test("when evidence cannot be saved the answer is not either", async () => {
  const { db, learner, typed, push } = await learned();
  await inTransaction(db, (tx) =>
    tx.client.$executeRawUnsafe(
      `CREATE TRIGGER "full" BEFORE INSERT ON "review" WHEN NEW."kind" = 'act' BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    ),
  );
  const rows = await listAllReviews(db, learner.id);
  await expect(push(typed(9))).rejects.toThrow();
  expect(await listAllReviews(db, learner.id)).toEqual(rows);
});

test("another learner's term, answer and evidence are out of reach", async () => {
  const { db, learner, starter, typed, push, retract } = await learned();
  await credits(db, learner);
  const answer = typed(9);
  await push(answer);
  const before = await starter.recognition();
  const other = asLearnerId(newId());
  await inTransaction(db, async (tx) => {
    await insertLearner(tx, { ...learner, id: other });
    await insertPreset(tx, other, { ...defaultPreset, id: newId(), name: "默认" });
  });
  const { results } = await pushReviews(
    db,
    other,
    [{ ...answer, id: newId() }, retract(answer.id)],
    later,
  );
  expect(results.map(({ result }) => result)).toEqual(["unknownCard", "unknownCard"]);
  await undoAttempt(db, { id: other, calendar: learner.calendar }, answer.id, later);
  expect(await starter.recognition()).toEqual(before);
  expect(await evidenceOf(db, learner)).toHaveLength(1);
});
