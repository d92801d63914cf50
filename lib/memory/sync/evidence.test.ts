import { describe, expect, test } from "vitest";
import { createKernel, createMemories } from "#lib/memory/kernel/memory-kernel";
import type { EvidenceVerdict } from "#lib/memory/schedule/act";
import { answerCard } from "#lib/memory/schedule/answer";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import type { CardAct } from "./card-act.ts";
import { explainDue } from "./explain-due.ts";
import { cardHistory } from "./explain-history.ts";
import { type CardEvent, foldCard } from "./fold-card.ts";
import { foldMany } from "./fold-many.ts";
import type { Answer } from "./review.ts";

const { weights } = defaultPreset;
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const onDay = (day: number) => new Date(Date.parse("2026-03-02T04:00:00Z") + day * 86_400_000);

function answered(id: string, day: number, more: Partial<Answer> = {}): Answer {
  const said = { kind: "answer", id, cardId: "酵种", answeredAt: onDay(day), calendar } as const;
  const outcome = { state: "review", intervalDays: 12 } as const;
  return { ...said, rating: "good", outcome, durationMs: 4000, typedText: null, ...more };
}

function evidence(day: number, verdict: EvidenceVerdict = "hit", counts = true): CardAct {
  const said = { kind: "act", id: `用 ${day}`, cardId: "酵种", answeredAt: onDay(day) } as const;
  const act = { type: "evidence", verdict, answerId: `译 ${day}`, counts } as const;
  return { ...said, calendar, groupId: `译 ${day}`, act };
}

const fold = (...events: readonly CardEvent[]) => foldCard(events, weights);
const stabilityOf = ({ state }: ReturnType<typeof fold>) =>
  state.state === "new" ? 0 : state.memory.stability;
const known = [answered("a", 0), answered("b", 3)];

describe("evidence on a card in review", () => {
  test.each<[EvidenceVerdict, "more" | "less"]>([
    ["hit", "more"],
    ["variant", "more"],
    ["wrong", "less"],
  ])("a %s leaves %s stability, and nothing else is changed", (verdict, than) => {
    const [before, after] = [fold(...known), fold(...known, evidence(15, verdict))];
    expect(stabilityOf(after) > stabilityOf(before)).toBe(than === "more");
    expect(stabilityOf(after)).not.toBe(stabilityOf(before));
    const memory = { stability: stabilityOf(before), difficulty: expect.any(Number) };
    const { answeredStability, ...rest } = after;
    expect({ ...rest, state: { ...after.state, memory } }).toEqual(before);
    expect(answeredStability).toBe(stabilityOf(before));
  });

  test("counts only where the learner had chosen so", () => {
    expect(fold(...known, evidence(15, "hit", false))).toEqual(fold(...known));
  });

  test("says nothing on the day of the last answer, of a card in its steps, or of one never answered", () => {
    const again = { rating: "again", outcome: { state: "relearning", step: 0, delaySeconds: 600 } };
    const inSteps = [...known, answered("c", 15, again as Partial<Answer>)];
    expect(fold(...known, evidence(3))).toEqual(fold(...known));
    expect(fold(...inSteps, evidence(16))).toEqual(fold(...inSteps));
    expect(fold(evidence(16))).toEqual(fold());
  });

  test("a hundred hits, a day apart, move it by a quarter at most, 用再多次也有限", () => {
    const many = Array.from({ length: 100 }, (_, day) => evidence(4 + day));
    expect(stabilityOf(fold(...known, ...many)) / stabilityOf(fold(...known))).toBeCloseTo(1.25, 6);
    const next = answered("c", 120);
    const later = Array.from({ length: 100 }, (_, day) => evidence(121 + day));
    const between = fold(...known, ...many, next);
    expect(between.answeredStability).toBeUndefined();
    const after = fold(...known, ...many, next, ...later);
    expect(stabilityOf(after) / stabilityOf(between)).toBeCloseTo(1.25, 6);
  });

  test("the next answer's interval follows from the memory moved", () => {
    const context = { at: onDay(15), calendar, preset: defaultPreset };
    const daysOf = (...events: readonly CardEvent[]) => {
      const card = { id: "酵种", state: fold(...events).state };
      const outcome = answerCard(card, "good", context);
      return outcome.state === "review" ? outcome.intervalDays : 0;
    };
    const hits = Array.from({ length: 11 }, (_, day) => evidence(4 + day));
    expect(daysOf(...known, ...hits)).toBeGreaterThan(daysOf(...known));
  });

  test("taken back, or come late and in any order, folds to the same", () => {
    const log = [...known, evidence(9), evidence(14, "wrong"), answered("c", 20)];
    const about = { id: "r", cardId: "酵种", answeredAt: onDay(30), calendar };
    const retraction = { kind: "retraction", ...about, targetId: evidence(9).id } as const;
    expect(fold(...log.toReversed())).toEqual(fold(...log));
    expect(fold(...log, retraction)).toEqual(fold(...log.filter((event) => event !== log[2])));
    const bulk = { weights, kernel: createKernel(weights), memories: createMemories(1) };
    expect(foldMany([log], bulk)).toEqual([fold(...log)]);
  });
});

test("why a card is due names what translations did, and the answer that chose the day", () => {
  const log = [...known, evidence(9)];
  const context = { at: onDay(10), calendar, preset: defaultPreset };
  const { cause, credit, wait } = explainDue("酵种", log, context);
  expect(cause).toMatchObject({ kind: "answer", id: "b" });
  expect(credit?.stabilityBefore).toBe(stabilityOf(fold(...known)));
  expect(credit?.stability).toBe(wait?.memory.stability);
  expect(explainDue("酵种", known, context).credit).toBeNull();
});

test("the history tells how memory stood before and after", () => {
  const [, , used] = cardHistory([...known, evidence(9), evidence(10, "hit", false)], weights);
  expect(used).toMatchObject({ elapsedDays: 6, recallThen: expect.any(Number) });
  expect(used?.before).not.toBe(used?.after);
});
