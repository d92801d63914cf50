import { parentPort, workerData } from "node:worker_threads";
import {
  computeParameters,
  FSRSBindingItem,
  FSRSBindingReview,
} from "@open-spaced-repetition/binding";
import type { FitSaid, FitWork } from "./fit-work.ts";

// A thread of its own: laying out a million reviews for the optimiser takes seconds of JavaScript.

/** As Anki fits (rslib/src/scheduler/fsrs/params.rs). The types call fields optional that the package wants. */
const training = {
  numEpochs: 8,
  batchSize: 512,
  seed: 2023,
  maxSeqLen: 256,
  learningRate: 0.04,
  gamma: 1,
};

fitWeights(workerData as FitWork).then(
  (weights) => say({ type: "fitted", weights }),
  (error: unknown) =>
    say({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
);

function fitWeights(work: FitWork): Promise<number[]> {
  return computeParameters(toItems(work), {
    enableShortTerm: true,
    numRelearningSteps: work.relearningSteps,
    trainingConfig: training,
    timeout: 50,
    progress: (done, all) => say({ type: "progress", share: all === 0 ? 0 : done / all }),
  });
}

/** One item a prediction, with all the card's answers up to it. Equal answers are one object: its constructor crosses into native code. */
function toItems({ grades, gaps, itemAt, cardFrom }: FitWork): FSRSBindingItem[] {
  const known = new Map<number, FSRSBindingReview>();
  const reviews = Array.from(grades, (grade, at) => {
    const key = (gaps[at] ?? 0) * 8 + grade;
    const review = known.get(key) ?? new FSRSBindingReview(grade, gaps[at] ?? 0);
    known.set(key, review);
    return review;
  });
  return Array.from(
    itemAt,
    (at, item) => new FSRSBindingItem(reviews.slice(cardFrom[item], at + 1)),
  );
}

function say(said: FitSaid): void {
  parentPort?.postMessage(said);
}
