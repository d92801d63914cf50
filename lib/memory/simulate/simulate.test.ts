import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#lib/memory/time/day";
import { createDeck, phases } from "./deck-columns.ts";
import { recallOn } from "./recall-on.ts";
import { simulate } from "./simulate.ts";
import { simulatedRetention } from "./simulated-retention.ts";
import { averageHabits } from "./study-habits.ts";
import type { StudyPlan } from "./study-plan.ts";
import { deckOf, planOf, sum } from "./test-plan.ts";

const seed = 20_261_123;
/** A hundred cards of all ages, a third of them overdue: 一百张卡. */
const aged = deckOf(
  Array.from({ length: 100 }, (_, row) => ({
    stability: 1 + (row % 50),
    lastReviewDay: -1 - (row % 40),
    dueDay: (row % 30) - 10,
    difficulty: 1 + (row % 10),
  })),
);
const year = planOf({ deck: aged, newCards: 400, days: 365, preset: { newPerDay: 5 } });

describe("what a learner may rely on", () => {
  test("the same seed tells the same future, another seed another", () => {
    expect(simulate(year, { seed })).toEqual(simulate(year, { seed }));
    expect(simulate(year, { seed }).reviews).not.toEqual(simulate(year, { seed: 7 }).reviews);
  });

  test("a longer look ahead changes nothing about the days before", () => {
    const short = simulate({ ...year, days: 100 }, { seed });
    const long = simulate(year, { seed });
    expect(long.reviews.slice(0, 100)).toEqual(short.reviews);
    expect(Math.abs((long.memorised[99] ?? 0) - (short.memorised[99] ?? 0))).toBeLessThan(1e-9);
  });

  test("the deck that was given is as it was", () => {
    const before = structuredClone(aged);
    simulate(year, { seed });
    expect(aged).toEqual(before);
  });

  test("no day goes beyond the limits, and no card beyond the longest interval", () => {
    fc.assert(
      fc.property(
        fc.record({ newPerDay: fc.nat(12), reviewsPerDay: fc.nat(25) }),
        fc.boolean(),
        (limits, loadBalance) => {
          const preset = { ...limits, loadBalance };
          const { reviews, daySteps, newCards } = simulate(
            { ...year, preset: { ...year.preset, ...preset }, days: 60 },
            { seed },
          );
          for (const [day, count] of reviews.entries()) {
            const asked = count + (daySteps[day] ?? 0) + (newCards[day] ?? 0);
            expect(asked).toBeLessThanOrEqual(limits.reviewsPerDay);
            expect(newCards[day]).toBeLessThanOrEqual(limits.newPerDay);
          }
        },
      ),
      { numRuns: 40, seed },
    );
    for (const loadBalance of [false, true]) {
      const preset = { ...year.preset, maximumIntervalDays: 12, reviewsPerDay: 9999, loadBalance };
      const { snapshots } = simulate({ ...year, preset }, { seed, snapshots: [100, 200, 364] });
      for (const { day, stability, lastReviewDay } of snapshots) {
        const waits = lastReviewDay.filter((_, row) => stability[row] !== 0).map((at) => day - at);
        expect(Math.max(...waits)).toBeLessThan(12);
      }
    }
  });

  test("more desired retention means more reviews and more known, 求得多，做得多", () => {
    const figures = [0.7, 0.8, 0.9, 0.97].map((desiredRetention) => {
      const preset = { ...year.preset, desiredRetention, reviewsPerDay: 9999 };
      const { reviews, memorised } = simulate({ ...year, preset }, { seed });
      return { reviews: sum(reviews), memorised: memorised.at(-1) ?? 0 };
    });
    for (const [at, { reviews, memorised }] of figures.slice(1).entries()) {
      expect(reviews, `seed ${seed}`).toBeGreaterThan(figures[at]?.reviews ?? 0);
      expect(memorised, `seed ${seed}`).toBeGreaterThan(figures[at]?.memorised ?? 0);
    }
  });

  test.each([0.8, 0.9, 0.95])(
    "as many are recalled as was desired, of mature cards and of all that a day could bring in time: %d",
    (desiredRetention) => {
      const preset = { desiredRetention, reviewsPerDay: 9999 };
      const year = simulate(planOf({ newCards: 7300, days: 365, preset }), { seed });
      const { all, expected, inTime, fleeting, mature } = simulatedRetention(year);
      for (const { recalled } of [inTime, mature]) {
        expect(Math.abs((recalled ?? 0) - desiredRetention), `seed ${seed}`).toBeLessThan(0.01);
      }
      // What the forgetting curve foretells comes true, also of cards that fade overnight.
      expect(Math.abs((all.recalled ?? 0) - (expected ?? 0)), `seed ${seed}`).toBeLessThan(0.01);
      expect(fleeting.recalled ?? 1, `seed ${seed}`).toBeLessThan(desiredRetention - 0.05);
      expect(inTime.reviews + fleeting.reviews).toBe(all.reviews);
    },
  );
});

