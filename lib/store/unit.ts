import type { Unit } from "#lib/language/text/unit";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { listPairs, type StoredPair, toPair } from "./pair.ts";

/** A unit with its row. */
export interface StoredUnit extends Unit {
  readonly id: string;
  readonly textId: string;
}

/** The units of a text in its order: its live rows that have both sides. [] when the text is unknown or another learner's. */
export async function listUnits(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<StoredUnit[]> {
  return (await listPairs(db, learnerId, textId)).flatMap((pair) => unitOf(pair) ?? []);
}

/** A row of the unit table that has both sides, as the contract has it; null when it is loose. */
export function toUnit(row: Parameters<typeof toPair>[0]): StoredUnit | null {
  return unitOf(toPair(row));
}

/** The row as a unit; null when it is loose. */
export function unitOf({ source, target, probability: _, ...pair }: StoredPair): StoredUnit | null {
  return source === null || target === null ? null : { ...pair, source, target };
}
