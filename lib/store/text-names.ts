import type { Lang } from "#lib/language/text/unit";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** What a live text is called, and its languages. */
export interface TextName {
  readonly id: string;
  readonly title: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
}

/** The live texts, the latest import first. */
export async function listTextNames(db: Db, learnerId: LearnerId): Promise<TextName[]> {
  const rows = await db.client.text.findMany({
    where: { learnerId, removedAt: null },
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    select: { id: true, title: true, sourceLang: true, targetLang: true },
  });
  return rows.map((row) => ({
    ...row,
    sourceLang: row.sourceLang as Lang,
    targetLang: row.targetLang as Lang,
  }));
}
