import { type CheapestRetention, cheapestRetention } from "#lib/memory/simulate/cheapest-retention";
import { simulate } from "#lib/memory/simulate/simulate";
import { type RetentionOutcome, simulateMany } from "#lib/memory/simulate/simulate-many";
import type { Simulation, StudyPlan } from "#lib/memory/simulate/study-plan";
import { retentionBounds } from "./retention-rows.ts";

/** What the page asks of the worker. */
export type Order =
  | { readonly type: "simulate"; readonly plan: StudyPlan }
  | { readonly type: "compareRetentions"; readonly plan: StudyPlan };

export type Simulated = Omit<Simulation, "snapshots">;

/** What comes of a plan at several desired retentions, and which of them costs least; `cheapest` null: nothing is memorised. */
export interface Retentions {
  readonly outcomes: readonly RetentionOutcome[];
  readonly cheapest: CheapestRetention | null;
}

/** What the worker says: any number of shares done (0–1, never falling), then one of the others. */
export type Reply =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "simulated"; readonly simulation: Simulated }
  | { readonly type: "compared"; readonly retentions: Retentions }
  | { readonly type: "failed"; readonly message: string };

/** One luck for all simulations that are to be compared: what differs is what was changed. */
const seed = 1;
const seeds = Array.from({ length: retentionBounds.seeds }, (_, number) => seed + number);
/** Of the retentions tried, those that `cheapestRetention` tries. */
const shareOfCheapest = 14 / 16;

/** Does what is asked and tells of it; nothing is thrown. */
export function carryOut(order: Order, tell: (reply: Reply) => void): void {
  try {
    tell(order.type === "simulate" ? simulated(order.plan, tell) : compared(order.plan, tell));
  } catch (error) {
    tell({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function simulated(plan: StudyPlan, tell: (reply: Reply) => void): Reply {
  const onProgress = (share: number) => tell({ type: "progress", share });
  const { snapshots: _, ...simulation } = simulate(plan, { seed, onProgress });
  return { type: "simulated", simulation };
}

function compared(plan: StudyPlan, tell: (reply: Reply) => void): Reply {
  const tellFrom = (from: number, to: number) => (share: number) =>
    tell({ type: "progress", share: from + share * (to - from) });
  const cheapest = cheapestRetention(plan, { seeds, onProgress: tellFrom(0, shareOfCheapest) });
  const tried = cheapest?.tried ?? [];
  const retentions = [retentionBounds.most, plan.preset.desiredRetention].filter(
    (wished) => !tried.some(({ desiredRetention }) => desiredRetention === wished),
  );
  const onProgress = tellFrom(shareOfCheapest, 1);
  const others = simulateMany(plan, { seeds, retentions: [...new Set(retentions)], onProgress });
  const outcomes = [...tried, ...others].sort((a, b) => a.desiredRetention - b.desiredRetention);
  return { type: "compared", retentions: { cheapest, outcomes } };
}
