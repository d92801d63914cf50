import { parentPort, workerData } from "node:worker_threads";
import { readableBy } from "#lib/progress/readable-by";
import { layOutGround } from "#lib/progress/readable-by-ground";
import { foreseeRecalls } from "#lib/progress/readable-by-recalls";
import type { PlanAnswers, PlanSaid, PlanWork } from "./plan-work.ts";

// A thread of its own: some hundred simulations take nobody's time.

say({ type: "done", answer: carryOut(workerData as PlanWork) });

function carryOut(work: PlanWork): PlanAnswers[PlanWork["type"]] {
  switch (work.type) {
    case "readableBy":
      return readableBy(work.setting, work.goal, {
        onProgress: (share) => say({ type: "progress", share }),
      });
    case "foresee":
      return foreseeRecalls(layOutGround(work.setting), work.policy, work);
  }
}

function say(said: PlanSaid): void {
  parentPort?.postMessage(said);
}
