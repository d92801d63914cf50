import { fromDate, toDateOrNull } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** A text whose import was taken back. */
export interface RemovedText {
  readonly id: string;
  readonly title: string;
  readonly removedAt: Date;
}

/** The texts taken back at `since` or later, the latest first. */
export async function listRemovedTexts(
  db: Db,
  learnerId: LearnerId,
  since: Date,
): Promise<RemovedText[]> {
  const rows = await db.client.text.findMany({
    where: { learnerId, removedAt: { gte: fromDate(since) } },
    select: { id: true, title: true, removedAt: true },
    orderBy: [{ removedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, title, removedAt }) => ({
    id,
    title,
    removedAt: toDateOrNull(removedAt) ?? since,
  }));
}
