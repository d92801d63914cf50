import type { Day } from "#lib/memory/time/day";
import type { StudiedAnswer } from "#lib/progress/studied-answers";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { listReviews } from "./statistics.ts";

/** The answers that count, in order of time: those of `listReviews` without the ones taken back. */
export async function listStudied(
  db: Db,
  learnerId: LearnerId,
  filter: { readonly since?: Day; readonly textId?: string } = {},
): Promise<StudiedAnswer[]> {
  const facts = await listReviews(db, learnerId, filter);
  return facts.flatMap(({ retracted, stateBefore, ...fact }) =>
    retracted || stateBefore === null ? [] : [{ ...fact, stateBefore }],
  );
}
