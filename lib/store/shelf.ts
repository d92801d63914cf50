import type { Lang } from "#lib/language/text/unit";
import type { Day } from "#lib/memory/time/day";
import { fromDate, type Int, toDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { isNotKnown, knownTerms } from "./known-term.ts";
import { isUnit, liveCards, makesCards } from "./live-cards.ts";

/** A live text with what stands in it and what is to do. Suspended cards are counted in no state and are never due; those of terms known by hand are not counted at all. */
export interface TextSummary {
  readonly id: string;
  readonly title: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly importedAt: Date;
  readonly units: number;
  /** Those that make cards. */
  readonly terms: number;
  readonly cards: {
    readonly total: number;
    readonly new: number;
    readonly learning: number;
    readonly review: number;
    readonly relearning: number;
    readonly suspended: number;
  };
  /** Answered before and due by the end of the day; new cards, buried and suspended ones not counted. */
  readonly due: { readonly learning: number; readonly review: number };
}

type Row = {
  readonly [K in
    | "units"
    | "terms"
    | "new"
    | "learning"
    | "review"
    | "relearning"
    | "suspended"]: Int;
} & {
  readonly id: string;
  readonly title: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly importedAt: Int;
  readonly dueLearning: Int;
  readonly dueReview: Int;
};

/** The live texts, the latest import first, with counts for the learner day `today`, which ends at `endsAt`. */
export async function listTexts(
  db: Db,
  learnerId: LearnerId,
  now: { readonly today: Day; readonly endsAt: Date },
): Promise<TextSummary[]> {
  const { today } = now;
  const endsAt = fromDate(now.endsAt);
  const rows = await db.client.$queryRaw<Row[]>`
    WITH RECURSIVE ${knownTerms(learnerId)}, ${liveCards(learnerId, null)},
    tally AS (
      SELECT l."textId",
        SUM(CASE WHEN NOT c."suspended" AND c."state" = 'new' THEN 1 ELSE 0 END) AS "new",
        SUM(CASE WHEN NOT c."suspended" AND c."state" = 'learning' THEN 1 ELSE 0 END) AS "learning",
        SUM(CASE WHEN NOT c."suspended" AND c."state" = 'review' THEN 1 ELSE 0 END) AS "review",
        SUM(CASE WHEN NOT c."suspended" AND c."state" = 'relearning' THEN 1 ELSE 0 END) AS "relearning",
        SUM(CASE WHEN c."suspended" THEN 1 ELSE 0 END) AS "suspended",
        SUM(CASE WHEN ${due(today, endsAt)} AND c."state" <> 'review' THEN 1 ELSE 0 END) AS "dueLearning",
        SUM(CASE WHEN ${due(today, endsAt)} AND c."state" = 'review' THEN 1 ELSE 0 END) AS "dueReview"
      FROM live l JOIN "card" c ON c."id" = l."cardId" AND ${isNotKnown}
      GROUP BY l."textId"
    )
    SELECT t."id", t."title", t."sourceLang", t."targetLang", t."importedAt",
      (SELECT COUNT(*) FROM "unit" u WHERE u."textId" = t."id" AND ${isUnit}) AS "units",
      (SELECT COUNT(*) FROM "textTerm" tt JOIN "term" m ON m."id" = tt."termId"
        WHERE tt."textId" = t."id" AND tt."places" > 0 AND ${makesCards}) AS "terms",
      COALESCE(k."new", 0) AS "new", COALESCE(k."learning", 0) AS "learning", COALESCE(k."review", 0) AS "review",
      COALESCE(k."relearning", 0) AS "relearning", COALESCE(k."suspended", 0) AS "suspended",
      COALESCE(k."dueLearning", 0) AS "dueLearning", COALESCE(k."dueReview", 0) AS "dueReview"
    FROM "text" t LEFT JOIN tally k ON k."textId" = t."id"
    WHERE t."learnerId" = ${learnerId} AND t."removedAt" IS NULL
    ORDER BY t."importedAt" DESC, t."id" DESC`;
  return rows.map(toSummary);
}

function due(today: Day, endsAt: bigint): Prisma.Sql {
  return Prisma.sql`NOT c."suspended" AND (c."buriedUntilDay" IS NULL OR c."buriedUntilDay" <= ${today})
    AND (c."dueDay" <= ${today} OR c."dueAt" < ${endsAt})`;
}

function toSummary(row: Row): TextSummary {
  const cards = {
    new: Number(row.new),
    learning: Number(row.learning),
    review: Number(row.review),
    relearning: Number(row.relearning),
    suspended: Number(row.suspended),
  };
  return {
    id: row.id,
    title: row.title,
    sourceLang: row.sourceLang as Lang,
    targetLang: row.targetLang as Lang,
    importedAt: toDate(row.importedAt),
    units: Number(row.units),
    terms: Number(row.terms),
    cards: { total: Object.values(cards).reduce((sum, count) => sum + count, 0), ...cards },
    due: { learning: Number(row.dueLearning), review: Number(row.dueReview) },
  };
}
