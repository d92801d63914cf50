import type { AuditTerm } from "#lib/language/terms/audit/finding";
import type { Occurrence } from "#lib/language/terms/term";
import type { Side } from "#lib/language/text/unit";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma, type Unit as UnitRow } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { pairColumns } from "./pair.ts";
import { type TermLanguages, type TermRow, termColumns, toTerm } from "./term.ts";
import { listTermTranslations } from "./term-translations.ts";
import { type StoredUnit, toUnit } from "./unit.ts";

/** A unit of a live text. `index` counts through all texts looked at, `textIndex` within its own. */
export interface AuditUnit extends StoredUnit {
  readonly textIndex: number;
  readonly title: string;
}

/** What the auditor looks at: the texts that lead from one language to another, all together. */
export interface AuditMaterial extends TermLanguages {
  readonly terms: readonly AuditTerm[];
  readonly units: readonly AuditUnit[];
}

type PlaceRow = { readonly [K in "start" | "end"]: Int } & {
  readonly [K in "unitId" | "termId" | "side" | "form"]: string;
};
type ChosenUnit = Omit<UnitRow, "learnerId" | "retiredAt"> & { readonly title: string };

/** The live texts, or one of them, with their terms that are not rejected, for `auditTerms`: one for each direction of languages. [] when there is none. */
export async function listAudit(
  db: Db,
  learnerId: LearnerId,
  { textId }: { readonly textId?: string } = {},
): Promise<AuditMaterial[]> {
  const inText = textId === undefined ? Prisma.empty : Prisma.sql`AND t."id" = ${textId}`;
  const ofTexts = Prisma.sql`t."learnerId" = ${learnerId} AND t."removedAt" IS NULL ${inText}`;
  const [units, terms, places] = await Promise.all([
    selectUnits(db, ofTexts),
    selectTerms(db, ofTexts),
    selectPlaces(db, ofTexts),
  ]);
  const translationsOf = await listTermTranslations(db, learnerId, {
    termIds: terms.map(({ id }) => id),
    ...(textId === undefined ? {} : { textId }),
  });
  const numberOf = new Map(units.map(({ id, index }) => [id, index]));
  const placesOf = groupBy(places, ({ termId }) => termId);
  const directionOf = (one: { readonly sourceLang: string; readonly targetLang: string }) =>
    `${one.sourceLang} ${one.targetLang}`;
  const unitsOf = groupBy(units, ({ source, target }) => `${source.lang} ${target.lang}`);
  return [...groupBy(terms, directionOf).values()].flatMap((ofDirection) => {
    const [first] = ofDirection;
    if (first === undefined) return [];
    const { sourceLang, targetLang } = toTerm(first);
    const audited = ofDirection.map((row) => {
      const { translations } = translationsOf(row.id);
      return {
        ...{ id: row.id, source: row.source, key: row.key, probability: row.probability },
        targets: translations.map(({ text, count }) => ({ text, count, units: [] })),
        occurrences: (placesOf.get(row.id) ?? []).flatMap((place) =>
          toOccurrence(place, numberOf.get(place.unitId)),
        ),
        rulings: new Map(
          translations.flatMap(({ text, ruling }) => (ruling ? [[text, ruling] as const] : [])),
        ),
      };
    });
    return [
      { sourceLang, targetLang, terms: audited, units: unitsOf.get(directionOf(first)) ?? [] },
    ];
  });
}

function toOccurrence(row: PlaceRow, unit: number | undefined): Occurrence[] {
  if (unit === undefined) return [];
  const { side, form, start, end } = row;
  return [{ unit, side: side as Side, form, start: Number(start), end: Number(end) }];
}

async function selectUnits(db: Db, ofTexts: Prisma.Sql): Promise<AuditUnit[]> {
  const rows = await db.client.$queryRaw<ChosenUnit[]>`
    SELECT ${pairColumns}, t."title"
    FROM "unit" u JOIN "text" t ON t."id" = u."textId"
    WHERE ${ofTexts} AND u."retiredAt" IS NULL
    ORDER BY t."importedAt" DESC, t."id" DESC, u."index"`;
  return rows.flatMap((row, number) => {
    const unit = toUnit(row);
    const place = { index: number + 1, textIndex: Number(row.index), title: row.title };
    return unit === null ? [] : [{ ...unit, ...place }];
  });
}

function selectTerms(db: Db, ofTexts: Prisma.Sql) {
  return db.client.$queryRaw<(TermRow & { readonly probability: number })[]>`
    SELECT ${termColumns}, MAX(tt."probability") AS "probability"
    FROM "textTerm" tt JOIN "text" t ON t."id" = tt."textId" JOIN "term" m ON m."id" = tt."termId"
    WHERE ${ofTexts} AND tt."places" > 0 AND m."status" IN ('proposed', 'accepted')
    GROUP BY m."id"
    ORDER BY m."key", m."sense", m."id"`;
}

function selectPlaces(db: Db, ofTexts: Prisma.Sql) {
  return db.client.$queryRaw<PlaceRow[]>`
    SELECT o."unitId", o."termId", o."side", o."start", o."end", o."form"
    FROM "text" t JOIN "unit" u ON u."textId" = t."id" AND u."retiredAt" IS NULL
    JOIN "occurrence" o ON o."unitId" = u."id"
    WHERE ${ofTexts}
    ORDER BY t."importedAt" DESC, t."id" DESC, u."index", o."side", o."start"`;
}
