import { expect, test } from "vitest";
import { type Example, fitLogistic } from "./fit-logistic.ts";

const example = (values: readonly number[], isTrue: boolean, weight = 1): Example => ({
  values,
  isTrue,
  weight,
});

/** Outcomes that a logistic model with these weights has in exact shares, at 酵母 = 0 and 1. */
const shares = [0, 1].flatMap((value) => {
  const share = 1 / (1 + Math.exp(-(-1 + 2 * value)));
  return [example([value, 7], true, share), example([value, 7], false, 1 - share)];
});

test("what made the examples is found again", () => {
  const { bias, weights } = fitLogistic(shares, 0);
  expect(bias).toBeCloseTo(-1, 5);
  expect(weights[0]).toBeCloseTo(2, 5);
});

test("what never varies weighs nothing", () => {
  expect(fitLogistic(shares, 1).weights[1]).toBe(0);
});

test("a ridge shortens the weights, and leaves the share of true ones", () => {
  const [free, pulled] = [fitLogistic(shares, 0), fitLogistic(shares, 5)];
  expect(pulled.weights[0]).toBeGreaterThan(0);
  expect(pulled.weights[0]).toBeLessThan(free.weights[0] ?? 0);
  const believed = [0, 1].map(
    (value) => 1 / (1 + Math.exp(-(pulled.bias + (pulled.weights[0] ?? 0) * value))),
  );
  const trueShare = shares.reduce((sum, { isTrue, weight }) => sum + (isTrue ? weight : 0), 0) / 2;
  expect(((believed[0] ?? 0) + (believed[1] ?? 0)) / 2).toBeCloseTo(trueShare, 5);
});

test("an example that counts twice is two", () => {
  const twice = fitLogistic([...shares, ...shares.slice(0, 1)], 1);
  const heavy = fitLogistic(
    shares.map((one, at) => (at === 0 ? { ...one, weight: 2 * one.weight } : one)),
    1,
  );
  expect(heavy.bias).toBeCloseTo(twice.bias, 8);
});

test("examples that part cleanly still give finite weights", () => {
  const clean = [example([0], false), example([1], true)];
  expect(Math.abs(fitLogistic(clean, 1).weights[0] ?? Number.NaN)).toBeLessThan(20);
});
