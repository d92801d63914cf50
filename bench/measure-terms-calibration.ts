import type { Tier } from "#lib/language/terms/term";
import type { Ratio } from "./measure-terms.ts";

/** How probable a proposal was said to be a term, and whether the gold has it. */
export interface Said {
  readonly probability: number;
  readonly tier: Tier;
  readonly isRight: boolean;
}

/** Proposals of nearly the same probability: `said` and `right` are means. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly right: number;
}

export interface Calibration {
  /** Ten, empty ones left out. */
  readonly bins: readonly Bin[];
  /** Mean squared error of the probabilities: Brier (1950), for two outcomes. 0 is best. */
  readonly brier: number;
  /** Expected calibration error (Naeini et al. 2015): mean distance of said and right, weighed by the proposals. */
  readonly ece: number;
}

/** What was said against what was right. */
export function calibrate(all: readonly Said[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, at) => binOf(all, at)).filter(
    ({ count }) => count > 0,
  );
  const total = Math.max(all.length, 1);
  const sum = (of: (one: Said) => number) => all.reduce((before, one) => before + of(one), 0);
  return {
    bins,
    brier: sum(({ probability, isRight }) => (probability - (isRight ? 1 : 0)) ** 2) / total,
    ece: bins.reduce(
      (error, bin) => error + (bin.count / total) * Math.abs(bin.said - bin.right),
      0,
    ),
  };
}

/** Of the proposals of each tier, those the gold has. */
export function measureTiers(all: readonly Said[]): Readonly<Record<Tier, Ratio>> {
  const inTier = (tier: Tier): Ratio => {
    const ones = all.filter((one) => one.tier === tier);
    return { right: ones.filter(({ isRight }) => isRight).length, of: ones.length };
  };
  return { core: inTier("core"), useful: inTier("useful"), doubtful: inTier("doubtful") };
}

const BINS = 10;

function binOf(all: readonly Said[], at: number): Bin {
  const within = all.filter(
    ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === at,
  );
  const mean = (of: (one: Said) => number) =>
    within.reduce((sum, one) => sum + of(one), 0) / Math.max(within.length, 1);
  return {
    from: at / BINS,
    to: (at + 1) / BINS,
    count: within.length,
    said: mean(({ probability }) => probability),
    right: mean(({ isRight }) => (isRight ? 1 : 0)),
  };
}
