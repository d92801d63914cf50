import { join } from "node:path";
import { findRoot } from "#lib/lexicon/find-root";
import type { PlanAnswers, PlanSaid, PlanWork } from "./plan-work.ts";

export interface PlanWatch {
  /** `share` 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** More at a time would only slow one another down. */
const mostThreads = 2;
/** A bundler may load this module more than once: the line of those who wait is one. */
const kept: { duizhaoPlans?: { running: number; readonly waiting: (() => void)[] } } =
  globalThis as { duizhaoPlans?: { running: number; readonly waiting: (() => void)[] } };

/** Has a plan simulated in a thread of its own, which touches no database. Rejects with the signal's reason when that is aborted: the thread is ended then, wherever it stands. */
export async function runPlanWork<T extends PlanWork["type"]>(
  work: Extract<PlanWork, { readonly type: T }>,
  watch: PlanWatch = {},
): Promise<PlanAnswers[T]> {
  kept.duizhaoPlans ??= { running: 0, waiting: [] };
  const line = kept.duizhaoPlans;
  while (line.running >= mostThreads) {
    await new Promise<void>((resolve) => line.waiting.push(resolve));
  }
  line.running += 1;
  try {
    return (await inThread(work, watch)) as PlanAnswers[T];
  } finally {
    line.running -= 1;
    line.waiting.shift()?.();
  }
}

function inThread(
  work: PlanWork,
  { onProgress, signal }: PlanWatch,
): Promise<PlanAnswers[PlanWork["type"]]> {
  signal?.throwIfAborted();
  // Fetched at run time: a bundler that sees a Worker wants to bundle its file, which Node runs as it is.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(join(findRoot(), "lib", "commands", "plan-worker.ts"), {
    workerData: work,
  });
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(signal?.reason);
      void worker.terminate();
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    worker.on("message", (said: PlanSaid) => {
      if (said.type === "progress") onProgress?.(said.share);
      else resolve(said.answer);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", giveUp);
      reject(new Error("The thread that makes plans ended without an answer."));
    });
  });
}
