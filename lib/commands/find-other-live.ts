import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTextsByContent, type TextContent, type TextRecord } from "#lib/store/text";

/** Another live text of that content in the same direction; null where there is none, or the content stays as it is. */
export async function findOtherLive(
  db: Db,
  learnerId: LearnerId,
  text: Pick<TextRecord, "id" | "sourceLang">,
  content: Pick<TextContent, "contentHash"> | null,
): Promise<string | null> {
  if (content === null) return null;
  const same = await listTextsByContent(db, learnerId, content.contentHash);
  const live = same.find(
    ({ id, removedAt, sourceLang }) =>
      id !== text.id && removedAt === null && sourceLang === text.sourceLang,
  );
  return live?.id ?? null;
}
