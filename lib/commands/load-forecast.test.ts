import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Rating } from "#lib/memory/schedule/card-state";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { forecastOn } from "#lib/progress/forecast";
import { comprehensionOn } from "#lib/progress/forecast-text";
import { listAllCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { testDatabase } from "#lib/store/test-database";
import { listUnits } from "#lib/store/unit";
import { loadCalibration } from "./load-calibration.ts";
import { loadForecast } from "./load-forecast.ts";
import { loadForecastLine } from "./load-forecast-line.ts";
import { markKnown } from "./mark-known.ts";
import { pushReviews } from "./push-reviews.ts";
import { removeText } from "./remove-text.ts";
import { restoreText } from "./restore-text.ts";
import { saveAttempt } from "./save-attempt.ts";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "./test-text.ts";

const began = new Date("2026-03-02T04:00:00Z");
const on = (days: number, minutes = 0) =>
  new Date(began.getTime() + days * 86_400_000 + minutes * 60_000);

async function desk() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  return { db, learner, textId };
}

async function answer(db: Db, learner: Learner, cardId: string, rating: Rating, at: Date) {
  const said = { kind: "answer", id: newId(), cardId, calendar: learner.calendar } as const;
  const row = { ...said, rating, answeredAt: at, durationMs: 900, typedText: null };
  await pushReviews(db, learner.id, [row], { at });
}

async function translate(
  db: Db,
  learner: Learner,
  textId: string,
  unit: number,
  rating: Rating,
  at: Date,
) {
  const unitId = (await listUnits(db, learner.id, textId))[unit]?.id ?? "";
  const saved = await saveAttempt(
    db,
    learner,
    {
      ...{
        id: newId(),
        testId: newId(),
        textId,
        unitId,
        direction: "toTarget",
        at,
        typedText: "酵种",
      },
      ...{ hints: 0, skipped: false, suggested: rating, rating, score: 1, verdicts: [] },
      ...{ durationMs: 900, countsAs: "practice" },
    },
    { at },
  );
  expect(saved.ok).toBe(true);
}

test("before the first answer a text is as the prior has it: 酵种 in two segments, 醒发 in two", async () => {
  const { db, learner, textId } = await desk();
  const { texts, belief } = await loadForecast(db, learner, textId);
  const text = texts.get(textId);
  expect(text?.terms.map(({ memories, known }) => [memories, known])).toEqual([
    [[], false],
    [[], false],
  ]);
  expect(text?.segments.map(({ gates }) => [...gates].sort())).toEqual([[0], [1], [0, 1]]);
  const weights = text?.segments.map(({ weight }) => weight) ?? [];
  expect(weights).toEqual([7, 8, 7]);
  const today = dayOf(on(0), learner.calendar);
  const share = text && comprehensionOn(text, today, belief);
  expect(share).toBeCloseTo((7 * 0.2 + 8 * 0.2 + 7 * 0.04) / 22, 9);
  expect(await loadCalibration(db, learner, null)).toMatchObject({ attempts: 0, brier: null });
});

test("a learned term raises every text it stands in, and the line of the past ends where today stands", async () => {
  const { db, learner, textId } = await desk();
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const cards = await listAllCards(db, learner.id);
  const before = await loadForecast(db, learner, null);
  const term = before.rows.get(textId)?.terms[0];
  const own = cards.filter(({ noteId }) => noteId === term?.noteId);
  await answer(db, learner, own[0]?.id ?? "", "good", on(0));
  await answer(db, learner, own[0]?.id ?? "", "good", on(3));
  await answer(db, learner, own[1]?.id ?? "", "again", on(4));
  await translate(db, learner, textId, 1, "good", on(5));
  const after = await loadForecast(db, learner, null);
  const today = dayOf(on(6), learner.calendar);
  for (const id of [textId, pizza.textId]) {
    const [was, is] = [before, after].map(({ texts, belief }) => {
      const text = texts.get(id);
      return (text && comprehensionOn(text, today, belief)) ?? 0;
    });
    expect(is).toBeGreaterThan(was ?? 1);
  }
  const { past, ifIStop } = await loadForecastLine(db, learner, textId, {
    ...{ at: on(6), daysBack: 30, daysAhead: 90 },
  });
  const text = after.texts.get(textId);
  const share = text && forecastOn(text, today, after.belief)?.share;
  expect(past.map(({ day }) => day - today)).toEqual([-6, -5, -4, -3, -2, -1, 0]);
  expect(past.at(-1)?.share).toBeCloseTo(share ?? 0, 9);
  expect(ifIStop[0]?.share).toBeCloseTo(share ?? 0, 9);
  expect(ifIStop.at(-1)?.day).toBe(addDays(today, 90));
  expect(past[0]?.share).toBeLessThan(share ?? 0);
  for (const [at, point] of ifIStop.entries()) {
    expect(point.share).toBeLessThanOrEqual(ifIStop[at - 1]?.share ?? 1);
    expect(point.low).toBeLessThanOrEqual(point.share);
    expect(point.high).toBeGreaterThanOrEqual(point.share);
  }
});

