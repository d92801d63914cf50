import { mix } from "#lib/memory/simulate/dice";
import { shareQuantiles } from "./beta-share.ts";
import { recalibrate } from "./calibration-map.ts";
import type { ForecastBelief } from "./forecast-belief.ts";

/** One way in which things may be, given what is known of a learner. */
export interface World {
  readonly decay: number;
  readonly factor: number;
  /** 0–1. */
  readonly unseen: number;
  readonly ungated: number;
  /** The calibration at evenly spaced predictions, from 0 to 1. */
  readonly bend: Float64Array;
}

/**
 * How much more or less stable a single card may be than FSRS says, as the standard deviation of ln(stability). With weights of the
 * learner's own FSRS-6 still misses by 0.065 in the root mean square over bins (srs-benchmark); near a recall of 0.9, where recall
 * changes by 0.07 for each e-fold of stability, that is about one e-fold, and the half of its variance that cards do not share is
 * 0.7.
 */
const stabilitySpread = 0.7;
/**
 * How much flatter or steeper than assumed a learner's curve may be: the standard deviation of decay over learners (fsrs-rs 6.5, src/training.rs,
 * PARAMS_STDDEV), within the bounds FSRS gives it. Recall at the due day stays; what is far overdue is anybody's guess.
 */
const decaySpread = 0.27;
const decayBounds = { flattest: -0.1, steepest: -0.8 };

const cells = 64;

/** A shelf asks for the same ones text after text: they take longer than a short text does. */
const drawn = new WeakMap<ForecastBelief, Map<number, readonly World[]>>();

/** Worlds that fill what is possible evenly (Roberts's sequence in five dimensions), the same for the same belief. */
export function worldsOf(belief: ForecastBelief, draws: number): readonly World[] {
  const known = drawn.get(belief) ?? new Map<number, readonly World[]>();
  const worlds = known.get(draws) ?? drawWorlds(belief, draws);
  drawn.set(belief, known.set(draws, worlds));
  return worlds;
}

function drawWorlds(belief: ForecastBelief, draws: number): World[] {
  const levels = (dimension: number) =>
    Array.from({ length: draws }, (_, number) => lattice(number, dimension));
  const unseen = shareQuantiles(belief.unseen, levels(0));
  const ungated = shareQuantiles(belief.ungated, levels(1));
  const { shift, slope, shiftSpread, slopeSpread, together } = belief.map;
  return Array.from({ length: draws }, (_, number) => {
    const [one, other] = [normal(lattice(number, 2)), normal(lattice(number, 3))];
    const alike = together * one + Math.sqrt(1 - together ** 2) * other;
    const map = {
      shift: shift + shiftSpread * one,
      slope: slope * Math.exp(slopeSpread * alike),
    };
    const spread = belief.curve.decay + decaySpread * normal(lattice(number, 4));
    const decay = Math.min(Math.max(spread, decayBounds.steepest), decayBounds.flattest);
    return {
      decay,
      factor: Math.exp(Math.log(0.9) / decay) - 1,
      unseen: unseen[number] ?? 0,
      ungated: ungated[number] ?? 0,
      bend: Float64Array.from({ length: cells + 1 }, (_, at) => recalibrate(at / cells, map)),
    };
  });
}

/** A prediction (0–1) as a world calibrates it, with straight lines between the places it was reckoned at. */
export function bendAt({ bend }: World, predicted: number): number {
  const place = Math.min(Math.max(predicted, 0), 1) * cells;
  const below = Math.min(Math.floor(place), cells - 1);
  const here = bend[below] ?? 0;
  return here + (place - below) * ((bend[below + 1] ?? 0) - here);
}

/** A number from 0 to below 1 of its own for a row in the world of that number, and for one of four uses. */
export function luck(row: number, number: number, use: 0 | 1 | 2 | 3): number {
  return (
    mix(Math.imul(row + 1, 0x9e3779b1) + Math.imul(number * 4 + use + 1, 0x85ebca77)) / 2 ** 32
  );
}

/** By what the stability of a card is multiplied in a world. */
export function noiseOf(row: number, number: number, use: 1 | 3): number {
  return noises[Math.floor(luck(row, number, use) * noises.length)] ?? 1;
}

// The positive root of x⁶ = x + 1, whose powers fill five dimensions evenly.
const root = 1.1347241384015194;

function lattice(number: number, dimension: number): number {
  const place = 0.5 + (number + 1) / root ** (dimension + 1);
  return place - Math.floor(place);
}

/** The standard normal quantile of a level between 0 and 1 (Abramowitz & Stegun 26.2.23, wrong by less than 0.00045). */
function normal(level: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(level, 1 - level)));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return Math.sign(level - 0.5) * (t - above / below);
}

const noises = Float64Array.from({ length: 1024 }, (_, at) =>
  Math.exp(stabilitySpread * normal((at + 0.5) / 1024)),
);
