import { type BetaShare, learnedShare, meanShare } from "./beta-share.ts";
import { type CalibrationMap, usualMap } from "./calibration-map.ts";
import { type ForecastPrior, usualPrior } from "./comprehension.ts";
import type { Curve } from "./term-memory.ts";

/** All that a forecast believes of a learner beside what is remembered. Plain data: it may be sent to a browser. */
export interface ForecastBelief {
  readonly curve: Curve;
  /** The share of terms never asked that is known. */
  readonly unseen: BetaShare;
  /** The share of segments without terms that is understood. */
  readonly ungated: BetaShare;
  readonly map: CalibrationMap;
}

/** How often something new turned out to be known. */
export interface SeenShare {
  readonly yes: number;
  readonly no: number;
}

// As much as five terms and four segments seen: the learner's own soon outweigh it.
const priorTerms = 5;
const priorSegments = 4;

/** What earlier texts say of the next one does not grow for ever: texts differ. */
const mostCounted = 30;

/** Before anything is known of a learner. */
export function usualBelief(curve: Curve): ForecastBelief {
  const { unseen, ungated } = usualPrior;
  return {
    curve,
    unseen: { yes: unseen * priorTerms, no: (1 - unseen) * priorTerms },
    ungated: { yes: ungated * priorSegments, no: (1 - ungated) * priorSegments },
    map: usualMap,
  };
}

/** The belief after so much of what was new was seen to be known or not. */
export function learnedBelief(
  belief: ForecastBelief,
  seen: { readonly unseen: SeenShare; readonly ungated: SeenShare },
): ForecastBelief {
  return {
    ...belief,
    unseen: learnedShare(belief.unseen, seen.unseen, mostCounted),
    ungated: learnedShare(belief.ungated, seen.ungated, mostCounted),
  };
}

/** What `comprehension` takes of a belief: its means. */
export function priorOf({ unseen, ungated, map }: ForecastBelief): ForecastPrior {
  return { unseen: meanShare(unseen), ungated: meanShare(ungated), map };
}
