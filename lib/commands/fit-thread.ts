import { join } from "node:path";
import { findRoot } from "#lib/lexicon/find-root";
import type { RecallLog } from "#lib/memory/fit/recall-log";
import { type FitSaid, toFitWork } from "./fit-work.ts";

export interface FitOptions {
  /** How many relearning steps end within a day. */
  readonly relearningSteps: number;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Fits the 21 weights of FSRS-6 to a log in a thread of its own (@open-spaced-repetition/binding: 8 epochs, recent answers weighing more). With fewer than 8 things to predict it gives
 * the default weights, with fewer than 64 only first stabilities are fitted. Rejects with the signal's reason when that is aborted, and when this machine has no build of the
 * optimiser.
 */
export function fitInThread(
  log: RecallLog,
  { relearningSteps, onProgress, signal }: FitOptions,
): Promise<readonly number[]> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  // Fetched at run time: a bundler that sees a Worker wants to bundle its file, which Node runs as it is.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(join(findRoot(), "lib", "commands", "fit-worker.ts"), {
    workerData: toFitWork(log, relearningSteps),
  });
  return new Promise<readonly number[]>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The optimiser ended without an answer.")));
    worker.on("message", (said: FitSaid) => {
      if (said.type === "progress") onProgress?.(said.share);
      else if (said.type === "fitted") resolve(said.weights);
      else reject(new Error(said.message));
    });
  }).finally(() => worker.terminate());
}
