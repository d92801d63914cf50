import type { RecallLog } from "#lib/memory/fit/recall-log";

/** What the fitting thread is handed: a log as columns, of each item its place and where its card begins. */
export interface FitWork {
  readonly grades: Uint8Array;
  readonly gaps: Uint32Array;
  readonly itemAt: Uint32Array;
  readonly cardFrom: Uint32Array;
  /** How many relearning steps end within a day. */
  readonly relearningSteps: number;
}

/** What it says. `share` 0–1 of the way. */
export type FitSaid =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "fitted"; readonly weights: readonly number[] }
  | { readonly type: "failed"; readonly message: string };

export function toFitWork(log: RecallLog, relearningSteps: number): FitWork {
  return {
    grades: log.grades,
    gaps: log.gaps,
    itemAt: Uint32Array.from(log.items, ({ at }) => at),
    cardFrom: Uint32Array.from(log.items, ({ cardFrom }) => cardFrom),
    relearningSteps,
  };
}
