import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomSetting } from "#bench/readable-by-setting";
import { addDays } from "#lib/memory/time/day";
import { type ReadableBy, readableBy } from "./readable-by.ts";
import { layOutGround } from "./readable-by-ground.ts";
import type { PlanGoal, PlanPolicy, PlanSetting } from "./readable-by-text.ts";
import { tryPolicy } from "./readable-by-trial.ts";

const setting = randomSetting({ seed: 7, terms: 60, segments: 80, rest: 60 });
const goalOf = (days: number, targetShare: number, minutesPerDay = 15): PlanGoal => ({
  targetDay: addDays(setting.today, days),
  ...{ targetShare, minutesPerDay },
});

/** How many of so many learners with luck of their own reach the goal, and the longest of their days. */
function luckOf(
  of: PlanSetting,
  policy: PlanPolicy,
  { targetDay, targetShare, minutesPerDay }: PlanGoal,
  learners = 40,
) {
  const ground = layOutGround(of);
  const days = targetDay - of.today;
  const trials = Array.from({ length: learners }, (_, at) =>
    tryPolicy(ground, policy, { minutesPerDay, days, seed: 90_000 + at, mornings: [days] }),
  );
  return {
    reached: trials.filter(({ shares }) => (shares[0] ?? 0) >= targetShare).length / learners,
    mostMinutes: Math.max(...trials.map((trial) => trial.mostMinutes)),
    studies: trials.reduce((sum, { studies }) => sum + studies, 0) / learners,
  };
}

function planned(answer: ReadableBy) {
  if (!("plan" in answer)) throw new Error(`没有计划：${answer.type}`);
  return answer.plan;
}

describe("a text that can be read by the day", () => {
  const goal = goalOf(30, 0.7);
  const answer = readableBy(setting, goal);
  const { policy, outline } = planned(answer);

  test("gets a plan that nine learners in ten reach the share with, 十有八九能读懂", () => {
    expect(answer.type).toBe("plan");
    expect(luckOf(setting, policy, goal).reached).toBeGreaterThanOrEqual(0.9);
  });

  test("never takes more minutes of a day than were given", () => {
    expect(luckOf(setting, policy, goal).mostMinutes).toBeLessThanOrEqual(goal.minutesPerDay);
    expect(outline.mostMinutes).toBeLessThanOrEqual(goal.minutesPerDay);
  });

  test("asks fewer cards than a desired retention of 0.95 throughout", () => {
    const dear = { ...policy, desiredRetention: 0.95 };
    expect(luckOf(setting, policy, goal).studies).toBeLessThan(luckOf(setting, dear, goal).studies);
  });

  test("begins each card once, and no more of them than the days have room for", () => {
    expect(new Set(policy.order).size).toBe(policy.order.length);
    expect(policy.newPerDay * 30).toBeGreaterThanOrEqual(policy.order.length);
    for (const place of policy.order) expect(setting.text.cards[place]?.state.state).toBe("new");
  });

  test("the outline begins with today, ends on the day, and the line without study never rises", () => {
    const { points, weeks } = outline;
    expect([points[0]?.day, points.at(-1)?.day]).toEqual([0, 30]);
    expect(points.at(-1)?.share).toBeGreaterThanOrEqual(goal.targetShare);
    expect(points[0]?.share).toBe(points[0]?.stop);
    for (const [at, { low, share, high, stop }] of points.entries()) {
      expect(low).toBeLessThanOrEqual(share);
      expect(share).toBeLessThanOrEqual(high);
      expect(stop).toBeLessThanOrEqual(points[at - 1]?.stop ?? 1);
    }
    expect(weeks.map(({ from, until }) => [from, until]).at(-1)).toEqual([28, 29]);
  });

  test("the same wish gives the same plan", () => {
    expect(readableBy(setting, goal)).toEqual(answer);
  });
});

test("a share that only more retention reaches raises it, and a low one leaves it as it is", () => {
  expect(planned(readableBy(setting, goalOf(45, 0.5))).policy.desiredRetention).toBeNull();
  const high = planned(readableBy(setting, goalOf(60, 0.92, 40))).policy;
  expect(high.desiredRetention).toBeGreaterThanOrEqual(0.93);
});

test("what cannot be reached by the day gets the earliest day, which other luck confirms, 只说实话", () => {
  const goal = goalOf(5, 0.75, 8);
  const answer = readableBy(setting, goal);
  const { targetDay, policy } = planned(answer);
  expect(answer.type).toBe("later");
  expect(targetDay).toBeGreaterThan(goal.targetDay);
  const luck = luckOf(setting, policy, { ...goal, targetDay });
  expect(luck.reached).toBeGreaterThanOrEqual(0.85);
  expect(luck.mostMinutes).toBeLessThanOrEqual(goal.minutesPerDay);
});

test.each([
  [5, 0.75, 8],
  [10, 0.85, 6],
  [7, 0.6, 4],
])(
  "who takes the day that is offered instead gets a plan for it: %d days, %d, %d minutes",
  (days, share, minutes) => {
    const goal = goalOf(days, share, minutes);
    const offered = readableBy(setting, goal);
    if (offered.type !== "later") throw new Error(`可以按时完成：${offered.type}`);
    const { targetDay } = offered.plan;
    const taken = readableBy(setting, { ...goal, targetDay });
    expect(taken.type).toBe("plan");
    expect(planned(taken).targetDay).toBe(targetDay);
  },
);

test("what is never reached is told with the most that is", () => {
  const answer = readableBy(setting, goalOf(30, 0.99));
  if (answer.type !== "never") throw new Error(answer.type);
  expect(answer.mostShare).toBeLessThan(0.99);
  expect(answer.mostShare).toBeGreaterThan(0.8);
});

test("texts without segments, with one, without terms and with all known are answered too", () => {
  const one = (gates: readonly number[], isKnown: boolean): PlanSetting => ({
    ...setting,
    rest: [],
    text: {
      segments: [{ weight: 5, gates, ownCard: null, own: null }],
      terms: gates.map((place) => ({
        ...{ id: "词", isKnown, cards: [place], memories: [] },
      })),
      cards: gates.map((place) => ({
        ...{ id: `${place}`, state: { state: "new" }, suspended: false, buriedUntilDay: null },
      })),
    },
  });
  const none = { ...setting, text: { segments: [], terms: [], cards: [] } };
  expect(readableBy(none, goalOf(30, 0.7))).toEqual({ type: "nothing" });
  const plain = readableBy(one([], false), goalOf(30, 0.9));
  expect(plain.type).toBe("never");
  expect(planned(readableBy(one([0], true), goalOf(0, 0.99))).policy.order).toEqual([]);
  expect(planned(readableBy(one([0], false), goalOf(30, 0.8))).policy.order).toEqual([0]);
  expect(readableBy(one([0], false), goalOf(0, 0.8)).type).toBe("later");
});

test("a higher share never asks for fewer cards", () => {
  const share = fc.integer({ min: 30, max: 75 });
  fc.assert(
    fc.property(share, fc.integer({ min: 5, max: 20 }), (percent, more) => {
      const asked = (targetShare: number) =>
        planned(readableBy(setting, goalOf(40, targetShare))).outline;
      const total = ({ newPerDay, reviewsPerDay }: ReturnType<typeof asked>) =>
        newPerDay + reviewsPerDay;
      expect(total(asked(percent / 100))).toBeLessThanOrEqual(
        total(asked((percent + more) / 100)) + 0.3,
      );
    }),
    { numRuns: 3, seed: 20_261_124 },
  );
});
