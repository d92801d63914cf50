import type { CardKind } from "#lib/cards/card-face";
import type { TermStatus } from "#lib/language/terms/desk/term-desk";
import type { Side } from "#lib/language/text/unit";
import type { CardState } from "#lib/memory/schedule/card-state";
import { type CardStateColumns, toCardState } from "./card-state-columns.ts";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { listKnownTermIds } from "./known-term.ts";
import { isUnit } from "./live-cards.ts";
import { type StoredUnit, toUnit } from "./unit.ts";

/** How long a unit is: characters (code points) of its sides. */
export interface UnitLength {
  readonly index: number;
  readonly source: number;
  readonly target: number;
}

/** The units of a text in its order, by their lengths alone: enough to lay out a text of which little is read. [] as in `listUnits`. */
export async function listUnitLengths(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<UnitLength[]> {
  const rows = await db.client.$queryRaw<{ index: Int; source: Int; target: Int }[]>`
    SELECT u."index", LENGTH(u."sourceText") AS "source", LENGTH(u."targetText") AS "target"
    FROM "unit" u WHERE u."textId" = ${textId} AND u."learnerId" = ${learnerId} AND ${isUnit}
    ORDER BY u."index"`;
  return rows.map(({ index, source, target }) => ({
    index: Number(index),
    source: Number(source),
    target: Number(target),
  }));
}

/** A unit with the places of terms in it: UTF-16 offsets in that side, end exclusive. */
export interface UnitWithPlaces extends StoredUnit {
  readonly places: readonly {
    readonly termId: string;
    readonly side: Side;
    readonly start: number;
    readonly end: number;
  }[];
}

/** The units of a text whose index is among these, both ends included, in their order. */
export async function listUnitsBetween(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<UnitWithPlaces[]> {
  const [rows, places] = await Promise.all([
    db.client.unit.findMany({
      where: { textId, learnerId, retiredAt: null, index: { gte: from, lte: to } },
      orderBy: { index: "asc" },
    }),
    db.client.occurrence.findMany({
      where: { learnerId, unit: { textId, retiredAt: null, index: { gte: from, lte: to } } },
      orderBy: { start: "asc" },
    }),
  ]);
  const ofUnit = groupBy(places, ({ unitId }) => unitId);
  return rows.flatMap((row) => {
    const unit = toUnit(row);
    if (unit === null) return [];
    const own = (ofUnit.get(unit.id) ?? []).map(({ termId, side, start, end }) => ({
      ...{ termId, start, end },
      side: side as Side,
    }));
    return [{ ...unit, places: own }];
  });
}

/** A term of a text with the states of its cards. */
export interface TermWithStates {
  readonly id: string;
  readonly source: string;
  readonly status: Exclude<TermStatus, "merged">;
  readonly isKnown: boolean;
  readonly states: readonly CardState[];
}

type TermRow = CardStateColumns & {
  readonly id: string;
  readonly source: string;
  readonly status: string;
  readonly cardId: string | null;
};

/** The terms that stand in a text, rejected ones included, in no order. */
export async function listTermStates(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<TermWithStates[]> {
  const [rows, known] = await Promise.all([
    db.client.$queryRaw<TermRow[]>`
      SELECT m."id", m."source", m."status", c."id" AS "cardId", ${stateColumns}
      FROM "textTerm" tt JOIN "term" m ON m."id" = tt."termId" AND m."status" <> 'merged'
      LEFT JOIN "note" n ON n."termId" = m."id"
      LEFT JOIN "card" c ON c."noteId" = n."id" AND c."mergedIntoId" IS NULL AND c."state" <> 'new'
      WHERE tt."textId" = ${textId} AND tt."learnerId" = ${learnerId} AND tt."places" > 0`,
    listKnownTermIds(db, learnerId),
  ]);
  return [...groupBy(rows, ({ id }) => id)].map(([id, ofTerm]) => ({
    id,
    source: ofTerm[0]?.source ?? "",
    status: (ofTerm[0]?.status ?? "proposed") as TermWithStates["status"],
    isKnown: known.has(id),
    states: ofTerm.flatMap(({ cardId, ...row }) => (cardId === null ? [] : [toCardState(row)])),
  }));
}

const stateColumns = Prisma.raw(
  [
    ...["state", "stability", "difficulty", "step", "dueAt", "dueDay", "intervalDays"],
    ...["reps", "lapses", "lastReviewAt", "lastReviewDay"],
  ]
    .map((column) => `c."${column}"`)
    .join(", "),
);

/** The indexes of the units that have the words in a side, in the order of the text. The case of ASCII letters does not matter. */
export async function findInUnits(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  { words, most }: { readonly words: string; readonly most: number },
): Promise<number[]> {
  const like = `%${words.normalize("NFC").replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = await db.client.$queryRaw<{ index: Int }[]>`
    SELECT u."index" FROM "unit" u
    WHERE u."textId" = ${textId} AND u."learnerId" = ${learnerId} AND ${isUnit}
      AND (LOWER(u."sourceText") LIKE LOWER(${like}) ESCAPE '\\' OR LOWER(u."targetText") LIKE LOWER(${like}) ESCAPE '\\')
    ORDER BY u."index" LIMIT ${most}`;
  return rows.map(({ index }) => Number(index));
}

/** A card that asks a unit as a whole. */
export interface CardOfUnit {
  readonly id: string;
  readonly kind: CardKind;
}

/** The cards that a live text asks for of one of its units as a whole, in order of position. */
export async function listCardsOfUnit(
  db: Db,
  learnerId: LearnerId,
  { textId, unitId }: { readonly textId: string; readonly unitId: string },
): Promise<CardOfUnit[]> {
  return db.client.$queryRaw<CardOfUnit[]>`
    SELECT c."id", c."kind" FROM "unit" u JOIN "text" t ON t."id" = u."textId" AND t."removedAt" IS NULL
    JOIN "note" n ON n."unitId" = u."id" JOIN "card" c ON c."noteId" = n."id"
    WHERE u."id" = ${unitId} AND u."textId" = ${textId} AND u."learnerId" = ${learnerId} AND ${isUnit}
      AND t."cardKinds" LIKE '%"' || c."kind" || '"%' AND c."mergedIntoId" IS NULL
    ORDER BY c."position", c."id"`;
}
