import type { Day } from "#lib/memory/time/day";
import { meanShare, shareQuantiles } from "./beta-share.ts";
import { type CalibrationMap, fitMap, type Outcome, recalibrate } from "./calibration-map.ts";
import { type ForecastBelief, learnedBelief, type SeenShare } from "./forecast-belief.ts";
import {
  countLooks,
  type FirstLook,
  type SelfTestReplay,
  type TestExample,
} from "./self-test-replay.ts";

/** Segments that were told about the same chance. Shares 0–1; `predicted` and `passed` are null in no bin, for none is empty. */
export interface ReliabilityBin {
  /** Told at least `from` and less than `to`; the last with its end. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What they were told, on average. */
  readonly predicted: number;
  /** How many were passed, and between what that share lies with 80 %. */
  readonly passed: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How well segments were foreseen, by self-tests. Brier scores are mean squared errors: 0 is perfect, lower is better. `brierOfRate` is
 * that of always telling the share passed; `skill` is what of it the forecast takes away: 1 perfect, 0 no better, below 0 worse. Null
 * without self-tests; `skill` also where all or none were passed.
 */
export interface Calibration {
  readonly attempts: number;
  /** Of them passed. */
  readonly passed: number;
  readonly bins: readonly ReliabilityBin[];
  readonly brier: number | null;
  readonly brierOfRate: number | null;
  readonly skill: number | null;
  /** How forecasts are bent from now on. */
  readonly map: CalibrationMap;
}

/** A tested segment with what was told of it, by what the self-tests of earlier days had taught. */
export interface ToldExample extends Outcome {
  readonly textId: string;
  readonly day: Day;
}

const binCount = 10;

/** The belief that self-tests and first answers leave: `first`, how often a term's first answer was Easy, which only a term known before gets. */
export function beliefAfter(
  usual: ForecastBelief,
  { examples, unseen }: Pick<SelfTestReplay, "examples" | "unseen">,
  first: SeenShare,
): ForecastBelief {
  const belief = learnedBelief(usual, {
    unseen: { yes: unseen.yes + first.yes, no: unseen.no + first.no },
    ungated: plainSeen(examples),
  });
  const chance = meanShare(belief.unseen);
  return { ...belief, map: fitMap(gatedOutcomes(examples, chance)) };
}

/**
 * What would have been told of each tested segment: its recall then, by the belief that the self-tests and `looks` (first looks at terms, in any order) of
 * earlier days alone leave. In order of time, as `examples` are.
 */
export function toldExamples(
  usual: ForecastBelief,
  examples: readonly TestExample[],
  looks: readonly FirstLook[],
): ToldExample[] {
  const told: ToldExample[] = [];
  let [from, belief] = [-1, usual];
  for (const [number, example] of examples.entries()) {
    const { textId, day, passed } = example;
    if (day !== examples[from]?.day) {
      const unseen = countLooks(looks.filter((look) => look.day < day));
      const none = { yes: 0, no: 0 };
      belief = beliefAfter(usual, { examples: examples.slice(0, number), unseen }, none);
      from = number;
    }
    const recall = recallOf(example, meanShare(belief.unseen));
    const predicted = isPlain(example)
      ? meanShare(belief.ungated)
      : recalibrate(recall, belief.map);
    told.push({ textId, day, passed, predicted });
  }
  return told;
}

/** How well what was told held. In any order. */
export function calibration(told: readonly Outcome[], map: CalibrationMap): Calibration {
  const attempts = told.length;
  const passed = told.filter((one) => one.passed).length;
  const rate = passed / attempts;
  const brierOfRate = attempts === 0 ? null : rate * (1 - rate);
  const brier = attempts === 0 ? null : brierScore(told);
  const hasSkill = brier !== null && brierOfRate !== null && brierOfRate > 0;
  const skill = hasSkill ? 1 - brier / brierOfRate : null;
  return { attempts, passed, bins: reliability(told), brier, brierOfRate, skill, map };
}

/** Mean squared error of predictions (0–1); NaN of none. */
export function brierScore(outcomes: readonly Outcome[]): number {
  const errors = outcomes.map(({ predicted, passed }) => (predicted - (passed ? 1 : 0)) ** 2);
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

function reliability(told: readonly Outcome[]): ReliabilityBin[] {
  return Array.from({ length: binCount }, (_, bin) => {
    const isIn = ({ predicted }: Outcome) =>
      Math.min(Math.floor(predicted * binCount), binCount - 1) === bin;
    return { bin, outcomes: told.filter(isIn) };
  }).flatMap(({ bin, outcomes }) => (outcomes.length === 0 ? [] : [binOf(bin, outcomes)]));
}

function binOf(bin: number, outcomes: readonly Outcome[]): ReliabilityBin {
  const count = outcomes.length;
  const passed = outcomes.filter((one) => one.passed).length;
  // Jeffreys's prior: half a case of each, so that a bin of one says little.
  const belief = { yes: passed + 0.5, no: count - passed + 0.5 };
  const [low = 0, high = 1] = shareQuantiles(belief, [0.1, 0.9]);
  const predicted = outcomes.reduce((sum, one) => sum + one.predicted, 0) / count;
  const [from, to] = [bin / binCount, (bin + 1) / binCount];
  return { from, to, count, predicted, passed: passed / count, low, high };
}

/** Whether nothing but ordinary language stood in it, and it was never tested before. */
function isPlain({ own, recalls, unseen }: TestExample): boolean {
  return own === null && recalls.length + unseen === 0;
}

function gatedOutcomes(examples: readonly TestExample[], chance: number): Outcome[] {
  return examples
    .filter((example) => !isPlain(example))
    .map((example) => ({ predicted: recallOf(example, chance), passed: example.passed }));
}

function recallOf({ own, recalls, unseen }: TestExample, chance: number): number {
  return own ?? recalls.reduce((product, recall) => product * recall, chance ** unseen);
}

function plainSeen(examples: readonly TestExample[]): SeenShare {
  const plain = examples.filter(isPlain);
  const yes = plain.filter(({ passed }) => passed).length;
  return { yes, no: plain.length - yes };
}
