import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";
import { type CardRow, cardColumns, type StoredCard, toCard } from "./card.ts";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { liveCards } from "./live-cards.ts";

/** Which cards: what is null is not asked. `flag`: 1–7, or "any" of them. */
export interface CardFilter {
  readonly textId: string | null;
  readonly state: CardState["state"] | null;
  readonly mark: "suspended" | "buried" | "leech" | null;
  readonly flag: number | "any" | null;
}

export interface CardsFound {
  readonly cards: readonly StoredCard[];
  /** How many there are in all. */
  readonly total: number;
}

/** Cards that some live text asks for, in the order of meeting them, from the one at `start` (0 first) on. `today` says which are buried still. */
export async function listCardsLike(
  db: Db,
  learnerId: LearnerId,
  filter: CardFilter,
  page: { readonly today: Day; readonly start: number; readonly count: number },
): Promise<CardsFound> {
  const where = Prisma.sql`
    WHERE c."learnerId" = ${learnerId} AND c."id" IN (SELECT "cardId" FROM live) ${wishes(filter, page.today)}`;
  const [rows, counted] = await Promise.all([
    db.client.$queryRaw<CardRow[]>`
      WITH ${liveCards(learnerId, filter.textId)}
      SELECT ${cardColumns} FROM "card" c ${where}
      ORDER BY c."position", c."id" LIMIT ${page.count} OFFSET ${page.start}`,
    db.client.$queryRaw<{ total: Int }[]>`
      WITH ${liveCards(learnerId, filter.textId)}
      SELECT COUNT(*) AS "total" FROM "card" c ${where}`,
  ]);
  return { cards: rows.map(toCard), total: Number(counted[0]?.total ?? 0) };
}

function wishes({ state, mark, flag }: CardFilter, today: Day): Prisma.Sql {
  const asked = [
    state === null ? null : Prisma.sql`c."state" = ${state}`,
    mark === "suspended" ? Prisma.sql`c."suspended"` : null,
    mark === "buried" ? Prisma.sql`c."buriedUntilDay" > ${today}` : null,
    mark === "leech" ? Prisma.sql`c."isLeech"` : null,
    flag === "any" ? Prisma.sql`c."flag" > 0` : null,
    typeof flag === "number" ? Prisma.sql`c."flag" = ${flag}` : null,
  ].flatMap((condition) => condition ?? []);
  return asked.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(asked, " AND ")}`;
}
