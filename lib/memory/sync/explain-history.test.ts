import { describe, expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { intervalForRetention } from "#lib/memory/schedule/fsrs";
import { addDays, asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardAct } from "./card-act.ts";
import { curveReadings, forgettingPieces, recallOnDay } from "./explain-curve.ts";
import { cardHistory } from "./explain-history.ts";
import { type CardEvent, foldCard } from "./fold-card.ts";
import type { Answer, Retraction } from "./review.ts";

const { weights } = defaultPreset;
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);
const onDay = (day: number) => new Date(noon.getTime() + day * 86_400_000);
const answer = (day: number, rating: Rating, outcome: Outcome): Answer => ({
  ...{ kind: "answer", id: `answer ${day}`, cardId: "卡", answeredAt: onDay(day), calendar },
  ...{ rating, outcome, durationMs: 4000, typedText: "样本效率" },
});
const done = (day: number, act: Act): CardAct => ({
  ...{ kind: "act", id: `act ${day}`, cardId: "卡", answeredAt: onDay(day), calendar },
  ...{ groupId: `group ${day}`, act },
});
const undo = (day: number, target: Answer | CardAct): Retraction => ({
  ...{
    kind: "retraction",
    id: `undo ${target.id}`,
    cardId: "卡",
    answeredAt: onDay(day),
    calendar,
  },
  targetId: target.id,
});
const easy = answer(0, "easy", { state: "review", intervalDays: 8 });
const good = answer(8, "good", { state: "review", intervalDays: 35 });
const until = addDays(today, 400);
const piecesOf = (log: readonly CardEvent[]) =>
  forgettingPieces(cardHistory(log, weights), { until, weights });

describe("a card's history", () => {
  test("tells each answer with what was known then, whatever order it came in", () => {
    const [first, second] = cardHistory([good, easy, good], weights);
    expect(first).toMatchObject({ event: easy, day: today, recallThen: null, elapsedDays: null });
    expect(second).toMatchObject({ event: good, elapsedDays: 8, takenBackAt: null });
    expect(second?.recallThen).toBeCloseTo(0.9025, 4);
    expect(second?.after).toEqual(foldCard([easy, good], weights).state);
  });

  test("tells what was taken back, and that it changed nothing", () => {
    const flag = done(9, { type: "flag", flag: 1 });
    const log = [easy, good, undo(9, good), undo(12, good), flag];
    const [, second, third, ...others] = cardHistory(log, weights);
    expect(second).toMatchObject({ event: good, takenBackAt: onDay(9) });
    expect(second?.after).toBe(second?.before);
    expect(third).toMatchObject({ event: flag, takenBackAt: null });
    expect(third?.after).toEqual(foldCard([easy], weights).state);
    expect(others).toEqual([]);
  });
});

describe("a card's forgetting curve", () => {
  test("falls from each review to the next, and on to the end", () => {
    const pieces = piecesOf([easy, good]);
    expect(pieces.map(({ from, to }) => [from, to])).toEqual([
      [today, today + 8],
      [today + 8, until],
    ]);
    expect(pieces.map(({ points }) => points[0])).toEqual([
      { day: today, recall: 1 },
      { day: today + 8, recall: 1 },
    ]);
    expect(pieces[0]?.points.at(-1)?.recall).toBeCloseTo(0.9025, 4);
    for (const { points } of pieces) {
      const recalls = points.map(({ recall }) => recall);
      expect(recalls).toEqual(recalls.toSorted((one, other) => other - one));
    }
  });

  test("says recall on any day, before that day's answer", () => {
    const pieces = piecesOf([easy, good]);
    expect(recallOnDay(pieces, today, weights)).toBeNull();
    expect(recallOnDay(pieces, asDay(today + 8), weights)).toBeCloseTo(0.9025, 4);
    expect(recallOnDay(pieces, asDay(today + 9), weights)).toBeGreaterThan(0.99);
    expect(recallOnDay(pieces, asDay(today - 1), weights)).toBeNull();
    expect(recallOnDay(pieces, asDay(until + 1), weights)).toBeNull();
  });

  test("has a gap where the card was reset, and none where only its day was moved", () => {
    const moved = done(3, {
      ...{ type: "setDue", dueDay: until },
      ...{ intervalDays: 9, desiredRetention: 0.9 },
    });
    expect(piecesOf([easy, moved])).toHaveLength(1);
    const reset = done(5, { type: "reset" });
    const again = answer(20, "good", { state: "review", intervalDays: 2 });
    const pieces = piecesOf([easy, reset, again]);
    expect(pieces.map(({ from, to }) => [from - today, to - today])).toEqual([
      [0, 5],
      [20, 400],
    ]);
    expect(recallOnDay(pieces, asDay(today + 10), weights)).toBeNull();
  });

  test("of a new card that the learner put on a day reaches what was wished on that day", () => {
    const act = { type: "setDue", dueDay: addDays(today, 5), intervalDays: 21 } as const;
    const pieces = piecesOf([done(0, { ...act, desiredRetention: 0.85 })]);
    expect(recallOnDay(pieces, act.dueDay, weights)).toBeCloseTo(0.85, 6);
    const days = intervalForRetention(pieces[0]?.memory.stability ?? 0, 0.85, weights);
    expect(days).toBeCloseTo(21, 6);
  });

  test("is read off at each day with answers, each asked for, and some between", () => {
    const again = { ...answer(8, "again", { state: "review", intervalDays: 1 }), id: "again" };
    const log = [easy, again, good, undo(9, good)];
    const asked = [asDay(today + 11), asDay(today - 1), asDay(until + 1)];
    const readings = curveReadings(cardHistory(log, weights), piecesOf(log), {
      also: asked,
      count: 4,
      weights,
    });
    expect(readings.map(({ day, answers }) => [day - today, answers])).toEqual([
      [0, ["easy"]],
      [8, ["again"]],
      [11, []],
      [100, []],
      [200, []],
      [300, []],
      [400, []],
    ]);
    expect(readings[1]?.recall).toBeCloseTo(0.9025, 4);
  });

  test("is empty for a card without a memory", () => {
    expect(piecesOf([done(0, { type: "flag", flag: 3 })])).toEqual([]);
  });
});
