import type { Day } from "#lib/memory/time/day";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { takesBack } from "./review.ts";

/**
 * The standing answers of a learner with what each found its card to be: what the last standing answer or setting of a due day left of it, `new` after a
 * reset; of a card in review, the days of its last rescheduling when that holds. Answers to a card that was merged are answers to the card it went
 * into, but found what was before them on their own card if that was reset later. `of` narrows down which cards' (`ofCardsAnsweredOn`). To stand
 * in a WITH RECURSIVE clause under the name `answer`.
 */
export function answers(learnerId: LearnerId, of?: Prisma.Sql): Prisma.Sql {
  const mine = of ?? Prisma.sql`r."learnerId" = ${learnerId}`;
  // Joined to nothing, the learner's id is no reason to look for acts among all answers.
  const acts = of ?? Prisma.sql`r."groupId" > '' AND r."learnerId" || '' = ${learnerId}`;
  return Prisma.sql`${keptCards(learnerId)},
  renewed AS MATERIALIZED (SELECT r."cardId" FROM "review" r WHERE ${acts} AND ${isAct("r", "reset")}),
  moved AS MATERIALIZED (SELECT r."cardId" FROM "review" r WHERE ${acts} AND ${isAct("r", "reschedule")}),
  folded AS (
    SELECT r.*, k."rootId", CASE WHEN k."id" IS NULL OR r."kind" = 'act' OR ${isResetAfter} THEN r."cardId" ELSE k."rootId" END AS "foldedInto"
    FROM "review" r LEFT JOIN kept k ON k."id" = r."cardId"
    WHERE ${mine} AND (r."kind" = 'answer' OR ${isAct("r", "setDue")}) AND ${stands("r")}
  ),
  lived AS (
    SELECT f.*, CASE WHEN f."foldedInto" IN (SELECT "cardId" FROM renewed) THEN ${resetsBefore} ELSE 0 END AS "life"
    FROM folded f
  ),
  stepped AS (
    SELECT l."id", l."kind", COALESCE(l."rootId", l."cardId") AS "cardId", l."foldedInto", l."day", l."answeredAt", l."zone", l."rating", l."durationMs",
      LAG(COALESCE(l."outcomeState", 'review')) OVER past AS "stateBefore",
      LAG(COALESCE(l."outcomeIntervalDays", ${daysOfAct("l")})) OVER past AS "daysBefore",
      LAG(l."answeredAt") OVER past AS "lastAt", LAG(l."id") OVER past AS "lastId", COUNT(l."rating") OVER past - 1 AS "reps"
    FROM lived l
    WINDOW past AS (PARTITION BY l."foldedInto", l."life" ORDER BY l."answeredAt", l."id")
  ),
  answer AS (
    SELECT s."id", s."cardId", s."day", s."answeredAt", s."zone", s."rating", s."durationMs", COALESCE(s."stateBefore", 'new') AS "stateBefore",
      CASE WHEN s."stateBefore" = 'review' AND s."foldedInto" IN (SELECT "cardId" FROM moved) THEN COALESCE(${rescheduledDays}, s."daysBefore")
        ELSE s."daysBefore" END AS "intervalDaysBefore"
    FROM stepped s WHERE s."kind" = 'answer'
  )`;
}

/** Those of some cards and of all that went into them: `roots` is a JSON list of ids, none of them merged. */
export function ofFamilies(roots: string): Prisma.Sql {
  return Prisma.sql`r."cardId" IN (
    SELECT "value" FROM json_each(${roots})
    UNION SELECT k."id" FROM kept k WHERE k."rootId" IN (SELECT "value" FROM json_each(${roots})))`;
}

/** Those of the cards that were answered on a day: a day's figures need no more. */
export function ofCardsAnsweredOn(learnerId: LearnerId, day: Day): Prisma.Sql {
  return ofCardsAnswered(learnerId, Prisma.sql`d."day" = ${day}`);
}

/** Those of the cards that were answered on a day or since. */
export function ofCardsAnsweredSince(learnerId: LearnerId, day: Day): Prisma.Sql {
  return ofCardsAnswered(learnerId, Prisma.sql`d."day" >= ${day}`);
}

function ofCardsAnswered(learnerId: LearnerId, isThen: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`r."cardId" IN (
    WITH asked AS (
      SELECT COALESCE(k."rootId", d."cardId") AS "id" FROM "review" d LEFT JOIN kept k ON k."id" = d."cardId"
      WHERE d."learnerId" = ${learnerId} AND ${isThen} AND d."kind" = 'answer'
    )
    SELECT "id" FROM asked UNION SELECT k."id" FROM kept k WHERE k."rootId" IN (SELECT "id" FROM asked))`;
}

/** The rows (id, rootId) of every card that was merged, with the card that is asked in its stead. */
export function keptCards(learnerId: LearnerId): Prisma.Sql {
  // Joined to nothing, the learner's id is no reason to look at all cards for the few that were merged.
  return Prisma.sql`chain("id", "rootId") AS (
    SELECT "id", "mergedIntoId" FROM "card" WHERE "learnerId" || '' = ${learnerId} AND "mergedIntoId" > ''
    UNION ALL
    SELECT h."id", c."mergedIntoId" FROM chain h JOIN "card" c ON c."id" = h."rootId" WHERE c."mergedIntoId" IS NOT NULL
  ),
  kept AS (
    SELECT h."id", h."rootId" FROM chain h JOIN "card" c ON c."id" = h."rootId" WHERE c."mergedIntoId" IS NULL
  )`;
}

export function isAct(name: string, type: "reset" | "setDue" | "reschedule" | "cram"): Prisma.Sql {
  return Prisma.raw(`(${name}."kind" = 'act' AND ${name}."act" ->> 'type' = '${type}')`);
}

function daysOfAct(name: string): Prisma.Sql {
  return Prisma.raw(`CAST(${name}."act" ->> 'intervalDays' AS INTEGER)`);
}

function isBefore(one: string, other: string): Prisma.Sql {
  return Prisma.raw(`(${one}."answeredAt", ${one}."id") < (${other}."answeredAt", ${other}."id")`);
}

export function stands(name: string): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack(name)})`;
}

/** Whether the card of an answer was reset after it. */
const isResetAfter = Prisma.sql`(r."cardId" IN (SELECT "cardId" FROM renewed) AND EXISTS (
  SELECT 1 FROM "review" z
  WHERE z."cardId" = r."cardId" AND ${isAct("z", "reset")} AND ${isBefore("r", "z")} AND ${stands("z")}))`;

const resetsBefore = Prisma.sql`(
  SELECT COUNT(*) FROM "review" z
  WHERE z."cardId" = f."foldedInto" AND ${isAct("z", "reset")} AND ${isBefore("z", "f")} AND ${stands("z")})`;

/**
 * The interval of the last rescheduling between an answer and what was before it, of those reckoned from as many answers as
 * there were.
 */
const rescheduledDays = Prisma.sql`(
  SELECT ${daysOfAct("b")} FROM "review" b
  WHERE b."cardId" = s."foldedInto" AND ${isAct("b", "reschedule")} AND CAST(b."act" ->> 'reps' AS INTEGER) = s."reps"
    AND (b."answeredAt", b."id") > (s."lastAt", s."lastId") AND ${isBefore("b", "s")} AND ${stands("b")}
  ORDER BY b."answeredAt" DESC, b."id" DESC LIMIT 1)`;
