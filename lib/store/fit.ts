import { fromDate, fromJson, toDate, toDateOrNull, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Fit as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** Weights fitted to a learner's reviews, or brought from elsewhere, and how they and those before them predicted reviews they had not seen. */
export interface StoredFit {
  readonly id: string;
  readonly at: Date;
  /** The model the weights are of. */
  readonly model: "FSRS-6";
  readonly weights: readonly number[];
  /** Reviews they were fitted to; 0: they were brought from elsewhere. */
  readonly reviews: number;
  /** Null: there were too few reviews to judge by. */
  readonly judgement: FitJudgement | null;
}

/** Mean log loss of the weights in use before and of these, over so many reviews that came after those the weights were fitted to; lower is better. */
export interface FitJudgement {
  readonly before: number;
  readonly fitted: number;
  readonly items: number;
}

/** All fits of the learner, the latest first. */
export async function listFits(db: Db, learnerId: LearnerId): Promise<StoredFit[]> {
  const rows = await db.client.fit.findMany({
    where: { learnerId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map(toFit);
}

/** The fit whose weights are in use; null when those are the default ones. */
export async function findFitInUse(db: Db, learnerId: LearnerId): Promise<StoredFit | null> {
  const { fitInUse } = await db.client.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: { fitInUse: true },
  });
  return fitInUse === null ? null : toFit(fitInUse);
}

/** Null when there is no such fit of the learner. */
export async function findFit(
  db: Db,
  learnerId: LearnerId,
  fitId: string,
): Promise<StoredFit | null> {
  const row = await db.client.fit.findFirst({ where: { learnerId, id: fitId } });
  return row === null ? null : toFit(row);
}

export async function insertFit(db: Db, learnerId: LearnerId, fit: StoredFit): Promise<void> {
  await db.client.fit.create({
    data: {
      ...{ id: fit.id, learnerId, model: fit.model, reviews: fit.reviews },
      at: fromDate(fit.at),
      weights: toJson(fit.weights),
      judgement: toJson(fit.judgement),
    },
  });
}

export async function deleteFit(db: Db, learnerId: LearnerId, fitId: string): Promise<void> {
  await db.client.fit.deleteMany({ where: { learnerId, id: fitId } });
}

/** Puts the weights of a fit in use, or the default ones (null). Cards keep the memories they were given until they are folded anew. */
export async function switchFit(db: Db, learnerId: LearnerId, fitId: string | null): Promise<void> {
  await db.client.learner.update({ where: { id: learnerId }, data: { fitId } });
}

/** When the learner last put off the reminder to fit the weights; null: never. */
export async function findFitPutOff(db: Db, learnerId: LearnerId): Promise<Date | null> {
  const { fitPutOffAt } = await db.client.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: { fitPutOffAt: true },
  });
  return toDateOrNull(fitPutOffAt);
}

export async function updateFitPutOff(db: Db, learnerId: LearnerId, at: Date): Promise<void> {
  await db.client.learner.update({
    where: { id: learnerId },
    data: { fitPutOffAt: fromDate(at) },
  });
}

function toFit(row: Row): StoredFit {
  return {
    id: row.id,
    at: toDate(row.at),
    model: "FSRS-6",
    weights: fromJson<number[]>(row.weights),
    reviews: row.reviews,
    judgement: fromJson<FitJudgement | null>(row.judgement),
  };
}
