import { createKernel, createMemories, type Grade } from "#lib/memory/kernel/memory-kernel";
import type { RecallItem, RecallLog } from "./recall-log.ts";

/**
 * What FSRS with these weights would have said, before each answer, of its being recalled: 0–1, in the order of `log.items`. `weights` as `boundedWeights` gives them.
 */
export function predictRecall(log: RecallLog, weights: readonly number[]): Float64Array {
  const kernel = createKernel(weights);
  const memories = createMemories(1);
  const recallAt = new Float64Array(log.grades.length);
  for (let at = 0; at < log.grades.length; at += 1) {
    const gap = log.gaps[at] ?? 0;
    if (log.begins[at] === 1) memories.stability[0] = 0;
    else recallAt[at] = kernel.recall(memories.stability[0] ?? 0, gap);
    kernel.answer(memories, 0, log.grades[at] as Grade, gap);
  }
  return Float64Array.from(log.items, ({ at }) => recallAt[at] ?? 0);
}

const startLogit = 1.2;
const stepOfLogit = 0.3;

/**
 * The baseline that knows nothing of cards: the share recalled of late, moved a little by each answer (MOVING-AVG of github.com/open-spaced-repetition/srs-benchmark).
 * One prediction an item; it starts knowing nothing.
 */
export function movingAverage(items: readonly RecallItem[]): Float64Array {
  let logit = startLogit;
  return Float64Array.from(items, ({ isRecalled }) => {
    const share = 1 / (1 + Math.exp(-logit));
    logit += stepOfLogit * (isRecalled ? 1 - share : -share);
    return share;
  });
}
