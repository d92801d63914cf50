import { parentPort, workerData } from "node:worker_threads";
import { closeDatabase, type Db, openDatabaseAt } from "#lib/store/database";
import { evaluateLog } from "./evaluate-log.ts";
import { adoptWeights } from "./fit-adopt.ts";
import { fitLog } from "./fit-log.ts";
import type { FitThreadData } from "./fit-thread.ts";
import { tryWeights } from "./fit-try.ts";
import type { FitAnswers, FitSaid, FitStage, FitWork } from "./fit-work.ts";
import { previewMoves, saveMoves } from "./reschedule-deck.ts";

// A thread of its own, with its own connection: all its time is taken from nobody.

/** Another transaction may take as long as this before ours gives up. */
const waitMs = 30_000;

const { file, work, givenUp } = workerData as FitThreadData;
const db = openDatabaseAt(file, waitMs);
try {
  say({ type: "done", answer: await carryOut(db, work) });
} catch (error) {
  say({ type: "failed", error });
} finally {
  await closeDatabase(db);
}

function carryOut(on: Db, asked: FitWork): Promise<FitAnswers[FitWork["type"]]> {
  switch (asked.type) {
    case "fit":
      return fitLog(on, asked, tell);
    case "tryWeights":
      return tryWeights(on, asked, tell);
    case "adopt":
      return adoptWeights(on, asked, tell);
    case "evaluate":
      return evaluateLog(on, asked, tell);
    case "previewRescheduling":
      return previewMoves(on, asked);
    case "reschedule":
      return saveMoves(on, asked);
  }
}

function tell(stage: FitStage, share: number): void {
  if (Atomics.load(givenUp, 0) !== 0) throw new Error("Given up.");
  say({ type: "progress", stage, share });
}

function say(said: FitSaid): void {
  parentPort?.postMessage(said);
}