describe("nothing to do", () => {
  test("no cards: days without work", () => {
    const { reviews, minutes, memorised } = simulate(planOf({ days: 3 }), { seed });
    expect([...reviews, ...minutes, ...memorised]).toEqual(Array(9).fill(0));
  });

  test("no days: no figures", () => {
    const { reviews, snapshots } = simulate({ ...year, days: 0 }, { seed });
    expect([reviews.length, snapshots.length]).toEqual([0, 0]);
  });

  test("no new cards: only those of the deck are asked", () => {
    const { newCards, reviews } = simulate({ ...year, newCards: 0 }, { seed });
    expect(sum(newCards)).toBe(0);
    expect(sum(reviews)).toBeGreaterThan(100);
  });

  test("limits of 0: all that is known fades, as the forgetting curve has it", () => {
    const preset = { ...year.preset, newPerDay: 0, reviewsPerDay: 0 };
    const { memorised, waiting, answers } = simulate({ ...year, preset, days: 50 }, { seed });
    expect(sum(answers)).toBe(0);
    expect(waiting[49]).toBe(100);
    for (const day of [0, 10, 49]) {
      expect(memorised[day]).toBeCloseTo(sum(recallOn(aged, day, preset.weights)), 2);
    }
  });

  test("what is no plan is refused", () => {
    const wrong: readonly StudyPlan[] = [
      { ...year, days: -1 },
      { ...year, newCards: 0.5 },
      { ...year, preset: { ...year.preset, desiredRetention: 1 } },
      { ...year, preset: { ...year.preset, weights: [1, 2] } },
    ];
    for (const plan of wrong) expect(() => simulate(plan, { seed })).toThrow(RangeError);
    expect(() => simulate(year, { seed, snapshots: [365] })).toThrow(RangeError);
  });
});

describe("days", () => {
  test("memories at the end of a day make up what is known on it", () => {
    const { snapshots, memorised } = simulate(year, { seed, snapshots: [0, 100, 364] });
    expect(snapshots.map(({ day }) => day)).toEqual([0, 100, 364]);
    for (const snapshot of snapshots) {
      const known = sum(recallOn(snapshot, snapshot.day, year.preset.weights));
      expect(memorised[snapshot.day]).toBeCloseTo(known, 1);
    }
  });

  test("new cards take the rows behind the deck, in their order", () => {
    const { snapshots } = simulate(year, { seed, snapshots: [1] });
    const learned = Array.from(snapshots[0]?.stability.slice(100) ?? [], (days) => days > 0);
    expect(learned.indexOf(false)).toBe(10);
    expect(learned.lastIndexOf(true)).toBe(9);
  });

  test("what was done today counts against today's limits, not tomorrow's", () => {
    const doneToday = { newCards: 3, reviews: 0 };
    const { newCards } = simulate({ ...year, doneToday }, { seed });
    expect([...newCards.slice(0, 3)]).toEqual([2, 5, 5]);
  });

  test("cards begun today are brought to an end today, whatever the limit", () => {
    const deck = createDeck(2);
    deck.stability.fill(0.5);
    deck.difficulty.fill(6);
    deck.phase.fill(phases.learning);
    deck.reps.fill(1);
    // On the first step since Again: of those nobody has to press more than one button here.
    const [, hard, good] = averageHabits.learningSteps;
    const habits = {
      ...averageHabits,
      passRatings: [1, 0, 0] as const,
      learningSteps: [[0, 0, 0, 1], hard, good] as const,
    };
    const plan = planOf({ deck, habits, days: 1, preset: { reviewsPerDay: 0 } });
    const { answers, reviews, waiting } = simulate(plan, { seed });
    expect(answers[0]).toBe(2);
    expect([reviews[0], waiting[0]]).toEqual([0, 0]);
  });

  test("away: nothing is studied, and what can be moved comes on other days", () => {
    const breaks = [{ from: addDays(year.today, 100), to: addDays(year.today, 103) }];
    const preset = { ...year.preset, breaks, loadBalance: true, reviewsPerDay: 9999 };
    const { answers, waiting } = simulate({ ...year, preset }, { seed });
    expect([...answers.slice(100, 104)]).toEqual([0, 0, 0, 0]);
    const without = simulate({ ...year, preset: { ...preset, loadBalance: false } }, { seed });
    expect(waiting[103]).toBeLessThan((without.waiting[103] ?? 0) / 2);
  });

  test("balanced days are more alike than those left to chance, and an easy Sunday is easier", () => {
    const preset = { ...year.preset, reviewsPerDay: 9999 };
    const loadOf = (rules: Partial<StudyPlan["preset"]>) => [
      ...simulate({ ...year, newCards: 1800, preset: { ...preset, ...rules } }, { seed }).reviews,
    ];
    const variation = (days: readonly number[]) => {
      const late = days.slice(90);
      const mean = sum(late) / late.length;
      return Math.sqrt(sum(late.map((day) => (day - mean) ** 2)) / late.length) / mean;
    };
    expect(variation(loadOf({ loadBalance: true }))).toBeLessThan(variation(loadOf({})));
    const easy = loadOf({ loadBalance: true, easyDays: [1, 1, 1, 1, 1, 1, 0] });
    const sundays = sum(easy.filter((_, day) => day % 7 === 6));
    expect(sundays / sum(easy)).toBeLessThan(0.08);
  });

  test("when the minutes are over no card is begun", () => {
    const { minutes, waiting } = simulate({ ...year, minutesPerDay: 2 }, { seed });
    expect(Math.max(...minutes)).toBeLessThan(2 + 5);
    expect(waiting[0]).toBeGreaterThan(0);
    expect(sum(minutes)).toBeLessThan(sum(simulate(year, { seed }).minutes));
  });

  test("a card forgotten too often is suspended, where the preset says so", () => {
    const deck = deckOf([{ stability: 1, lastReviewDay: -5, dueDay: 0 }]);
    const preset = { leechAction: "suspend", leechThreshold: 1 } as const;
    const plan = planOf({ deck, days: 200, preset });
    const { reviews } = simulate(plan, { seed, dice: () => 0.9999 });
    expect(sum(reviews)).toBe(1);
  });
});

test("progress is told and can be ended, 可以中止", () => {
  const told: number[] = [];
  simulate(year, { seed, onProgress: (share) => told.push(share) });
  expect(told.length).toBeGreaterThan(50);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeCloseTo(1, 1);
  const stop = () => {
    throw new Error("enough");
  };
  expect(() => simulate(year, { seed, onProgress: stop })).toThrow("enough");
});
