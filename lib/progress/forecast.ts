import type { Day } from "#lib/memory/time/day";
import type { ForecastBelief } from "./forecast-belief.ts";
import { comprehensionOn, type ForecastText, type RememberedTerm } from "./forecast-text.ts";
import { bendAt, luck, noiseOf, type World, worldsOf } from "./forecast-worlds.ts";
import { type CardMemory, daysSince } from "./term-memory.ts";

/** The share (0–1) of a text that is understood, and between which two it lies with 80 %. */
export interface Forecast {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Forecaster {
  /** On a day, if nothing is studied until then; null for a text without segments. */
  readonly on: (day: Day) => Forecast | null;
}

/** More would move the ends of the interval by less than a percent. */
const usualDraws = 200;
/** A tenth below, a tenth above. */
const tail = 0.1;

/** The forecast of one day. */
export function forecastOn(text: ForecastText, day: Day, belief: ForecastBelief): Forecast | null {
  return createForecaster(text, belief).on(day);
}

/**
 * The forecast of a text with its interval, for one day after another. The share is `comprehensionOn`; the interval is where the
 * text read lands in four of five worlds that agree with what is known. In each of them, drawn without chance (the same
 * text gives the same interval):
 * - a term is known or not, once and in all its segments, by its retrievability: what segments share makes them rise and fall together;
 * - every memory is more or less stable than FSRS says, each by its own luck, and the curve is flatter or steeper for all (`forecast-worlds.ts`): nothing
 *   at the due day, much for a card far overdue;
 * - the learner's share of unseen terms and of plain segments is one of those their own answers allow (Beta);
 * - predictions as a whole are as far off as the learner's self-tests allow (`CalibrationMap`).
 */
export function createForecaster(
  text: ForecastText,
  belief: ForecastBelief,
  draws: number = usualDraws,
): Forecaster {
  const worlds = worldsOf(belief, draws);
  const shareIn = reader(text);
  return {
    on(day) {
      const share = comprehensionOn(text, day, belief);
      if (share === null) return null;
      const shares = worlds.map((world, number) => shareIn({ world, number, day }));
      const sorted = Float64Array.from(shares).sort();
      return {
        share,
        low: Math.min(share, quantile(sorted, tail)),
        high: Math.max(share, quantile(sorted, 1 - tail)),
      };
    },
  };
}

/** A day in one of the worlds; `number`: which of them. */
interface Then {
  readonly world: World;
  readonly number: number;
  readonly day: number;
}

/** Segments as columns: 10 000 of them are gone through hundreds of times. The gates of a segment lie from `gatesFrom` of it to that of the next. */
interface SegmentColumns {
  readonly weights: Float64Array;
  readonly gates: Int32Array;
  readonly gatesFrom: Int32Array;
  readonly own: readonly (CardMemory | null)[];
}

/** How much of a text is read then, 0–1. */
function reader({ segments, terms }: ForecastText): (then: Then) => number {
  const columns = layOut(segments);
  const { weights } = columns;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const recalls = new Float64Array(terms.length);
  const known = new Uint8Array(terms.length);
  const segmentChance = chances(columns, recalls, known);
  return (then) => {
    for (let row = 0; row < recalls.length; row += 1) {
      const recall = termRecall(terms[row], row, then);
      recalls[row] = recall;
      known[row] = luck(row, then.number, 0) < recall ? 1 : 0;
    }
    let understood = 0;
    for (let row = 0; row < weights.length; row += 1) {
      if (luck(row, then.number, 2) < segmentChance(row, then)) understood += weights[row] ?? 0;
    }
    return understood / whole;
  };
}

/** The chance (0–1) that a segment is understood, given its terms' recalls and which of them are known. */
function chances(
  { gates, gatesFrom, own }: SegmentColumns,
  recalls: Float64Array,
  known: Uint8Array,
): (row: number, then: Then) => number {
  return (row, then) => {
    const memory = own[row];
    if (memory) return bendAt(then.world, recallIn(memory, noiseOf(row, then.number, 3), then));
    const [from, to] = [gatesFrom[row] ?? 0, gatesFrom[row + 1] ?? 0];
    if (from === to) return then.world.ungated;
    let chance = 1;
    let isKnown = 1;
    for (let at = from; at < to; at += 1) {
      const term = gates[at] ?? 0;
      chance *= recalls[term] ?? 0;
      isKnown &= known[term] ?? 0;
    }
    return chanceGiven(isKnown === 1, chance, bendAt(then.world, chance));
  };
}

function layOut(segments: ForecastText["segments"]): SegmentColumns {
  const gatesFrom = new Int32Array(segments.length + 1);
  for (const [row, { gates }] of segments.entries()) {
    gatesFrom[row + 1] = (gatesFrom[row] ?? 0) + gates.length;
  }
  return {
    weights: Float64Array.from(segments, ({ weight }) => weight),
    gates: Int32Array.from(segments.flatMap(({ gates }) => gates)),
    gatesFrom,
    own: segments.map(({ own }) => own),
  };
}

/**
 * Given whether all its terms are known: the chance that a segment is understood, when it is `told` on the whole. Told less than its
 * terms say, some known ones do not help; told more, some unknown ones do not hurt.
 */
function chanceGiven(isKnown: boolean, chance: number, told: number): number {
  if (isKnown) return told < chance ? told / chance : 1;
  return told > chance ? (told - chance) / (1 - chance) : 0;
}

function termRecall(term: RememberedTerm | undefined, row: number, then: Then): number {
  if (term === undefined) return 0;
  const { memories, known } = term;
  if (known) return 1;
  if (memories.length === 0) return then.world.unseen;
  const noise = noiseOf(row, then.number, 1);
  let best = 0;
  for (const memory of memories) best = Math.max(best, recallIn(memory, noise, then));
  return best;
}

function recallIn(memory: CardMemory, noise: number, { world, day }: Then): number {
  return (1 + (world.factor * daysSince(memory, day)) / (memory.stability * noise)) ** world.decay;
}

/** Between the two nearest of sorted values. */
function quantile(sorted: Float64Array, level: number): number {
  const place = Math.max(0, Math.min(sorted.length - 1, level * sorted.length - 0.5));
  const below = Math.floor(place);
  const [here, there] = [sorted[below] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return here + (place - below) * (there - here);
}
