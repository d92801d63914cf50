import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./data-file.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** How many rows the learner has. `texts` counts live ones, `units` the live rows of any text that have both sides; terms and cards that were merged into others are not counted. */
export interface Counts {
  readonly texts: number;
  readonly units: number;
  readonly terms: number;
  readonly notes: number;
  readonly cards: number;
  readonly reviews: number;
}

export async function countRows(db: Db, learnerId: LearnerId): Promise<Counts> {
  const where = { learnerId };
  const [texts, units, terms, notes, cards, reviews] = await Promise.all([
    db.client.text.count({ where: { learnerId, removedAt: null } }),
    db.client.unit.count({
      where: { ...where, retiredAt: null, sourceText: { not: "" }, targetText: { not: "" } },
    }),
    db.client.term.count({ where: { learnerId, status: { not: "merged" } } }),
    db.client.note.count({ where }),
    db.client.card.count({ where: { learnerId, mergedIntoId: null } }),
    db.client.review.count({ where }),
  ]);
  return { texts, units, terms, notes, cards, reviews };
}

/** The version in package.json. */
export function appVersion(): string {
  const file = readFileSync(join(projectFolder(), "package.json"), "utf8");
  const { version } = JSON.parse(file) as { readonly version: string };
  return version;
}

/** What is wrong with the file itself: lines of SQLite's integrity check, and rows that point nowhere. [] when it is whole. */
export async function checkFile(db: Db): Promise<string[]> {
  const integrity =
    await db.client.$queryRawUnsafe<{ readonly integrity_check: string }[]>(
      "PRAGMA integrity_check",
    );
  const dangling = await db.client.$queryRawUnsafe<
    { readonly table: string; readonly rowid: unknown; readonly parent: string }[]
  >("PRAGMA foreign_key_check");
  return [
    ...integrity.map((row) => row.integrity_check).filter((line) => line !== "ok"),
    ...dangling.map(
      (row) => `${row.table} row ${String(row.rowid)} points to no row of ${row.parent}`,
    ),
  ];
}
