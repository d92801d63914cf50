import type { Rating } from "#lib/memory/schedule/card-state";
import type { Calendar } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { HintLevel, ScoredAttempt, TestDirection } from "#lib/progress/self-test";
import { fromDate, fromJson, type Int, toDate, toDateOrNull, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Attempt as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** One answered segment of a self-test. `testId`: the sitting; `reviewId`: the answer it gave to the unit's card, null in practice; `undoneAt` null: it stands. */
export interface StoredAttempt extends ScoredAttempt {
  readonly id: string;
  readonly testId: string;
  readonly textId: string;
  readonly direction: TestDirection;
  readonly calendar: Calendar;
  readonly typedText: string;
  readonly suggested: Rating;
  readonly countsAs: "review" | "practice";
  readonly reviewId: string | null;
  readonly undoneAt: Date | null;
}

/** A sitting in a line. `score` 0–1 is the mean over what was not skipped; null when all was. */
export interface TestLine {
  readonly testId: string;
  readonly direction: TestDirection;
  readonly at: Date;
  readonly answered: number;
  readonly skipped: number;
  readonly score: number | null;
  readonly durationMs: number;
}

/** An attempt whether it stands or not; null when its id is unknown or another learner's. */
export async function findAttempt(
  db: Db,
  learnerId: LearnerId,
  attemptId: string,
): Promise<StoredAttempt | null> {
  const row = await db.client.attempt.findFirst({ where: { id: attemptId, learnerId } });
  return row === null ? null : toAttempt(row);
}

/** What stands of a sitting, in the order it was answered; [] when nothing of that text was answered in it. */
export async function listAttempts(
  db: Db,
  learnerId: LearnerId,
  { testId, textId }: Pick<StoredAttempt, "testId" | "textId">,
): Promise<StoredAttempt[]> {
  const rows = await db.client.attempt.findMany({
    where: { learnerId, testId, textId, undoneAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(toAttempt);
}

/** What stands of all other sittings of a text in that direction, in the order it was answered. */
export async function listOtherAttempts(
  db: Db,
  learnerId: LearnerId,
  { testId, textId, direction }: Pick<StoredAttempt, "testId" | "textId" | "direction">,
): Promise<StoredAttempt[]> {
  const rows = await db.client.attempt.findMany({
    where: { learnerId, textId, direction, testId: { not: testId }, undoneAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(toAttempt);
}

/** The sittings of a text in which anything stands, the earliest first. */
export async function listTests(db: Db, learnerId: LearnerId, textId: string): Promise<TestLine[]> {
  const rows = await db.client.$queryRaw<
    {
      readonly testId: string;
      readonly direction: string;
      readonly at: Int;
      readonly attempts: Int;
      readonly skipped: Int;
      readonly score: number | null;
      readonly durationMs: Int;
    }[]
  >`
    SELECT "testId", MIN("direction") AS "direction", MIN("at") AS "at", COUNT(*) AS "attempts",
      SUM(CASE WHEN "skipped" THEN 1 ELSE 0 END) AS "skipped",
      AVG(CASE WHEN "skipped" THEN NULL ELSE "score" END) AS "score", SUM("durationMs") AS "durationMs"
    FROM "attempt"
    WHERE "learnerId" = ${learnerId} AND "textId" = ${textId} AND "undoneAt" IS NULL
    GROUP BY "testId" ORDER BY MIN("at"), "testId"`;
  return rows.map(({ attempts, ...row }) => ({
    testId: row.testId,
    direction: row.direction as TestDirection,
    at: toDate(row.at),
    answered: Number(attempts) - Number(row.skipped),
    skipped: Number(row.skipped),
    score: row.score,
    durationMs: Number(row.durationMs),
  }));
}

/** Appends one. False when its id is taken already, by whomever; nothing is written then. */
export async function insertAttempt(
  db: Db,
  learnerId: LearnerId,
  attempt: StoredAttempt,
): Promise<boolean> {
  const taken = await db.client.attempt.findUnique({
    where: { id: attempt.id },
    select: { id: true },
  });
  if (taken !== null) return false;
  const { at, calendar, verdicts, undoneAt, ...rest } = attempt;
  const { zone, rolloverHour } = calendar;
  await db.client.attempt.create({
    data: {
      ...rest,
      ...{ learnerId, zone, rolloverHour },
      at: fromDate(at),
      day: dayOf(at, calendar),
      verdicts: toJson(verdicts),
      undoneAt: undoneAt && fromDate(undoneAt),
    },
  });
  return true;
}

/** Marks an attempt as taken back. */
export async function markAttemptUndone(
  db: Db,
  learnerId: LearnerId,
  attemptId: string,
  undoneAt: Date,
): Promise<void> {
  await db.client.attempt.updateMany({
    where: { id: attemptId, learnerId },
    data: { undoneAt: fromDate(undoneAt) },
  });
}

function toAttempt(row: Row): StoredAttempt {
  const { learnerId: _, day: __, zone, rolloverHour, ...rest } = row;
  return {
    ...rest,
    direction: row.direction as TestDirection,
    at: toDate(row.at),
    calendar: { zone, rolloverHour },
    hints: row.hints as HintLevel,
    suggested: row.suggested as Rating,
    rating: row.rating as Rating | null,
    verdicts: fromJson(row.verdicts),
    countsAs: row.countsAs as StoredAttempt["countsAs"],
    undoneAt: toDateOrNull(row.undoneAt),
  };
}
