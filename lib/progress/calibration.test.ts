import { describe, expect, test } from "vitest";
import { defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { meanShare } from "./beta-share.ts";
import { beliefAfter, brierScore, calibration, toldExamples } from "./calibration.ts";
import { usualMap } from "./calibration-map.ts";
import { usualBelief } from "./forecast-belief.ts";
import type { TestExample } from "./self-test-replay.ts";

const usual = usualBelief(forgettingCurve(defaultWeights));
const nothing = { yes: 0, no: 0 };
const example = (passed: boolean, rest: Partial<TestExample> = {}): TestExample => ({
  ...{ textId: "文", day: asDay(20_780), own: null, recalls: [0.8], unseen: 0, passed },
  ...rest,
});

describe("how well it was foreseen", () => {
  const outcomes = [
    { predicted: 0.9, passed: true },
    { predicted: 0.9, passed: true },
    { predicted: 0.95, passed: false },
    { predicted: 1, passed: true },
    { predicted: 0.2, passed: false },
    { predicted: 0.25, passed: true },
  ];

  test("Brier by hand, against always telling the share passed", () => {
    const brier = (0.01 + 0.01 + 0.9025 + 0 + 0.04 + 0.5625) / 6;
    expect(brierScore(outcomes)).toBeCloseTo(brier, 12);
    const rate = (4 / 6) * (2 / 6);
    const told = calibration(outcomes, usualMap);
    expect(told).toMatchObject({ attempts: 6, passed: 4 });
    expect(told.brier).toBeCloseTo(brier, 12);
    expect(told.brierOfRate).toBeCloseTo(rate, 12);
    expect(told.skill).toBeCloseTo(1 - brier / rate, 12);
  });

  test("bins hold each segment once, none is empty, and each says how sure it is", () => {
    const { bins } = calibration(outcomes, usualMap);
    expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0.2, 0.3, 2],
      [0.9, 1, 4],
    ]);
    expect(bins[1]?.predicted).toBeCloseTo(0.9375, 12);
    expect(bins[1]?.passed).toBe(0.75);
    for (const { low, passed, high } of bins) {
      expect(low).toBeLessThan(passed);
      expect(high).toBeGreaterThan(passed);
    }
  });

  test("without a self-test there is nothing to say, and where all passed there is no skill to have", () => {
    const none = { attempts: 0, passed: 0, bins: [], brier: null, brierOfRate: null, skill: null };
    expect(calibration([], usualMap)).toEqual({ ...none, map: usualMap });
    expect(calibration([{ predicted: 0.8, passed: true }], usualMap).skill).toBeNull();
  });
});

describe("what self-tests teach: 自测", () => {
  test("nothing was tested: all is as usual", () => {
    expect(beliefAfter(usual, { examples: [], unseen: nothing }, nothing)).toEqual(usual);
  });

  test("terms known at first sight and plain segments understood move their shares, not the map", () => {
    const plain = { recalls: [], unseen: 0 };
    const examples = [example(false, plain), example(false, plain)];
    const belief = beliefAfter(usual, { examples, unseen: { yes: 3, no: 0 } }, { yes: 2, no: 0 });
    expect(meanShare(belief.unseen)).toBeCloseTo(6 / 10, 12);
    expect(meanShare(belief.ungated)).toBeCloseTo(3 / 6, 12);
    expect(belief.map).toEqual(usualMap);
  });

  test("a term that was unseen counts as the learner's own share has it, before the map is fitted", () => {
    const examples = Array.from({ length: 40 }, (_, at) =>
      example(at < 20, { recalls: [], unseen: 1 }),
    );
    const belief = beliefAfter(usual, { examples, unseen: { yes: 20, no: 20 } }, nothing);
    expect(meanShare(belief.unseen)).toBeCloseTo(16 / 35, 12);
    expect(Math.abs(belief.map.shift)).toBeLessThan(0.2);
  });

  test("what is told of a day follows from the tests of earlier days alone", () => {
    const days = [20_780, 20_781, 20_785].map(asDay);
    const examples = days.flatMap((day) =>
      Array.from({ length: 20 }, () => example(false, { day })),
    );
    const told = toldExamples(usual, examples, []).map(({ predicted }) => predicted);
    expect(new Set(told.slice(0, 20))).toEqual(new Set([0.8]));
    expect(told[20]).toBeLessThan(0.5);
    expect(told[40]).toBeLessThan(told[20] ?? 0);
    const plain = examples.map((one) => ({ ...one, recalls: [] }));
    const toldPlain = toldExamples(usual, plain, []);
    expect(toldPlain[20]?.predicted).toBeCloseTo(3 / 24, 12);
    // As the forecast has it: what was seen counts as thirty cases at most.
    expect(toldPlain[40]?.predicted).toBeCloseTo(3 / 34, 12);
  });

  test("what later days say of terms never asked is not told beforehand: 事后诸葛", () => {
    const [monday, friday] = [asDay(20_780), asDay(20_784)];
    const unseen = { recalls: [], unseen: 1 };
    const examples = [monday, friday].map((day) => example(true, { ...unseen, day }));
    const looks = Array.from({ length: 20 }, () => ({ day: monday, known: true }));
    const [first, second] = toldExamples(usual, examples, looks);
    expect(first?.predicted).toBeCloseTo(0.2, 12);
    expect(second?.predicted).toBeGreaterThan(0.8);
  });
});