test("a segment translated counts by its own recall, and its test is compared with what was told before", async () => {
  const { db, learner, textId } = await desk();
  await translate(db, learner, textId, 0, "good", on(0));
  await translate(db, learner, textId, 0, "again", on(0, 5));
  await translate(db, learner, textId, 1, "again", on(1));
  const told = await loadCalibration(db, learner, textId);
  // The second test of the day tells nothing of memory.
  expect(told).toMatchObject({ attempts: 2, passed: 1 });
  expect(told.bins.map(({ count, predicted }) => [count, predicted < 0.3])).toEqual([[2, true]]);
  expect((await loadCalibration(db, learner, newId())).attempts).toBe(0);
  const { texts } = await loadForecast(db, learner, textId);
  const own = texts.get(textId)?.segments.map((segment) => segment.own);
  expect(own?.map((memory) => memory !== null)).toEqual([true, true, false]);
});

test("what was missed a moment ago is not what can be read today: 刚答错的不算会", async () => {
  const { db, learner, textId } = await desk();
  for (const unit of [0, 1]) await translate(db, learner, textId, unit, "again", on(0));
  const [card] = await listAllCards(db, learner.id);
  await answer(db, learner, card?.id ?? "", "again", on(0));
  const { texts, belief } = await loadForecast(db, learner, textId);
  const text = texts.get(textId);
  const today = dayOf(on(0), learner.calendar);
  const shareOn = (day: Day) => (text && comprehensionOn(text, day, belief)) ?? 1;
  expect(shareOn(today)).toBeLessThan(0.8);
  expect(shareOn(today)).toBe(shareOn(addDays(today, 1)));
  const span = { at: on(0), daysBack: 9, daysAhead: 1 };
  const { past, ifIStop } = await loadForecastLine(db, learner, textId, span);
  expect([past.at(-1)?.share, ifIStop[1]?.share]).toEqual([shareOn(today), shareOn(today)]);
});

test("a term said to be known is recalled everywhere, and Easy as a first answer says that new terms may be known", async () => {
  const { db, learner, textId } = await desk();
  const { texts, rows, belief } = await loadForecast(db, learner, null);
  const [known, other] = rows.get(textId)?.terms ?? [];
  await markKnown(db, learner.id, { termId: known?.termId ?? "", isKnown: true }, { at: on(0) });
  const cards = await listAllCards(db, learner.id);
  const asked = cards.find(({ noteId }) => noteId === other?.noteId);
  await answer(db, learner, asked?.id ?? "", "easy", on(1));
  const after = await loadForecast(db, learner, textId);
  expect(after.texts.get(textId)?.terms.map((term) => term.known)).toEqual([true, false]);
  expect(belief.unseen).toEqual({ yes: 1, no: 4 });
  expect(after.belief.unseen).toEqual({ yes: 2, no: 4 });
  expect(texts.get(textId)?.terms.map((term) => term.known)).toEqual([false, false]);
  const span = { at: on(3), daysBack: 9, daysAhead: 0 };
  const { past } = await loadForecastLine(db, learner, textId, span);
  expect(past.map(({ day }) => day - dayOf(on(0), learner.calendar))).toEqual([0, 1, 2, 3]);
});

test("self-tests of a text that was taken off the shelf say nothing of plain language, and all again once it is back: 下架", async () => {
  const { db, learner, textId } = await desk();
  await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  for (const unit of [0, 1, 2]) await translate(db, learner, textId, unit, "again", on(unit));
  const before = (await loadForecast(db, learner, null)).belief;
  const removed = await removeText(db, learner.id, textId, { at: on(3) });
  expect(removed.ok).toBe(true);
  const after = (await loadForecast(db, learner, null)).belief;
  expect(after.ungated).toEqual(before.ungated);
  expect(await loadCalibration(db, learner, null)).toMatchObject({ attempts: 0 });
  await restoreText(db, learner.id, textId);
  expect((await loadForecast(db, learner, null)).belief).toEqual(before);
});
