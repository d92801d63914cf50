import { join } from "node:path";
import { findRoot } from "#lib/lexicon/find-root";
import type { Db } from "#lib/store/database";
import { findDatabaseFile } from "#lib/store/database-file";
import type { FitAnswers, FitSaid, FitStage, FitWork } from "./fit-work.ts";

export interface FitWatch {
  /** `share` 0–1 of the stage. */
  readonly onProgress?: (stage: FitStage, share: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What the thread is made with. */
export interface FitThreadData {
  readonly file: string;
  readonly work: FitWork;
  /** One number, which everybody sees: not 0 when the work is to be given up. */
  readonly givenUp: Int32Array;
}

/**
 * Does work that reads all reviews or writes all cards in a thread of its own with its own connection to the database. Rejects with the signal's reason when that is aborted, and when the
 * thread dies; it has ended then, and what it had not committed is as if it had never begun. An aborted thread ends by itself at the next step it tells of: one that is ended from outside
 * while the optimiser computes now and then takes the process with it (a panic in its native code).
 */
export async function runFitWork<T extends FitWork["type"]>(
  db: Db,
  work: Extract<FitWork, { readonly type: T }>,
  { onProgress, signal }: FitWatch = {},
): Promise<FitAnswers[T]> {
  signal?.throwIfAborted();
  const file = await findDatabaseFile(db);
  // Fetched at run time: a bundler that sees a Worker wants to bundle its file, which Node runs as it is.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const givenUp = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(join(findRoot(), "lib", "commands", "fit-worker.ts"), {
    workerData: { file, work, givenUp } satisfies FitThreadData,
  });
  const giveUp = () => void Atomics.store(givenUp, 0, 1);
  signal?.addEventListener("abort", giveUp, { once: true });
  if (signal?.aborted) giveUp();
  let last: FitSaid | null = null;
  worker.on("message", (said: FitSaid) => {
    if (said.type === "progress") onProgress?.(said.stage, said.share);
    else last = said;
  });
  // Its end is waited for: only then its connection is closed, and nobody need ask whether it still saves.
  const failure = await new Promise<unknown>((resolve) => {
    worker.once("error", resolve);
    worker.once("exit", () => resolve(null));
  });
  signal?.removeEventListener("abort", giveUp);
  return answerOf<T>(last, failure, signal);
}

function answerOf<T extends FitWork["type"]>(
  said: FitSaid | null,
  failure: unknown,
  signal: AbortSignal | undefined,
): FitAnswers[T] {
  // What was done before the signal came stays done.
  if (said?.type === "done") return said.answer as FitAnswers[T];
  signal?.throwIfAborted();
  throw said?.type === "failed"
    ? said.error
    : (failure ?? new Error("The optimiser ended without an answer."));
}
