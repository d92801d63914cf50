import fc from "fast-check";
import { v7 as newId } from "uuid";
import { type Act, evidenceVerdicts } from "#lib/memory/schedule/act";
import { type Outcome, ratings } from "#lib/memory/schedule/card-state";
import type { CardAct } from "#lib/memory/sync/card-act";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import type { Answer, Retraction } from "#lib/memory/sync/review";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";

export const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
export const noonMs = Date.parse("2026-01-05T04:00:00Z");
export const minuteMs = 60_000;
export const dayMs = 1440 * minuteMs;
export const firstDay = dayOf(new Date(noonMs), calendar);

/** An answer, so long after the first noon. */
export function answerOf(cardId: string, afterMs: number, more: Partial<Answer> = {}): Answer {
  const answeredAt = new Date(noonMs + afterMs);
  const said = { kind: "answer", id: newId(), cardId, answeredAt, calendar } as const;
  const outcome = { state: "review", intervalDays: 3 } as const;
  return { ...said, rating: "good", outcome, durationMs: 3000, typedText: "酵种", ...more };
}

export function actOf(cardId: string, afterMs: number, act: Act): CardAct {
  const answeredAt = new Date(noonMs + afterMs);
  return { kind: "act", id: newId(), cardId, answeredAt, calendar, groupId: newId(), act };
}

export function takeBack(target: Answer | CardAct): Retraction {
  const { cardId, answeredAt, id: targetId } = target;
  return { kind: "retraction", id: newId(), cardId, answeredAt, calendar, targetId };
}

const outcomes: readonly Outcome[] = [
  { state: "learning", step: 1, delaySeconds: 600 },
  { state: "relearning", step: 0, delaySeconds: 60_000 },
  { state: "learning", step: 1, intervalDays: 2 },
  { state: "review", intervalDays: 9 },
  { state: "review", intervalDays: 30 },
  { state: "relearning", step: 0, delaySeconds: 600, leech: "suspend" },
  { state: "review", intervalDays: 1, leech: "tag" },
];

const someDays = fc.integer({ min: 1, max: 40 });

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>(
    { type: "unbury" },
    { type: "suspend" },
    { type: "unsuspend" },
    { type: "reset" },
    { type: "reset" },
  ),
  fc.nat(7).map((flag): Act => ({ type: "flag", flag })),
  fc.constantFrom(...ratings).map((rating): Act => ({ type: "cram", rating, durationMs: 2000 })),
  someDays.map((days): Act => ({ type: "bury", untilDay: addDays(firstDay, days) })),
  someDays.map((days): Act => {
    const set = { type: "setDue", dueDay: addDays(firstDay, days), intervalDays: days } as const;
    return { ...set, desiredRetention: 0.9 };
  }),
  fc.tuple(fc.constantFrom(...evidenceVerdicts), fc.boolean()).map(([verdict, counts]): Act => {
    return { type: "evidence", verdict, answerId: "译", counts };
  }),
  fc.tuple(someDays, fc.nat(4)).map(([days, reps]): Act => {
    return { type: "reschedule", dueDay: addDays(firstDay, days), intervalDays: days, reps };
  }),
);

const anyAnswer = fc.record({
  rating: fc.constantFrom(...ratings),
  outcome: fc.constantFrom(...outcomes),
});

/**
 * Answers to these cards and acts on them, some taken back, in any order; some at the same instant, and then in any order of
 * their ids.
 */
export function anyLogOf(cardIds: readonly string[]): fc.Arbitrary<CardEvent[]> {
  const step = fc.record({
    minute: fc.oneof(fc.nat(6), fc.nat(40 * 1440)),
    rank: fc.nat(),
    cardId: fc.constantFrom(...cardIds),
    does: fc.oneof(anyAnswer, anyAct),
    isTakenBack: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
  });
  return fc.array(step, { maxLength: 24, size: "max" }).map((steps) => {
    const ids = new Map(
      steps.toSorted((one, other) => one.rank - other.rank).map((each) => [each, newId()]),
    );
    return steps.flatMap((each): CardEvent[] => {
      const { minute, cardId, does, isTakenBack } = each;
      const made =
        "rating" in does
          ? answerOf(cardId, minute * minuteMs, does)
          : actOf(cardId, minute * minuteMs, does);
      const event = { ...made, id: ids.get(each) ?? made.id };
      return isTakenBack ? [takeBack(event), event] : [event];
    });
  });
}
