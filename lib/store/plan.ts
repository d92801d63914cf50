import type { Day } from "#lib/memory/time/day";
import type { PlanOutline } from "#lib/progress/readable-by-outline";
import { fromDate, fromJson, toDate, toDateOrNull, toDay, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Plan as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** A plan as it was made. `desiredRetention` null: as without it; `droppedAt` null: it was not dropped. */
export interface StoredPlan {
  readonly id: string;
  readonly textId: string;
  readonly targetDay: Day;
  /** 0–1. */
  readonly targetShare: number;
  readonly minutesPerDay: number;
  readonly newPerDay: number;
  readonly desiredRetention: number | null;
  /** Ids of the text's new cards in the order in which they are begun. */
  readonly cardOrder: readonly string[];
  readonly outline: PlanOutline;
  readonly at: Date;
  readonly droppedAt: Date | null;
}

/** The plan of a live text that stands on a day: the latest that was not dropped and whose day is not past. Null: none. */
export async function findStandingPlan(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  today: Day,
): Promise<StoredPlan | null> {
  const plans = await listStandingPlans(db, learnerId, today);
  return plans.find((plan) => plan.textId === textId) ?? null;
}

/** The plans of live texts that stand on a day, the latest first. */
export async function listStandingPlans(
  db: Db,
  learnerId: LearnerId,
  today: Day,
): Promise<StoredPlan[]> {
  const rows = await db.client.plan.findMany({
    where: { learnerId, droppedAt: null, targetDay: { gte: today }, text: { removedAt: null } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map(toPlan);
}

/** A plan whatever became of it; null when the id is unknown or another learner's. */
export async function findPlan(
  db: Db,
  learnerId: LearnerId,
  planId: string,
): Promise<StoredPlan | null> {
  const row = await db.client.plan.findFirst({ where: { learnerId, id: planId } });
  return row === null ? null : toPlan(row);
}

/** Adds a plan. */
export async function insertPlan(
  db: Db,
  learnerId: LearnerId,
  { targetDay, cardOrder, outline, at, droppedAt, ...plan }: StoredPlan,
): Promise<void> {
  await db.client.plan.create({
    data: {
      ...{ ...plan, learnerId, targetDay, cardOrder: toJson(cardOrder), outline: toJson(outline) },
      ...{ at: fromDate(at), droppedAt: droppedAt === null ? null : fromDate(droppedAt) },
    },
  });
}

/** Marks the plans of a text that were not dropped. */
export async function dropPlansOf(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  at: Date,
): Promise<void> {
  await db.client.plan.updateMany({
    where: { learnerId, textId, droppedAt: null },
    data: { droppedAt: fromDate(at) },
  });
}

/** Takes the mark off the plan again; nothing happens when it is unknown or another learner's. */
export async function keepPlan(db: Db, learnerId: LearnerId, planId: string): Promise<void> {
  await db.client.plan.updateMany({
    where: { learnerId, id: planId },
    data: { droppedAt: null },
  });
}

/** The plan in whose place this one was put; null: there was none. */
export async function findReplacedPlan(
  db: Db,
  learnerId: LearnerId,
  { textId, at }: Pick<StoredPlan, "textId" | "at">,
): Promise<StoredPlan | null> {
  const row = await db.client.plan.findFirst({
    where: { learnerId, textId, droppedAt: fromDate(at), at: { lt: fromDate(at) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return row === null ? null : toPlan(row);
}

function toPlan({
  learnerId: _,
  targetDay,
  cardOrder,
  outline,
  at,
  droppedAt,
  ...plan
}: Row): StoredPlan {
  return {
    ...plan,
    targetDay: toDay(targetDay),
    cardOrder: fromJson<string[]>(cardOrder),
    outline: fromJson<PlanOutline>(outline),
    at: toDate(at),
    droppedAt: toDateOrNull(droppedAt),
  };
}
