import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import { addDays } from "#lib/memory/time/day";
import { dayOf, startOfDay } from "#lib/memory/time/learner-day";
import { recallsFollowing } from "#lib/progress/readable-by-recalls";
import { loadDeck } from "#lib/store/load-deck";
import { findStandingPlan } from "#lib/store/plan";
import { getPreset, updatePreset } from "#lib/store/preset";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { dropPlan, undoDropPlan, undoMakePlan } from "./drop-plan.ts";
import { foreseePlan } from "./foresee-plan.ts";
import { makePlan } from "./make-plan.ts";
import { pushReviews } from "./push-reviews.ts";
import { importTestText, testLearner } from "./test-text.ts";
import type { PlanWish } from "./work-out-plan.ts";

const evening = new Date("2026-03-02T12:00:00Z");
const kinds: readonly CardKind[] = ["termRecognition"];
const words = Array.from({ length: 24 }, (_, at) => `word${String.fromCharCode(97 + at)}x`);
const termOf = (source: string) => ({ source, target: `词${source}` });
const lineOf = (terms: readonly string[]) =>
  `Here are ${terms.join(" and ")} again.\n这里有${terms.map((term) => `词${term}`).join("和")}。`;

/** An essay met first, and a talk whose last word stands in every line, so that it opens most. */
async function shelf() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const imported = (terms: readonly string[], lines: readonly string[]) =>
    importTestText(db, learner, {
      ...{ content: lines.join("\n"), terms: terms.map(termOf), input: { cardKinds: kinds } },
    });
  const [essayTerms, talkTerms] = [words.slice(0, 8), words.slice(8)];
  const essay = await imported(
    essayTerms,
    essayTerms.map((term) => lineOf([term])),
  );
  const often = talkTerms.at(-1) ?? "";
  const lines = talkTerms.slice(0, -1).map((term) => lineOf([term, often]));
  const talk = await imported(talkTerms, [...lines, lineOf([often])]);
  const today = dayOf(evening, learner.calendar);
  const wish = (more: Partial<PlanWish> = {}): PlanWish => ({
    ...{ textId: talk.textId, targetDay: addDays(today, 30) },
    ...{ targetShare: 0.6, minutesPerDay: 20 },
    ...more,
  });
  const made = async (more: Partial<PlanWish> = {}, at = evening) => {
    const plan = await makePlan(db, learner, wish(more), { at });
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    return plan.value;
  };
  const newCards = async (at = evening) => {
    const { main } = (await loadDeck(db, learner, at)).queueOf(null);
    return main.filter(({ state }) => state.state === "new");
  };
  const limit = (newPerDay: number) =>
    inTransaction(db, async (tx) => {
      await updatePreset(tx, learner.id, { ...(await getPreset(tx, learner.id)), newPerDay });
    });
  return {
    db,
    learner,
    today,
    talkId: talk.textId,
    essayId: essay.textId,
    wish,
    made,
    newCards,
    limit,
  };
}

const onDay = (count: number) => new Date(evening.getTime() + count * 86_400_000);

test("while a plan stands its cards come first and in its order, as many as it says, 计划优先", async () => {
  const { made, newCards, limit } = await shelf();
  await limit(1);
  const before = await newCards();
  const plan = await made();
  expect(plan.newPerDay).toBeGreaterThanOrEqual(1);
  const after = await newCards();
  expect(before[0]?.textIds).not.toContain(plan.textId);
  expect(after.slice(0, plan.newPerDay).map(({ id }) => id)).toEqual(
    plan.cardOrder.slice(0, plan.newPerDay),
  );
});

test("its limit holds beside the preset's: above it for the plan, and others take only what it leaves", async () => {
  const { made, newCards, limit } = await shelf();
  const near = await made({
    targetDay: addDays(dayOf(evening, { zone: "Asia/Shanghai", rolloverHour: 4 }), 4),
    minutesPerDay: 60,
  });
  const planned = near.newPerDay;
  expect(planned).toBeGreaterThan(1);
  await limit(1);
  expect(await newCards()).toHaveLength(planned);
  await limit(planned + 2);
  const cards = await newCards();
  expect(cards).toHaveLength(near.outline.othersCome ? planned + 2 : planned);
  expect(cards.filter(({ plan }) => plan !== undefined)).toHaveLength(planned);
});

test("what was begun today counts", async () => {
  const { db, learner, made, newCards } = await shelf();
  const plan = await made();
  const [first] = plan.cardOrder;
  const said = {
    kind: "answer",
    id: newId(),
    cardId: first ?? "",
    calendar: learner.calendar,
  } as const;
  const rated = { answeredAt: evening, rating: "easy", durationMs: 1, typedText: null } as const;
  await pushReviews(db, learner.id, [{ ...said, ...rated }], { at: evening });
  const left = (await newCards()).filter((card) => card.plan !== undefined);
  expect(left).toHaveLength(plan.newPerDay - 1);
  const tomorrow = (await newCards(onDay(1))).filter((card) => card.plan !== undefined);
  expect(tomorrow.map(({ id }) => id)).toEqual(plan.cardOrder.slice(1, 1 + plan.newPerDay));
});

