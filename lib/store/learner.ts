import type { Lang } from "#lib/language/text/unit";
import type { Calendar } from "#lib/memory/time/day";
import { fromDate, toDate } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Learner as Row } from "./generated/client.ts";
import { asLearnerId, type LearnerId } from "./ids.ts";

/** The person who studies. `screenLanguage` null follows the browser. */
export interface Learner {
  readonly id: LearnerId;
  readonly createdAt: Date;
  readonly screenLanguage: Lang | null;
  readonly calendar: Calendar;
}

/** Throws when there is no such learner. */
export async function getLearner(db: Db, learnerId: LearnerId): Promise<Learner> {
  return toLearner(await db.client.learner.findUniqueOrThrow({ where: { id: learnerId } }));
}

/** The learner of a machine that has one: the first made. Null before the first start. */
export async function findLocalLearner(db: Db): Promise<Learner | null> {
  const row = await db.client.learner.findFirst({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return row === null ? null : toLearner(row);
}

/** Everybody whose rows are in this database; for looking after the database as a whole. */
export async function listLearners(db: Db): Promise<Learner[]> {
  const rows = await db.client.learner.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(toLearner);
}

export async function insertLearner(db: Db, learner: Learner): Promise<void> {
  await db.client.learner.create({
    data: {
      id: learner.id,
      createdAt: fromDate(learner.createdAt),
      screenLanguage: learner.screenLanguage,
      zone: learner.calendar.zone,
      rolloverHour: learner.calendar.rolloverHour,
    },
  });
}

export async function updateLearner(
  db: Db,
  learnerId: LearnerId,
  change: {
    readonly screenLanguage?: Lang | null;
    readonly zone?: string;
    readonly rolloverHour?: number;
  },
): Promise<void> {
  await db.client.learner.update({ where: { id: learnerId }, data: change });
}

function toLearner(row: Row): Learner {
  return {
    id: asLearnerId(row.id),
    createdAt: toDate(row.createdAt),
    screenLanguage: row.screenLanguage as Lang | null,
    calendar: { zone: row.zone, rolloverHour: row.rolloverHour },
  };
}
