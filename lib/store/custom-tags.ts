import { foldTag } from "#lib/cards/parse-tags";
import { fromJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** The learner's own tags, by note, folded, each with those it stands below: "Talk::Intro" gives "talk" and "talk::intro". Notes without any are missing. */
export async function mapNoteTags(
  db: Db,
  learnerId: LearnerId,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.client.$queryRaw<{ id: string; tags: string }[]>`
    SELECT "id", "tags" FROM "note" WHERE "learnerId" = ${learnerId} AND "tags" <> '[]'`;
  return new Map(rows.map(({ id, tags }) => [id, withParents(fromJson<string[]>(tags))]));
}

function withParents(tags: readonly string[]): readonly string[] {
  const lines = tags.flatMap((tag) => {
    const parts = foldTag(tag).split("::");
    return parts.map((_, index) => parts.slice(0, index + 1).join("::"));
  });
  return [...new Set(lines)];
}
