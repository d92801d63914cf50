import type { CardState } from "#lib/memory/schedule/card-state";
import { fromDate, type Int, toDate, toDay } from "./columns.ts";

/** The columns of the card table that are folded from its reviews. */
export interface CardStateColumns {
  readonly state: string;
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly step: Int | null;
  readonly dueAt: Int | null;
  readonly dueDay: Int | null;
  readonly intervalDays: Int | null;
  readonly reps: Int;
  readonly lapses: Int;
  readonly lastReviewAt: Int | null;
  readonly lastReviewDay: Int | null;
}

const untouched = {
  state: "new",
  stability: null,
  difficulty: null,
  step: null,
  dueAt: null,
  dueDay: null,
  intervalDays: null,
  reps: 0,
  lapses: 0,
  lastReviewAt: null,
  lastReviewDay: null,
} as const;

export function toCardState(row: CardStateColumns): CardState {
  if (row.state === "new") return { state: "new" };
  const past = {
    memory: { stability: known(row.stability), difficulty: known(row.difficulty) },
    reps: Number(row.reps),
    lapses: Number(row.lapses),
    lastReviewAt: toDate(known(row.lastReviewAt)),
    lastReviewDay: toDay(known(row.lastReviewDay)),
  };
  if (row.state === "review") {
    const intervalDays = Number(known(row.intervalDays));
    return { ...past, state: "review", dueDay: toDay(known(row.dueDay)), intervalDays };
  }
  return {
    ...past,
    state: row.state === "learning" ? "learning" : "relearning",
    step: Number(known(row.step)),
    due: row.dueAt === null ? { dueDay: toDay(known(row.dueDay)) } : { dueAt: toDate(row.dueAt) },
  };
}

export function fromCardState(state: CardState): {
  [K in keyof CardStateColumns]:
    | Exclude<CardStateColumns[K], bigint>
    | (K extends `${string}At` ? bigint : never);
} {
  if (state.state === "new") return untouched;
  const past = {
    ...untouched,
    state: state.state,
    stability: state.memory.stability,
    difficulty: state.memory.difficulty,
    reps: state.reps,
    lapses: state.lapses,
    lastReviewAt: fromDate(state.lastReviewAt),
    lastReviewDay: state.lastReviewDay,
  };
  if (state.state === "review") {
    return { ...past, dueDay: state.dueDay, intervalDays: state.intervalDays };
  }
  const due =
    "dueAt" in state.due ? { dueAt: fromDate(state.due.dueAt) } : { dueDay: state.due.dueDay };
  return { ...past, step: state.step, ...due };
}

function known<T>(value: T | null): T {
  if (value === null)
    throw new Error(
      "A card that was answered lacks a part of its state. Run “npx duizhao doctor”.",
    );
  return value;
}
