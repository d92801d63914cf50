import type { RecallLog } from "#lib/memory/fit/recall-log";
import { roundedWeights } from "#lib/memory/fit/weights-text";
import { err, ok, type Result } from "#lib/result";

/** As Anki fits (rslib/src/scheduler/fsrs/params.rs). The types call fields optional that the package wants. */
const training = {
  numEpochs: 8,
  batchSize: 512,
  seed: 2023,
  maxSeqLen: 256,
  learningRate: 0.04,
  gamma: 1,
};

interface FitOptions {
  /** How many relearning steps end within a day. */
  readonly relearningSteps: number;
  /** 0–1. What it throws ends the fitting. */
  readonly onProgress?: (share: number) => void;
}

/** Fits the 21 weights of FSRS-6 to the items of a log. */
export type ComputeWeights = (log: RecallLog, options: FitOptions) => Promise<readonly number[]>;

/**
 * The optimiser (@open-spaced-repetition/binding: 8 epochs, recent answers weighing more), or why there is none: this machine has no build of it. With fewer than 8 things to predict it
 * gives the default weights, with fewer than 64 only first stabilities are fitted. Laying out a million reviews takes seconds of JavaScript: not for the thread that answers requests.
 */
export async function loadOptimiser(): Promise<
  Result<ComputeWeights, { readonly type: "noOptimiser" }>
> {
  try {
    const { computeParameters, ...parts } = await import("@open-spaced-repetition/binding");
    return ok(async (log, { relearningSteps, onProgress }) => {
      const watch = watchProgress(onProgress);
      const weights = await computeParameters(toItems(log, parts), {
        enableShortTerm: true,
        numRelearningSteps: relearningSteps,
        trainingConfig: training,
        timeout: 50,
        progress: watch.goesOn,
      }).catch((error: unknown) => {
        throw watch.thrown() ?? error;
      });
      return roundedWeights(weights);
    });
  } catch {
    return err({ type: "noOptimiser" });
  }
}

/** The optimiser is ended by an answer of false: what is thrown must not pass through its native code. */
function watchProgress(onProgress: FitOptions["onProgress"]) {
  let thrown: unknown = null;
  return {
    goesOn: (done: number, all: number): boolean => {
      try {
        onProgress?.(all === 0 ? 0 : done / all);
        return thrown === null;
      } catch (error) {
        thrown = error;
        return false;
      }
    },
    thrown: () => thrown,
  };
}

type Parts = Pick<
  typeof import("@open-spaced-repetition/binding"),
  "FSRSBindingItem" | "FSRSBindingReview"
>;

/** One item a prediction, with all the card's answers up to it. Equal answers are one object: its constructor crosses into native code. */
function toItems(
  { grades, gaps, items }: RecallLog,
  { FSRSBindingItem, FSRSBindingReview }: Parts,
) {
  const known = new Map<number, InstanceType<typeof FSRSBindingReview>>();
  const reviews = Array.from(grades, (grade, at) => {
    const key = (gaps[at] ?? 0) * 8 + grade;
    const review = known.get(key) ?? new FSRSBindingReview(grade, gaps[at] ?? 0);
    known.set(key, review);
    return review;
  });
  return items.map(({ at, cardFrom }) => new FSRSBindingItem(reviews.slice(cardFrom, at + 1)));
}
