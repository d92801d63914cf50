import { asDay } from "#lib/memory/time/day";
import type { ForecastRows, ForecastTerm, ForecastUnit } from "#lib/progress/assemble-forecast";
import type { DatedMemory } from "#lib/progress/memory-history";
import { memoryOf } from "#lib/progress/term-memory";
import { fromJson } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { isUnit, makesCards } from "./live-cards.ts";

type UnitCells = readonly [
  string,
  string | null,
  number,
  number,
  number | null,
  number | null,
  number | null,
  number | null,
  0 | 1 | null,
];
type TermCells = readonly [
  string,
  string | null,
  number | null,
  readonly number[],
  readonly [number, number, 0 | 1][],
];

/** What the forecast of a live text, or of all (null), is made from, by text. A text without units is missing. */
export async function mapForecastRows(
  db: Db,
  learnerId: LearnerId,
  textId: string | null,
): Promise<ReadonlyMap<string, ForecastRows>> {
  const [units, terms] = await Promise.all([
    readUnits(db, learnerId, textId),
    readTerms(db, learnerId, textId),
  ]);
  const termsOf = new Map(
    terms.map(({ id, cells }) => [id, fromJson<TermCells[]>(cells).map(toTerm)]),
  );
  return new Map(
    units.map(({ id, cells }) => [
      id,
      { units: fromJson<UnitCells[]>(cells).map(toUnit), terms: termsOf.get(id) ?? [] },
    ]),
  );
}

interface Row {
  readonly id: string;
  readonly cells: string;
}

function readUnits(db: Db, learnerId: LearnerId, textId: string | null): Promise<Row[]> {
  return db.client.$queryRaw<Row[]>`
    SELECT "textId" AS "id", json_group_array(json_array("id", "noteId", "index", "weight", "stability", "difficulty", "lastReviewDay", "lastReviewAt", "inSteps")) AS "cells"
    FROM (
      SELECT u."textId", u."id", n."id" AS "noteId", u."index", c."stability", c."difficulty", c."lastReviewDay", c."lastReviewAt", c."state" <> 'review' AS "inSteps",
        CASE WHEN u."sourceLang" = 'zh' THEN LENGTH(u."sourceText")
          ELSE LENGTH(u."sourceText") - LENGTH(REPLACE(u."sourceText", ' ', '')) + 1 END AS "weight"
      FROM "unit" u JOIN "text" t ON t."id" = u."textId" AND t."removedAt" IS NULL
      LEFT JOIN "note" n ON n."unitId" = u."id"
      LEFT JOIN "card" c ON c."noteId" = n."id" AND c."kind" = 'translation' AND c."mergedIntoId" IS NULL
      WHERE t."learnerId" = ${learnerId} AND ${isUnit} ${ofText(textId)}
      ORDER BY u."textId", u."index")
    GROUP BY "textId"`;
}

function readTerms(db: Db, learnerId: LearnerId, textId: string | null): Promise<Row[]> {
  return db.client.$queryRaw<Row[]>`
    WITH RECURSIVE said("termId", "intoId", "at") AS (
      SELECT k."id", k."mergedIntoId", k."knownAt" FROM "term" k WHERE k."learnerId" = ${learnerId} AND k."knownAt" IS NOT NULL
      UNION
      SELECT k."id", k."mergedIntoId", o."at" FROM said o JOIN "term" k ON k."id" = o."intoId"
    ),
    known AS (SELECT "termId", MIN("at") AS "knownAt" FROM said GROUP BY "termId"),
    place AS (
      SELECT DISTINCT u."textId", o."termId", u."index"
      FROM "unit" u JOIN "text" t ON t."id" = u."textId" AND t."removedAt" IS NULL
      JOIN "occurrence" o ON o."unitId" = u."id" AND o."side" = 'source'
      WHERE t."learnerId" = ${learnerId} AND ${isUnit} ${ofText(textId)}
    ),
    stood AS (
      SELECT "textId", "termId", json_group_array("index") AS "indices" FROM place GROUP BY "textId", "termId"
    )
    SELECT "textId" AS "id", json_group_array(json_array("termId", "noteId", "knownAt", json("indices"), json("memories"))) AS "cells"
    FROM (
      SELECT s."textId", s."termId", n."id" AS "noteId", y."knownAt", s."indices",
        (SELECT json_group_array(json_array(c."stability", c."lastReviewDay", c."state" <> 'review')) FROM "card" c
          WHERE c."noteId" = n."id" AND c."mergedIntoId" IS NULL AND c."state" <> 'new') AS "memories"
      FROM stood s JOIN "term" m ON m."id" = s."termId" LEFT JOIN "note" n ON n."termId" = m."id"
      LEFT JOIN known y ON y."termId" = s."termId"
      JOIN "textTerm" tt ON tt."textId" = s."textId" AND tt."termId" = s."termId"
      WHERE ${makesCards}
      ORDER BY s."textId", tt."position", s."termId")
    GROUP BY "textId"`;
}

function ofText(textId: string | null): Prisma.Sql {
  return textId === null ? Prisma.empty : Prisma.sql`AND t."id" = ${textId}`;
}

function toUnit([unitId, noteId, index, weight, ...memory]: UnitCells): ForecastUnit {
  return { unitId, noteId, index, weight: Math.max(1, weight), memory: toMemory(memory) };
}

function toMemory([stability, difficulty, lastReviewDay, lastReviewAtMs, inSteps]: readonly (
  | number
  | null
)[]): DatedMemory | null {
  if (stability == null || difficulty == null || lastReviewDay == null || lastReviewAtMs == null) {
    return null;
  }
  const last = { lastReviewDay: asDay(lastReviewDay), lastReviewAtMs, inSteps: inSteps === 1 };
  return { stability, difficulty, ...last };
}

function toTerm([termId, noteId, knownAtMs, indices, memories]: TermCells): ForecastTerm {
  return {
    ...{ termId, noteId, knownAtMs, indices },
    memories: memories.map(([stability, lastReviewDay, inSteps]) =>
      memoryOf({ stability, lastReviewDay, inSteps: inSteps === 1 }),
    ),
  };
}
