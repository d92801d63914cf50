import type { Preset } from "./card-state.ts";
import { intervalForRetention, nextMemory } from "./fsrs.ts";

const secondsPerDay = 86_400;

/**
 * The days between the answers to a card that is always answered Good, from the day it has passed its learning steps, each answered when due; without fuzz. As many as
 * `count`. Throws a RangeError on a desired retention outside 0–1 or weights that are not 21 numbers.
 */
export function goodIntervals(
  preset: Pick<Preset, "desiredRetention" | "learningSteps" | "maximumIntervalDays" | "weights">,
  count: number,
): readonly number[] {
  const { desiredRetention, maximumIntervalDays, weights } = preset;
  // A new card answered Good stands on its second step at once.
  const waits = preset.learningSteps.slice(1).map((seconds) => Math.floor(seconds / secondsPerDay));
  let memory = nextMemory(null, 0, "good", weights);
  for (const days of waits) memory = nextMemory(memory, days, "good", weights);
  const intervals: number[] = [];
  let least = 1;
  while (intervals.length < count) {
    const ideal = Math.round(intervalForRetention(memory.stability, desiredRetention, weights));
    const days = Math.min(Math.max(ideal, least), maximumIntervalDays);
    intervals.push(days);
    memory = nextMemory(memory, days, "good", weights);
    least = days;
  }
  return intervals;
}