test("a raised retention holds for the text's cards until its day, and then falls back by itself", async () => {
  const { db, learner, made, talkId, today } = await shelf();
  const plan = await made({ targetShare: 0.88, minutesPerDay: 60 });
  expect(plan.desiredRetention).toBeGreaterThan(0.9);
  const wished = async (at: Date) => {
    const { cards } = await loadDeck(db, learner, at);
    const own = cards.filter(({ textIds }) => textIds.includes(talkId));
    const others = cards.filter(({ textIds }) => !textIds.includes(talkId));
    expect(others.every(({ desiredRetention }) => desiredRetention === undefined)).toBe(true);
    return [...new Set(own.map(({ desiredRetention }) => desiredRetention))];
  };
  expect(await wished(evening)).toEqual([plan.desiredRetention]);
  expect(await wished(onDay(30))).toEqual([plan.desiredRetention]);
  expect(await wished(onDay(31))).toEqual([undefined]);
  const after = (await loadDeck(db, learner, onDay(31))).queueOf(null).main;
  expect(after.every((card) => card.plan === undefined)).toBe(true);
  expect(startOfDay(addDays(today, 31), learner.calendar) < onDay(31)).toBe(true);
});

test("a changed plan takes the place of the old one, and undo brings that back", async () => {
  const { db, learner, made, talkId, today } = await shelf();
  const standing = () => findStandingPlan(db, learner.id, talkId, today);
  const first = await made();
  const second = await made({ targetShare: 0.5 }, new Date(evening.getTime() + 1000));
  expect(await standing()).toEqual(second);
  expect(await undoMakePlan(db, learner.id, second.id, { at: onDay(0) })).toMatchObject({
    ...{ ok: true, value: { id: first.id } },
  });
  expect(await standing()).toEqual(first);
});

test("a dropped plan leaves the queue as it was without it, and undo brings it back, 随时反悔", async () => {
  const { db, learner, made, newCards, talkId, today } = await shelf();
  const before = await newCards();
  const plan = await made();
  expect((await dropPlan(db, learner.id, plan.id, { at: evening })).ok).toBe(true);
  expect(await newCards()).toEqual(before);
  expect(await dropPlan(db, learner.id, plan.id)).toEqual({
    ok: false,
    error: { type: "notStanding" },
  });
  expect((await undoDropPlan(db, learner.id, plan.id)).ok).toBe(true);
  expect((await findStandingPlan(db, learner.id, talkId, today))?.id).toBe(plan.id);
  expect(await undoDropPlan(db, learner.id, plan.id)).toEqual({
    ok: false,
    error: { type: "notDropped" },
  });
  expect(await dropPlan(db, learner.id, newId())).toEqual({
    ok: false,
    error: { type: "planNotFound" },
  });
});

test("what cannot be wished or reached makes no plan", async () => {
  const { db, learner, wish, talkId, today } = await shelf();
  const refused = async (more: Partial<PlanWish>) => {
    const plan = await makePlan(db, learner, wish(more), { at: evening });
    return plan.ok ? null : plan.error;
  };
  expect(await refused({ targetDay: addDays(today, -1) })).toEqual({
    type: "dayPast",
    field: "targetDay",
  });
  expect(await refused({ targetShare: 0.995 })).toEqual({
    type: "outOfBounds",
    field: "targetShare",
  });
  expect(await refused({ targetShare: 0 })).toEqual({ type: "outOfBounds", field: "targetShare" });
  expect(await refused({ minutesPerDay: 0 })).toEqual({
    type: "outOfBounds",
    field: "minutesPerDay",
  });
  expect(await refused({ minutesPerDay: 1441 })).toEqual({
    type: "outOfBounds",
    field: "minutesPerDay",
  });
  expect(await refused({ textId: newId() })).toEqual({ type: "textNotFound", field: "textId" });
  const late = await refused({ targetDay: today });
  expect(late).toMatchObject({ type: "notByThen", field: "targetDay" });
  if (late?.type === "notByThen") expect(late.plan?.targetDay).toBeGreaterThan(today);
  expect(await findStandingPlan(db, learner.id, talkId, today)).toBeNull();
});

test("what follows from the plan is foreseen by term: begun ones are remembered, the others not met", async () => {
  const { db, learner, made, talkId, today } = await shelf();
  expect(await foreseePlan(db, learner, talkId, { at: evening })).toBeNull();
  const plan = await made();
  const foreseen = await foreseePlan(db, learner, talkId, { at: evening });
  if (foreseen === null) throw new Error("没有预测");
  const now = recallsFollowing(foreseen, today);
  expect([...now.values()].every((recall) => recall === null)).toBe(true);
  const then = [...recallsFollowing(foreseen, plan.targetDay).values()];
  const met = then.flatMap((recall) => recall ?? []);
  expect(met.length).toBeGreaterThanOrEqual(plan.cardOrder.length - 2);
  for (const recall of met) expect(recall).toBeGreaterThan(0.6);
});
