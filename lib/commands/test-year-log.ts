import fc from "fast-check";
import { v7 as newId } from "uuid";
import type { Act } from "#lib/memory/schedule/act";
import { type Outcome, ratings } from "#lib/memory/schedule/card-state";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { asDay } from "#lib/memory/time/day";

const rolloverHour = 4;
const zones = ["Europe/Berlin", "America/New_York", "Asia/Shanghai"] as const;
export const calendars = zones.map((zone) => ({ zone, rolloverHour }));

const hourMs = 3_600_000;
/** Nights on which clocks change in New York and Berlin, and the last days of the log. */
const nights = ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2026-11-22", "2026-11-23"];
const firstMs = Date.parse("2026-01-02T00:00:00Z");

const anInstant = fc.oneof(
  fc
    .tuple(fc.constantFrom(...nights), fc.nat(60 * hourMs))
    .map(([night, ms]) => Date.parse(`${night}T00:00:00Z`) - 24 * hourMs + ms),
  fc.nat(325 * 24).map((hours) => firstMs + hours * hourMs),
);

const anOutcome = fc.constantFrom<Outcome[]>(
  { state: "learning", step: 0, delaySeconds: 600 },
  { state: "learning", step: 1, intervalDays: 1 },
  { state: "relearning", step: 0, delaySeconds: 600 },
  { state: "review", intervalDays: 3 },
  { state: "review", intervalDays: 20 },
  { state: "review", intervalDays: 21 },
  { state: "review", intervalDays: 90 },
);

const days = fc.integer({ min: 1, max: 60 });
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act[]>({ type: "reset" }, { type: "suspend" }, { type: "unsuspend" }),
  days.map((ahead): Act => ({ type: "bury", untilDay: asDay(20_780 - 20 + ahead) })),
  fc.constantFrom(...ratings).map((rating): Act => ({ type: "cram", rating, durationMs: 2500 })),
  days.map((ahead): Act => {
    const due = { dueDay: asDay(20_780 - 5 + ahead), intervalDays: ahead } as const;
    return { type: "setDue", ...due, desiredRetention: 0.9 };
  }),
  fc.tuple(days, fc.nat(3)).map(([ahead, reps]): Act => {
    return { type: "reschedule", dueDay: asDay(20_780 + ahead), intervalDays: ahead, reps };
  }),
  fc.constant<Act>({ type: "evidence", verdict: "hit", answerId: "译", counts: true }),
);

const anAnswer = fc.record({
  rating: fc.constantFrom(...ratings),
  outcome: anOutcome,
  durationMs: fc.nat(60_000),
});

/** Answers and acts of a year on cards that are named by their number, in three zones, some taken back; in any order. */
export function anyYear(cards: number): fc.Arbitrary<CardEvent[]> {
  const step = fc.record({
    card: fc.nat(cards - 1),
    ms: anInstant,
    calendar: fc.constantFrom(...calendars),
    does: fc.oneof({ weight: 4, arbitrary: anAnswer }, { weight: 1, arbitrary: anAct }),
    isTakenBack: fc.integer({ min: 0, max: 7 }).map((chance) => chance === 0),
  });
  return fc.array(step, { minLength: 40, maxLength: 90 }).map((steps) =>
    steps.flatMap(({ card, ms, calendar, does, isTakenBack }): CardEvent[] => {
      const id = newId();
      const shared = { cardId: String(card), answeredAt: new Date(ms), calendar };
      const event: CardEvent =
        "type" in does
          ? { kind: "act", id, ...shared, groupId: newId(), act: does }
          : { kind: "answer", id, ...shared, ...does, typedText: "酵种" };
      if (!isTakenBack) return [event];
      return [event, { kind: "retraction", id: newId(), ...shared, targetId: id }];
    }),
  );
}
