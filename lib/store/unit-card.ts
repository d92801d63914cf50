import type { CardKind } from "#lib/cards/card-face";
import type { CardState } from "#lib/memory/schedule/card-state";
import { type CardRow, cardColumns, toCard } from "./card.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { isUnit, liveCards } from "./live-cards.ts";
import { type StoredUnit, toUnit } from "./unit.ts";

/** The card that asks a whole unit. */
interface UnitCard {
  readonly unitId: string;
  readonly cardId: string;
  readonly state: CardState;
  readonly suspended: boolean;
}

/** The cards of that kind that a live text asks for its units; [] when it does not ask for the kind, or is unknown, removed or another learner's. */
export async function listUnitCards(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  kind: Extract<CardKind, "translation" | "translationReversed">,
): Promise<UnitCard[]> {
  const rows = await db.client.$queryRaw<(CardRow & { readonly unitId: string })[]>`
    WITH ${liveCards(learnerId, textId)}
    SELECT n."unitId", ${cardColumns} FROM "card" c
    JOIN "note" n ON n."id" = c."noteId" JOIN "unit" u ON u."id" = n."unitId" AND ${isUnit}
    WHERE c."kind" = ${kind} AND u."textId" = ${textId} AND c."id" IN (SELECT "cardId" FROM live)`;
  return rows.map(({ unitId, ...row }) => {
    const { id: cardId, state, suspended } = toCard(row);
    return { unitId, cardId, state, suspended };
  });
}

/** A unit of a live text; null when it is loose or retired, unknown, or another learner's. */
export async function findLiveUnit(
  db: Db,
  learnerId: LearnerId,
  unitId: string,
): Promise<StoredUnit | null> {
  const row = await db.client.unit.findFirst({
    where: { id: unitId, learnerId, retiredAt: null, text: { removedAt: null } },
  });
  return row === null ? null : toUnit(row);
}
