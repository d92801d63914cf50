/**
 * How predictions are bent to what self-tests found: logit(told) = shift + slope · logit(predicted), slope > 0, so that the
 * order of predictions stays. The spreads are standard deviations of `shift` and of ln(slope), `together` their
 * correlation (−1 to 1).
 */
export interface CalibrationMap {
  readonly shift: number;
  readonly slope: number;
  readonly shiftSpread: number;
  readonly slopeSpread: number;
  readonly together: number;
}

/** A prediction (0–1) and what came of it. */
export interface Outcome {
  readonly predicted: number;
  readonly passed: boolean;
}

/**
 * Before any self-test predictions stand as they are, and this is how wrong they may be for a learner as a whole. On 9 999
 * users of Anki, FSRS-6 with the default weights misses by 0.093 in the root mean square over bins
 * (github.com/open-spaced-repetition/srs-benchmark); at a recall of 0.9 that is 1.0 logits. What all cards of a learner share is taken to
 * be half of its variance: 0.7 logits.
 */
export const usualMap: CalibrationMap = {
  ...{ shift: 0, slope: 1, together: 0 },
  ...{ shiftSpread: 0.7, slopeSpread: 0.25 },
};

/** Beyond this nobody's answer is certain: the hand slips, the eye skips a line. */
const surest = 0.995;
const steps = 30;

/** The prediction (0–1) as it is told. The map of no self-test leaves it as it is. Never falls as `predicted` rises. */
export function recalibrate(
  predicted: number,
  { shift, slope }: Pick<CalibrationMap, "shift" | "slope">,
): number {
  if (shift === 0 && slope === 1) return predicted;
  return 1 / (1 + Math.exp(-shift - slope * logit(predicted)));
}

/**
 * The map after these outcomes: the most probable one (Newton steps on shift and ln slope, which keeps the slope above 0), starting
 * from `usualMap` as the prior, with the spread the outcomes leave. In any order; none gives the prior itself.
 */
export function fitMap(outcomes: readonly Outcome[]): CalibrationMap {
  if (outcomes.length === 0) return usualMap;
  const points = outcomes.map(({ predicted, passed }) => ({
    x: logit(predicted),
    y: passed ? 1 : 0,
  }));
  let [shift, lnSlope] = [0, 0];
  let curvature = curvatureAt(points, shift, lnSlope);
  for (let step = 0; step < steps; step += 1) {
    const { shiftPull, slopePull, shiftShift, shiftSlope, slopeSlope } = curvature;
    const determinant = shiftShift * slopeSlope - shiftSlope ** 2;
    // Short steps: far from the top the curve is not the one that was measured.
    const move = (by: number) => Math.max(-1, Math.min(1, by / determinant));
    shift += move(slopeSlope * shiftPull - shiftSlope * slopePull);
    lnSlope += move(shiftShift * slopePull - shiftSlope * shiftPull);
    curvature = curvatureAt(points, shift, lnSlope);
  }
  const { shiftShift, shiftSlope, slopeSlope } = curvature;
  const determinant = shiftShift * slopeSlope - shiftSlope ** 2;
  return {
    shift,
    slope: Math.exp(lnSlope),
    shiftSpread: Math.sqrt(slopeSlope / determinant),
    slopeSpread: Math.sqrt(shiftShift / determinant),
    together: -shiftSlope / Math.sqrt(shiftShift * slopeSlope),
  };
}

/** Slopes of the log posterior, and its expected (Fisher) curvature, which is never negative. */
function curvatureAt(
  points: readonly { readonly x: number; readonly y: number }[],
  shift: number,
  lnSlope: number,
) {
  const priorShift = 1 / usualMap.shiftSpread ** 2;
  const priorSlope = 1 / usualMap.slopeSpread ** 2;
  let [shiftPull, slopePull] = [-shift * priorShift, -lnSlope * priorSlope];
  let [shiftShift, shiftSlope, slopeSlope] = [priorShift, 0, priorSlope];
  const slope = Math.exp(lnSlope);
  for (const { x, y } of points) {
    const bent = slope * x;
    const chance = 1 / (1 + Math.exp(-shift - bent));
    const weight = chance * (1 - chance);
    shiftPull += y - chance;
    slopePull += (y - chance) * bent;
    shiftShift += weight;
    shiftSlope += weight * bent;
    slopeSlope += weight * bent * bent;
  }
  return { shiftPull, slopePull, shiftShift, shiftSlope, slopeSlope };
}

function logit(share: number): number {
  const within = Math.min(Math.max(share, 1 - surest), surest);
  return Math.log(within / (1 - within));
}
