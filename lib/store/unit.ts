import type { Lang, Unit, UnitKind } from "#lib/language/text/unit";
import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Unit as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { insertRows } from "./insert-rows.ts";

/** A unit with its row. */
export interface StoredUnit extends Unit {
  readonly id: string;
  readonly textId: string;
}

/** The units of a text in its order; [] when the text is unknown or another learner's. */
export async function listUnits(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<StoredUnit[]> {
  const rows = await db.client.unit.findMany({
    where: { textId, learnerId },
    orderBy: { index: "asc" },
  });
  return rows.map(toUnit);
}

export async function insertUnits(
  db: Db,
  learnerId: LearnerId,
  units: readonly StoredUnit[],
): Promise<void> {
  const rows = units.map((unit) => ({
    id: unit.id,
    learnerId,
    textId: unit.textId,
    index: unit.index,
    kind: unit.kind,
    sourceText: unit.source.text,
    sourceLang: unit.source.lang,
    sourceLines: toJson(unit.source.lines),
    targetText: unit.target.text,
    targetLang: unit.target.lang,
    targetLines: toJson(unit.target.lines),
    warnings: toJson(unit.warnings),
  }));
  await insertRows(db, "unit", rows);
}

/** A row of the unit table as the contract has it. */
export function toUnit(row: Omit<Row, "learnerId">): StoredUnit {
  return {
    id: row.id,
    textId: row.textId,
    index: row.index,
    kind: row.kind as UnitKind,
    source: {
      text: row.sourceText,
      lang: row.sourceLang as Lang,
      lines: fromJson(row.sourceLines),
    },
    target: {
      text: row.targetText,
      lang: row.targetLang as Lang,
      lines: fromJson(row.targetLines),
    },
    warnings: fromJson(row.warnings),
  };
}
