import type { Tier } from "#lib/language/terms/term";
import { type CardRow, cardColumns, type StoredCard, toCard } from "./card.ts";
import { fromJson, type Int, toDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import { isHidden } from "./hidden-term.ts";
import type { LearnerId } from "./ids.ts";
import { listKnownTermIds } from "./known-term.ts";
import { type StoredTerm, type TermRow, type TermStatus, termColumns, toTerm } from "./term.ts";
import { listMergedTerms } from "./term-names.ts";
import { listTermTranslations, type TermTranslation } from "./term-translations.ts";
import { type Termhood, termhoodOf } from "./text-term.ts";

/** A term with what the learner's live texts say of it: its termhood is that in the text asked for, else in the text where it is highest. */
export interface GlossaryTerm extends StoredTerm, Termhood {
  readonly status: Exclude<TermStatus, "merged">;
  /** Places on the source side. */
  readonly count: number;
  /** Units that have it on the source side. */
  readonly units: number;
  /** Units of these in which none of its translations stands. */
  readonly untranslated: number;
  /** How it is written on the source side, the commonest first. */
  readonly forms: readonly string[];
  /** Its translations over all texts, best first; may be empty. One that was added by hand may stand nowhere. */
  readonly variants: readonly TermTranslation[];
  /** What was said to be no translation of it. */
  readonly refused: readonly string[];
  /** What went into it: terms that were merged, and spellings that it had before. */
  readonly merged: readonly { readonly id: string; readonly source: string }[];
  /** It was ruled on before it was met in the text asked for. */
  readonly elsewhere: boolean;
  readonly texts: readonly { readonly id: string; readonly title: string; readonly tier: Tier }[];
  /** The learner said that they know it: its cards are not asked. */
  readonly isKnown: boolean;
  /** In order of position; [] when it makes none. */
  readonly cards: readonly StoredCard[];
}

type CountedRow = TermRow & {
  readonly [K in "count" | "units" | "untranslated"]: Int;
};

interface ChosenRow {
  readonly termId: string;
  readonly textId: string;
  readonly title: string;
  readonly score: number;
  readonly probability: number;
  readonly tier: string;
  readonly isCertain: Int | boolean;
  readonly choices: string;
  readonly importedAt: Int;
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
  const rows = await selectTerms(db, learnerId, chosen);
  // All of a learner's are read quicker than those of a thousand named ones.
  const isWhole = filter.textId === undefined && filter.termId === undefined;
  const termIds = isWhole ? null : rows.map(({ id }) => id);
  const [translationsOf, merged, forms, texts, cards, known] = await Promise.all([
    listTermTranslations(db, learnerId, { termIds }),
    listMergedTerms(db, learnerId, termIds),
    selectForms(db, chosen),
    selectTexts(db, chosen),
    selectCards(db, chosen),
    listKnownTermIds(db, learnerId),
  ]);
  const mergedOf = groupBy(merged, ({ intoId }) => intoId);
  const terms = rows.map(({ count, units, untranslated, ...row }): GlossaryTerm => {
    const term = toTerm(row);
    const ofTexts = texts.get(row.id) ?? [];
    const best = ofTexts.toSorted((one, other) => other.score - one.score)[0];
    const asked = ofTexts.find(({ textId }) => textId === filter.textId);
    const ruled = translationsOf(row.id);
    return {
      ...term,
      status: row.status as GlossaryTerm["status"],
      ...termhoodOf(toTermhood(asked ?? best), ruled),
      ...{ count: Number(count), units: Number(units), untranslated: Number(untranslated) },
      forms: (forms.get(row.id) ?? []).map(({ form }) => form),
      variants: ruled.translations,
      refused: ruled.refused,
      merged: (mergedOf.get(row.id) ?? []).flatMap(({ id, key, source }) =>
        isHidden({ key }) ? [] : [{ id, source }],
      ),
      elsewhere:
        term.ruledAt !== null && asked !== undefined && term.ruledAt < toDate(asked.importedAt),
      texts: ofTexts.map(({ textId: id, title, tier }) => ({ id, title, tier: tier as Tier })),
      isKnown: known.has(row.id),
      cards: (cards.get(row.id) ?? []).map(toCard),
    };
  });
  return terms.sort(byScore);
}

function byScore(one: GlossaryTerm, other: GlossaryTerm): number {
  if (one.score !== other.score) return other.score - one.score;
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.sense < other.sense ? -1 : 1;
}

function toTermhood(row: ChosenRow | undefined): Termhood {
  return {
    score: row?.score ?? 0,
    probability: row?.probability ?? 0,
    tier: (row?.tier ?? "doubtful") as Tier,
    isCertain: Boolean(Number(row?.isCertain ?? 0)),
    choices: fromJson(row?.choices ?? "[]"),
  };
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
  return Prisma.sql`chosen("termId", "textId", "title", "importedAt", "score", "probability", "tier", "isCertain", "choices") AS (
    SELECT m."id", t."id", t."title", t."importedAt", tt."score", tt."probability", tt."tier", tt."isCertain", tt."choices"
    FROM "term" m
    JOIN "textTerm" tt ON tt."termId" = m."id"
    JOIN "text" t ON t."id" = tt."textId"
    WHERE m."learnerId" = ${learnerId} AND m."status" <> 'merged' AND t."learnerId" = ${learnerId} AND t."removedAt" IS NULL AND tt."places" > 0
      ${inText} ${isTerm} ${isFromLiveText}
  )`;
}

function selectTerms(db: Db, learnerId: LearnerId, chosen: Prisma.Sql): Promise<CountedRow[]> {
  return db.client.$queryRaw<CountedRow[]>`
    WITH ${chosen},
    standing AS (
      SELECT o."termId", o."unitId", SUM(CASE WHEN o."side" = 'source' THEN 1 ELSE 0 END) AS "sources",
        SUM(CASE WHEN o."side" = 'source' THEN 0 ELSE 1 END) AS "targets"
      FROM chosen k JOIN "unit" u ON u."textId" = k."textId" AND u."retiredAt" IS NULL
      JOIN "occurrence" o ON o."unitId" = u."id" AND o."termId" = k."termId"
      GROUP BY o."termId", o."unitId"
    ),
    places AS (
      SELECT "termId", SUM("sources") AS "count", SUM(CASE WHEN "sources" > 0 THEN 1 ELSE 0 END) AS "units",
        SUM(CASE WHEN "sources" > 0 AND "targets" = 0 THEN 1 ELSE 0 END) AS "untranslated"
      FROM standing GROUP BY "termId"
    )
    SELECT ${termColumns}, COALESCE(p."count", 0) AS "count", COALESCE(p."units", 0) AS "units",
      COALESCE(p."untranslated", 0) AS "untranslated"
    FROM "term" m LEFT JOIN places p ON p."termId" = m."id"
    WHERE m."learnerId" = ${learnerId} AND m."id" IN (SELECT "termId" FROM chosen)`;
}

async function selectForms(db: Db, chosen: Prisma.Sql) {
  const rows = await db.client.$queryRaw<{ termId: string; form: string }[]>`
    WITH ${chosen}
    SELECT o."termId", o."form"
    FROM chosen k JOIN "unit" u ON u."textId" = k."textId" AND u."retiredAt" IS NULL
    JOIN "occurrence" o ON o."unitId" = u."id" AND o."side" = 'source' AND o."termId" = k."termId"
    GROUP BY o."termId", o."form"
    ORDER BY COUNT(*) DESC, o."form"`;
  return byTerm(rows);
}

async function selectTexts(db: Db, chosen: Prisma.Sql) {
  const rows = await db.client.$queryRaw<ChosenRow[]>`
    WITH ${chosen} SELECT * FROM chosen ORDER BY "importedAt" DESC, "textId" DESC`;
  return byTerm(rows);
}

async function selectCards(db: Db, chosen: Prisma.Sql) {
  const rows = await db.client.$queryRaw<(CardRow & { termId: string })[]>`
    WITH ${chosen}
    SELECT n."termId", ${cardColumns} FROM "note" n JOIN "card" c ON c."noteId" = n."id" AND c."mergedIntoId" IS NULL
    WHERE n."termId" IN (SELECT "termId" FROM chosen)
    ORDER BY c."position", c."id"`;
  return byTerm(rows);
}

function byTerm<Row extends { readonly termId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return groupBy(rows, (row) => row.termId);
}
