import type { Grade } from "#lib/memory/kernel/memory-kernel";
import { type CardState, type Rating, ratings } from "#lib/memory/schedule/card-state";
import { type AnswerSort, longestMs } from "#lib/memory/simulate/study-habits";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { takesBack } from "./review.ts";

/** Habits change: the latest tell more, and older ones would have to be read at every look. */
const latestAnswers = 10_000;

interface Row {
  readonly state: string;
  readonly rating: string;
  readonly after: string | null;
  readonly answers: Int;
  readonly timed: Int;
  readonly totalMs: Int;
}

/**
 * The learner's latest answers that stand (those of the last `latestAnswers`, by day), counted by sort. In time linear in these, however long the log is. A card that was reset begins
 * anew, one that was given a day is in review; one that was merged is told apart from the one it went into.
 */
export async function sortLatestAnswers(db: Db, learnerId: LearnerId): Promise<AnswerSort[]> {
  const rows = await db.client.$queryRaw<Row[]>`
    WITH latest AS (
      SELECT r."id", r."cardId", r."day", r."answeredAt", r."rating", COALESCE(r."durationMs", 0) AS "durationMs"
      FROM "review" r
      WHERE r."learnerId" = ${learnerId} AND r."kind" = 'answer' AND ${stands("r")}
      ORDER BY r."day" DESC LIMIT ${latestAnswers}
    ),
    linked AS (
      SELECT l."rating", l."day", l."durationMs",
        (SELECT p."id" FROM "review" p
          WHERE p."cardId" = l."cardId" AND (p."answeredAt" < l."answeredAt" OR (p."answeredAt" = l."answeredAt" AND p."id" < l."id"))
            AND (p."kind" = 'answer' OR (p."kind" = 'act' AND (p."act" LIKE '%"reset"%' OR p."act" LIKE '%"setDue"%'))) AND ${stands("p")}
          ORDER BY p."answeredAt" DESC, p."id" DESC LIMIT 1) AS "beforeId"
      FROM latest l
    )
    SELECT CASE WHEN p."act" LIKE '%"setDue"%' THEN 'review' ELSE COALESCE(p."outcomeState", 'new') END AS "state", l."rating", CASE WHEN p."day" = l."day" THEN p."rating" END AS "after",
      COUNT(*) AS "answers", SUM(CASE WHEN l."durationMs" > 0 THEN 1 ELSE 0 END) AS "timed",
      SUM(CASE WHEN l."durationMs" > ${longestMs} THEN ${longestMs} ELSE l."durationMs" END) AS "totalMs"
    FROM linked l LEFT JOIN "review" p ON p."id" = l."beforeId"
    GROUP BY 1, 2, 3`;
  return rows.map(toSort);
}

/** Whether a row of the review table was not taken back. */
function stands(name: "r" | "p"): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack(name)})`;
}

function toSort({ state, rating, after, answers, timed, totalMs }: Row): AnswerSort {
  return {
    state: state as CardState["state"],
    grade: toGrade(rating),
    after: after === null ? null : toGrade(after),
    answers: Number(answers),
    timed: Number(timed),
    totalMs: Number(totalMs),
  };
}

function toGrade(rating: string): Grade {
  return (ratings.indexOf(rating as Rating) + 1) as Grade;
}
