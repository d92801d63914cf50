import type { Rating } from "#lib/memory/schedule/card-state";
import { asDay } from "#lib/memory/time/day";
import type { HintLevel, TestedVerdict } from "#lib/progress/self-test";
import type { FirstLook, TestedSegment } from "#lib/progress/self-test-replay";
import { fromJson, type Int } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { isUnit } from "./live-cards.ts";
import { takesBack } from "./review.ts";

/** What was known of old says little of a text of today. */
const latestTerms = 300;

type Cells = readonly [
  string,
  string,
  number,
  number,
  Rating | null,
  0 | 1,
  HintLevel,
  string,
  "review" | "practice",
];

/**
 * The standing self-tests of live units of live texts in the direction of reading, source to target, in order of time: the latest
 * `atMost`. Of others it is not known any more which terms stand in them.
 */
export async function listTestedSegments(
  db: Db,
  learnerId: LearnerId,
  { atMost }: { readonly atMost: number },
): Promise<TestedSegment[]> {
  const rows = await db.client.$queryRaw<{ cells: string }[]>`
    SELECT json_group_array(json_array("textId", "unitId", "at", "day", "rating", "skipped", "hints", "verdicts", "countsAs")) AS "cells" FROM (
      SELECT * FROM (
        SELECT a.* FROM "attempt" a JOIN "unit" u ON u."id" = a."unitId" AND ${isUnit}
        JOIN "text" t ON t."id" = u."textId" AND t."removedAt" IS NULL
        WHERE a."learnerId" = ${learnerId} AND a."undoneAt" IS NULL AND a."direction" = 'toTarget'
        ORDER BY a."at" DESC, a."id" DESC LIMIT ${atMost})
      ORDER BY "at", "id")`;
  return fromJson<Cells[]>(rows[0]?.cells ?? "[]").map(toTested);
}

/** The very first answers that stand to the terms begun last; a term was known when that was Easy. In no order. */
export async function listFirstAnswers(db: Db, learnerId: LearnerId): Promise<FirstLook[]> {
  const rows = await db.client.$queryRaw<{ day: Int; rating: string }[]>`
    WITH begun AS (
      SELECT n."id" FROM "note" n
      WHERE n."learnerId" = ${learnerId} AND n."termId" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "card" c WHERE c."noteId" = n."id" AND c."state" <> 'new')
      ORDER BY n."createdAt" DESC, n."id" DESC LIMIT ${latestTerms}
    ),
    first AS (
      SELECT (SELECT r."id" FROM "card" c JOIN "review" r ON r."cardId" = c."id" AND r."kind" = 'answer'
        WHERE c."noteId" = b."id" AND NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})
        ORDER BY r."answeredAt", r."id" LIMIT 1) AS "reviewId"
      FROM begun b
    )
    SELECT r."day", r."rating" FROM first f JOIN "review" r ON r."id" = f."reviewId"`;
  return rows.map(({ day, rating }) => ({ day: asDay(Number(day)), known: rating === "easy" }));
}

function toTested([textId, unitId, atMs, day, rating, skipped, ...rest]: Cells): TestedSegment {
  const [hints, verdicts, countsAs] = rest;
  const told = fromJson<{ readonly termId: string; readonly verdict: TestedVerdict }[]>(verdicts);
  const isSkipped = skipped === 1;
  return {
    ...{ textId, unitId, atMs, day: asDay(day), isPractice: countsAs === "practice" },
    rating: isSkipped ? "again" : (rating ?? "again"),
    passed: !isSkipped && (rating === "good" || rating === "easy"),
    verdicts: isSkipped || hints > 0 ? [] : told.map(toVerdict),
  };
}

function toVerdict({
  termId,
  verdict,
}: {
  readonly termId: string;
  readonly verdict: TestedVerdict;
}) {
  return { termId, known: verdict === "hit" || verdict === "variant" };
}
