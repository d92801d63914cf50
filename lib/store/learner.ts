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
  readonly reviewing: Reviewing;
  /** Whether verdicts on typed translations count, a little, for the cards of their terms. */
  readonly creditsTerms: boolean;
}

/** How the learner likes to review. */
export interface Reviewing {
  /** `four`: Again, Hard, Good, Easy; `two`: Again, Good. */
  readonly ratingButtons: "four" | "two";
  /** A card is read aloud as it comes, and again with its answer. */
  readonly autoPlay: boolean;
  /** The seconds spent on a card stand beside it. */
  readonly showTimer: boolean;
  /** A swipe rates a card. */
  readonly gestures: boolean;
}

/** As a learner begins. */
export const usualReviewing: Reviewing = {
  ratingButtons: "four",
  autoPlay: false,
  showTimer: false,
  gestures: true,
};

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
      ...learner.reviewing,
      creditsTerms: learner.creditsTerms,
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
    readonly creditsTerms?: boolean;
  } & Partial<Reviewing>,
): Promise<void> {
  await db.client.learner.update({ where: { id: learnerId }, data: change });
}

function toLearner(row: Row): Learner {
  return {
    id: asLearnerId(row.id),
    createdAt: toDate(row.createdAt),
    screenLanguage: row.screenLanguage as Lang | null,
    calendar: { zone: row.zone, rolloverHour: row.rolloverHour },
    reviewing: {
      ratingButtons: row.ratingButtons === "two" ? "two" : "four",
      autoPlay: row.autoPlay,
      showTimer: row.showTimer,
      gestures: row.gestures,
    },
    creditsTerms: row.creditsTerms,
  };
}
