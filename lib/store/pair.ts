import type { Lang, Pair, Segment, Side, UnitKind } from "#lib/language/text/unit";
import { fromDate, fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma, type Unit as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** A row of the facing text, loose ones included, with its row in the unit table. */
export interface StoredPair extends Pair {
  readonly id: string;
  readonly textId: string;
}

/** Which text rows belong to; a side that is absent is stored in the text's language. */
export interface TextOfPairs {
  readonly id: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
}

/** The live rows of a text in its order; [] when the text is unknown or another learner's. */
export async function listPairs(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<StoredPair[]> {
  const rows = await db.client.unit.findMany({
    where: { textId, learnerId, retiredAt: null },
    orderBy: { index: "asc" },
  });
  return rows.map(toPair);
}

/** The rows that were taken out of a text, the latest first; their index is 0. */
export async function listRetiredPairs(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<StoredPair[]> {
  const rows = await db.client.unit.findMany({
    where: { textId, learnerId, retiredAt: { not: null } },
    orderBy: [{ retiredAt: "desc" }, { id: "desc" }],
  });
  return rows.map(toPair);
}

export async function insertPairs(
  db: Db,
  learnerId: LearnerId,
  text: TextOfPairs,
  pairs: readonly Omit<StoredPair, "textId">[],
): Promise<void> {
  await insertRows(db, "unit", toRows(learnerId, text, pairs));
}

/**
 * Puts rows into a text, live, at their index: new ones, and known ones as they are now. Belongs inside a transaction. Throws when a live row
 * stands at one of those places (`retirePairs`, `movePairs`).
 */
export async function putPairs(
  db: Db,
  learnerId: LearnerId,
  text: TextOfPairs,
  pairs: readonly Omit<StoredPair, "textId">[],
): Promise<void> {
  await insertRows(db, "unit", toRows(learnerId, text, pairs), { replacing: "id" });
}

/** Takes rows out of their text; they keep their words and their cards. */
export async function retirePairs(
  db: Db,
  learnerId: LearnerId,
  pairIds: readonly string[],
  at: Date,
): Promise<void> {
  await inPieces(pairIds, async (piece) => {
    await db.client.unit.updateMany({
      where: { learnerId, id: { in: piece } },
      data: { index: null, retiredAt: fromDate(at) },
    });
    return [];
  });
}

/** Moves every live row from the index `first` on by so many places. */
export async function movePairs(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  move: { readonly first: number; readonly places: number },
): Promise<void> {
  const { first, places } = move;
  if (places === 0) return;
  // The key (text, index) is checked row by row: through negative numbers no two rows ever share one.
  await db.client.$executeRaw`
    UPDATE "unit" SET "index" = -("index" + ${places})
    WHERE "textId" = ${textId} AND "learnerId" = ${learnerId} AND "index" >= ${first}`;
  await db.client.$executeRaw`
    UPDATE "unit" SET "index" = -"index"
    WHERE "textId" = ${textId} AND "learnerId" = ${learnerId} AND "index" < 0`;
}

/** A row of the unit table as the contract has it. */
export function toPair(row: Omit<Row, "learnerId" | "retiredAt">): StoredPair {
  return {
    id: row.id,
    textId: row.textId,
    index: row.index ?? 0,
    source: toSegment(row, "source"),
    target: toSegment(row, "target"),
    kind: row.kind as UnitKind,
    probability: row.probability,
    warnings: fromJson(row.warnings),
  };
}

/** The columns of a unit that `toPair` takes, of a table named `u`. */
export const pairColumns = Prisma.raw(
  [
    ...["id", "textId", "index", "kind", "probability", "warnings"],
    ...["source", "target"].flatMap((side) =>
      ["Text", "Lang", "Lines", "Speaker", "StartMs", "EndMs"].map((column) => `${side}${column}`),
    ),
  ]
    .map((column) => `u."${column}"`)
    .join(", "),
);

function toSegment(row: Omit<Row, "learnerId" | "retiredAt">, side: Side): Segment | null {
  const text = row[`${side}Text`];
  if (text === "") return null;
  const [speaker, startMs, endMs] = [
    row[`${side}Speaker`],
    row[`${side}StartMs`],
    row[`${side}EndMs`],
  ];
  return {
    text,
    lang: row[`${side}Lang`] as Lang,
    lines: fromJson(row[`${side}Lines`]),
    ...(speaker === null ? {} : { speaker }),
    ...(startMs === null ? {} : { startMs: Number(startMs) }),
    ...(endMs === null ? {} : { endMs: Number(endMs) }),
  };
}

function toRows(
  learnerId: LearnerId,
  text: TextOfPairs,
  pairs: readonly Omit<StoredPair, "textId">[],
) {
  return pairs.map(({ id, index, source, target, kind, probability, warnings }) => ({
    id,
    learnerId,
    textId: text.id,
    index,
    kind,
    probability,
    sourceText: source?.text ?? "",
    sourceLang: source?.lang ?? text.sourceLang,
    sourceLines: toJson(source?.lines ?? []),
    sourceSpeaker: source?.speaker ?? null,
    sourceStartMs: source?.startMs ?? null,
    sourceEndMs: source?.endMs ?? null,
    targetText: target?.text ?? "",
    targetLang: target?.lang ?? text.targetLang,
    targetLines: toJson(target?.lines ?? []),
    targetSpeaker: target?.speaker ?? null,
    targetStartMs: target?.startMs ?? null,
    targetEndMs: target?.endMs ?? null,
    warnings: toJson(warnings),
    retiredAt: null,
  }));
}
