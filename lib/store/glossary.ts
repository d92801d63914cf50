import type { TermKind } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import { type CardRow, cardColumns, type StoredCard, toCard } from "./card.ts";
import { type Int, toDate, toDateOrNull } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import type { StoredTerm, TermStatus } from "./term.ts";

/** A term with what the learner's live texts say of it. */
export interface GlossaryTerm extends StoredTerm {
  /** Termhood 0–1, the best over its texts. */
  readonly score: number;
  /** Places on the source side. */
  readonly count: number;
  /** Units that have it on the source side. */
  readonly units: number;
  /** Its translations over all texts, best first; may be empty. */
  readonly variants: readonly { readonly text: string; readonly count: number }[];
  readonly texts: readonly { readonly id: string; readonly title: string }[];
  /** In order of position; [] when it makes none. */
  readonly cards: readonly StoredCard[];
}

interface TermRow {
  readonly id: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly key: string;
  readonly source: string;
  readonly kind: string;
  readonly status: string;
  readonly ruledAt: Int | null;
  readonly createdAt: Int;
  readonly score: number;
  readonly count: Int;
  readonly units: Int;
}

/** Which terms: of one text, one term, or (neither) all. */
export interface GlossaryFilter {
  readonly textId?: string;
  readonly termId?: string;
}

/**
 * The terms that stand in a live text, rejected ones included, best first.
 * Filtered by text, each term still tells of all its texts. [] when the filter names nothing of this learner.
 */
export async function listGlossary(
  db: Db,
  learnerId: LearnerId,
  filter: GlossaryFilter = {},
): Promise<GlossaryTerm[]> {
  const chosen = chosenTerms(learnerId, filter);
  const [terms, variants, texts, cards] = await Promise.all([
    selectTerms(db, learnerId, chosen),
    selectVariants(db, chosen),
    selectTexts(db, chosen),
    selectCards(db, chosen),
  ]);
  return terms.map((row) => ({
    ...toTerm(row),
    variants: (variants.get(row.id) ?? []).map(({ text, count }) => ({
      text,
      count: Number(count),
    })),
    texts: (texts.get(row.id) ?? []).map(({ id, title }) => ({ id, title })),
    cards: (cards.get(row.id) ?? []).map(toCard),
  }));
}

function chosenTerms(learnerId: LearnerId, { textId, termId }: GlossaryFilter): Prisma.Sql {
  const inText =
    textId === undefined
      ? Prisma.empty
      : Prisma.sql`AND m."id" IN (SELECT ft."termId" FROM "textTerm" ft WHERE ft."textId" = ${textId} AND ft."places" > 0)`;
  const isTerm = termId === undefined ? Prisma.empty : Prisma.sql`AND m."id" = ${termId}`;
  const isFromLiveText =
    textId === undefined
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT 1 FROM "text" f WHERE f."id" = ${textId} AND f."learnerId" = ${learnerId} AND f."removedAt" IS NULL)`;
  return Prisma.sql`chosen("termId", "textId", "title", "score", "importedAt") AS (
    SELECT m."id", t."id", t."title", tt."score", t."importedAt"
    FROM "term" m
    JOIN "textTerm" tt ON tt."termId" = m."id"
    JOIN "text" t ON t."id" = tt."textId"
    WHERE m."learnerId" = ${learnerId} AND t."learnerId" = ${learnerId} AND t."removedAt" IS NULL AND tt."places" > 0
      ${inText} ${isTerm} ${isFromLiveText}
  )`;
}

function selectTerms(db: Db, learnerId: LearnerId, chosen: Prisma.Sql): Promise<TermRow[]> {
  return db.client.$queryRaw<TermRow[]>`
    WITH ${chosen},
    ranked AS (SELECT "termId", MAX("score") AS "score" FROM chosen GROUP BY "termId"),
    places AS (
      SELECT o."termId", COUNT(*) AS "count", COUNT(DISTINCT o."unitId") AS "units"
      FROM chosen k JOIN "unit" u ON u."textId" = k."textId" AND u."retiredAt" IS NULL
      JOIN "occurrence" o ON o."unitId" = u."id" AND o."side" = 'source' AND o."termId" = k."termId"
      GROUP BY o."termId"
    )
    SELECT m."id", m."sourceLang", m."targetLang", m."key", m."source", m."kind", m."status", m."ruledAt", m."createdAt",
      r."score", COALESCE(p."count", 0) AS "count", COALESCE(p."units", 0) AS "units"
    FROM ranked r JOIN "term" m ON m."id" = r."termId" LEFT JOIN places p ON p."termId" = m."id"
    WHERE m."learnerId" = ${learnerId}
    ORDER BY r."score" DESC, m."key"`;
}

async function selectVariants(db: Db, chosen: Prisma.Sql) {
  const rows = await db.client.$queryRaw<{ termId: string; text: string; count: Int }[]>`
    WITH ${chosen}
    SELECT v."termId", v."text", SUM(v."count") AS "count"
    FROM chosen k JOIN "variant" v ON v."termId" = k."termId" AND v."textId" = k."textId" AND v."count" > 0
    GROUP BY v."termId", v."text"
    ORDER BY MIN(v."position"), SUM(v."count") DESC, v."text"`;
  return byTerm(rows);
}

async function selectTexts(db: Db, chosen: Prisma.Sql) {
  const rows = await db.client.$queryRaw<{ termId: string; id: string; title: string }[]>`
    WITH ${chosen} SELECT "termId", "textId" AS "id", "title" FROM chosen ORDER BY "importedAt" DESC, "textId" DESC`;
  return byTerm(rows);
}

async function selectCards(db: Db, chosen: Prisma.Sql) {
  const rows = await db.client.$queryRaw<(CardRow & { termId: string })[]>`
    WITH ${chosen}
    SELECT n."termId", ${cardColumns} FROM "note" n JOIN "card" c ON c."noteId" = n."id"
    WHERE n."termId" IN (SELECT "termId" FROM chosen)
    ORDER BY c."position", c."id"`;
  return byTerm(rows);
}

function byTerm<Row extends { readonly termId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, (row) => row.termId);
}

function toTerm(row: TermRow): Omit<GlossaryTerm, "variants" | "texts" | "cards"> {
  return {
    id: row.id,
    sourceLang: row.sourceLang as Lang,
    targetLang: row.targetLang as Lang,
    key: row.key,
    source: row.source,
    kind: row.kind as TermKind,
    status: row.status as TermStatus,
    ruledAt: toDateOrNull(row.ruledAt),
    createdAt: toDate(row.createdAt),
    score: row.score,
    count: Number(row.count),
    units: Number(row.units),
  };
}
