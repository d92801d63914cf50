import { createForecaster } from "#lib/progress/forecast";
import { randomFrom } from "./random-from.ts";
import { playReader } from "./virtual-reader.ts";

/** How often the truth lies where the forecast said, over virtual learners. `covered`, `width` and `bias` (share told − truth) are shares. */
export interface Coverage {
  readonly learners: number;
  readonly covered: number;
  readonly below: number;
  readonly above: number;
  readonly width: number;
  readonly bias: number;
}

/** So many learners, each with a seed of their own, from `seed` on. */
export function measureCoverage(learners: number, seed: number): Coverage {
  let [below, above, width, bias] = [0, 0, 0, 0];
  for (let number = 0; number < learners; number += 1) {
    const { text, belief, day, truth } = playReader(randomFrom(seed + number));
    const forecast = createForecaster(text, belief).on(day);
    if (forecast === null) throw new Error("A virtual text without segments.");
    if (truth < forecast.low) below += 1;
    if (truth > forecast.high) above += 1;
    width += (forecast.high - forecast.low) / learners;
    bias += (forecast.share - truth) / learners;
  }
  return { learners, covered: 1 - (below + above) / learners, below, above, width, bias };
}
