import { describe, expect, test } from "vitest";
import { defaultWeights, forgettingCurve, nextMemory } from "#lib/memory/schedule/fsrs";
import { addDays, asDay, type Day } from "#lib/memory/time/day";
import {
  type MemoryHistory,
  memoryAtEnd,
  memoryBefore,
  practisedMemory,
} from "./memory-history.ts";
import { type LearnerHistory, replaySelfTests, type TestedSegment } from "./self-test-replay.ts";

const monday = asDay(20_780);
const atMs = (day: number) => day * 86_400_000;
const curve = forgettingCurve(defaultWeights);

/** A card that was answered with stability 10 on each of these days. */
function answered(...days: Day[]): MemoryHistory {
  return days.map((day) => {
    const memory = { stability: 10, difficulty: 5, lastReviewDay: day, lastReviewAtMs: atMs(day) };
    return { atMs: atMs(day), day, memory };
  });
}

function history(given: Partial<LearnerHistory> = {}): LearnerHistory {
  const gatesOf = new Map([["句一", ["奖励", "策略"]]]);
  const none = { cardsOf: new Map(), knownSince: new Map(), unitCards: new Map() };
  return { weights: defaultWeights, curve, gatesOf, ...none, ...given };
}

function tested(day: Day, rest: Partial<TestedSegment> = {}): TestedSegment {
  return {
    ...{ textId: "文", unitId: "句一", atMs: atMs(day) + 1000, day, rating: "good", passed: true },
    ...{ isPractice: true, verdicts: [], ...rest },
  };
}

test("a segment is foreseen by its terms as they were just before: 奖励 ten days old, 策略 never asked", () => {
  const cardsOf = new Map([["奖励", [answered(addDays(monday, -10), addDays(monday, 5))]]]);
  const { examples } = replaySelfTests([tested(monday)], history({ cardsOf }));
  expect(examples).toHaveLength(1);
  expect(examples[0]).toMatchObject({ own: null, unseen: 1, passed: true, day: monday });
  expect(examples[0]?.recalls[0]).toBeCloseTo(0.9, 6);
});

test("the answer that a test gives its own card is not known before it", () => {
  const unitCards = new Map([["句一", answered(monday)]]);
  const at = tested(monday, { atMs: atMs(monday), isPractice: false });
  expect(replaySelfTests([at], history({ unitCards })).examples[0]?.own).toBeNull();
});

test("later tests of a segment are foreseen by the earlier ones, also in practice, and not twice a day", () => {
  const tests = [0, 0, 4].map((days, at) => {
    const day = addDays(monday, days);
    return tested(day, { atMs: atMs(day) + at, rating: at === 0 ? "good" : "again" });
  });
  const { examples } = replaySelfTests(tests, history());
  expect(examples.map(({ day }) => day - monday)).toEqual([0, 4]);
  const own = examples[1]?.own ?? 0;
  expect(own).toBeGreaterThan(0.5);
  expect(own).toBeLessThan(1);
});

describe("terms never asked", () => {
  const verdicts = [
    { termId: "奖励", known: true },
    { termId: "策略", known: false },
  ];

  test("count once, as the first test that looks for them finds them", () => {
    const later = tested(addDays(monday, 3), { verdicts: [{ termId: "策略", known: true }] });
    const { unseen } = replaySelfTests([tested(monday, { verdicts }), later], history());
    expect(unseen).toEqual({ yes: 1, no: 1 });
  });

  test("do not count once they were asked, or are known by hand", () => {
    const cardsOf = new Map([["奖励", [answered(addDays(monday, -1))]]]);
    const knownSince = new Map([["策略", atMs(monday)]]);
    const { unseen, examples } = replaySelfTests(
      [tested(monday, { verdicts })],
      history({ cardsOf, knownSince }),
    );
    expect(unseen).toEqual({ yes: 0, no: 0 });
    expect(examples[0]).toMatchObject({ unseen: 0, recalls: [expect.any(Number), 1] });
  });
});

test("of tests longer ago only what they taught counts: they are no examples, and no first looks any more", () => {
  const verdicts = [{ termId: "奖励", known: true }];
  const [longAgo, lately] = [
    tested(addDays(monday, -9), { verdicts }),
    tested(monday, { verdicts }),
  ];
  const { examples, looks } = replaySelfTests([lately], history(), [longAgo]);
  expect(examples.map(({ day }) => day)).toEqual([monday]);
  expect(examples[0]?.own).toBeGreaterThan(0.5);
  expect(looks).toEqual([]);
  const both = replaySelfTests([longAgo, lately], history());
  expect(both.examples[1]).toEqual(examples[0]);
});

test("a memory is what the last answer before left, and at the end of a day what the day left", () => {
  const card = answered(monday, addDays(monday, 4));
  expect(memoryBefore(card, atMs(monday))).toBeNull();
  expect(memoryBefore(card, atMs(monday) + 1)?.lastReviewDay).toBe(monday);
  expect(memoryAtEnd(card, addDays(monday, 3))?.lastReviewDay).toBe(monday);
  expect(memoryAtEnd(card, addDays(monday, 4))?.lastReviewDay).toBe(monday + 4);
  const reset = [...card, { atMs: atMs(monday + 6), day: addDays(monday, 6), memory: null }];
  expect(memoryAtEnd(reset, addDays(monday, 9))).toBeNull();
});

test("practice after the card's last answer is taken as an answer to it, practice before is in it", () => {
  const [step] = answered(monday);
  const card = step?.memory ?? null;
  const practice = [-1, 6].map((days) => {
    const day = addDays(monday, days);
    return { atMs: atMs(day), day, rating: "again" } as const;
  });
  const expected = card && nextMemory(card, 6, "again", defaultWeights);
  expect(practisedMemory(card, practice, defaultWeights)).toMatchObject({
    ...expected,
    lastReviewDay: monday + 6,
  });
  expect(practisedMemory(card, practice.slice(0, 1), defaultWeights)).toBe(card);
  expect(practisedMemory(null, [], defaultWeights)).toBeNull();
});
