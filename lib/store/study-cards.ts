import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";
import { type CardStateColumns, toCardState } from "./card-state-columns.ts";
import { type Int, toDay } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { isNotKnown, knownTerms } from "./known-term.ts";
import { liveCards } from "./live-cards.ts";

/** Of a card all that says when it comes and how well it is remembered. */
export interface StudyCard {
  readonly state: CardState;
  readonly suspended: boolean;
  readonly buriedUntilDay: Day | null;
}

interface Row extends CardStateColumns {
  readonly suspended: boolean | Int;
  readonly buriedUntilDay: Int | null;
}

const columns = Prisma.raw(
  [
    ...["suspended", "buriedUntilDay", "state", "stability", "difficulty", "step", "dueAt"],
    ...["dueDay", "intervalDays", "reps", "lapses", "lastReviewAt", "lastReviewDay"],
  ]
    .map((name) => `c."${name}"`)
    .join(", "),
);

/** The cards `listDeck` tells of, in the same order, but those of terms known by hand, which are never asked; without what they ask: quicker where only numbers are wanted. [] when the text is unknown, removed, or another learner's. */
export async function listStudyCards(
  db: Db,
  learnerId: LearnerId,
  textId: string | null,
): Promise<StudyCard[]> {
  const rows = await db.client.$queryRaw<Row[]>`
    WITH RECURSIVE ${knownTerms(learnerId)}, ${liveCards(learnerId, textId)}
    SELECT ${columns} FROM "card" c
    WHERE c."learnerId" = ${learnerId} AND c."id" IN (SELECT "cardId" FROM live)
      AND ${isNotKnown}
    ORDER BY c."position", c."id"`;
  return rows.map((row) => ({
    state: toCardState(row),
    suspended: Boolean(Number(row.suspended)),
    buriedUntilDay: row.buriedUntilDay === null ? null : toDay(row.buriedUntilDay),
  }));
}
