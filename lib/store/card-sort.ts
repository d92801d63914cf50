import type { Day } from "#lib/memory/time/day";
import { Prisma } from "./generated/client.ts";

/** The columns cards can be sorted by; `position` is the order of meeting them. */
export const cardColumnNames = [
  ...(["position", "added", "due", "interval", "retrievability"] as const),
  ...(["stability", "difficulty", "reviews", "lapses", "flag"] as const),
];
type CardColumn = (typeof cardColumnNames)[number];

/** `match`: how well a card answers the search, else as `position`; `descending` turns only cards round that answer it alike. */
export interface CardSort {
  readonly by: CardColumn | "match";
  readonly descending: boolean;
}

/** The order of rows of the card table, named `c`. Cards that have no such value come last either way, and those alike in the order of meeting them. */
export function orderBy({ by, descending }: CardSort, today: Day): Prisma.Sql {
  const value = sortedBy(by, today);
  const way = Prisma.raw(descending ? "DESC" : "ASC");
  return Prisma.sql`CASE WHEN ${value} IS NULL THEN 1 ELSE 0 END, ${value} ${way}, c."position", c."id"`;
}

function sortedBy(by: CardSort["by"], today: Day): Prisma.Sql {
  switch (by) {
    case "match":
      return Prisma.raw('c."position"');
    case "position":
    case "difficulty":
    case "stability":
      return Prisma.raw(`c."${by}"`);
    case "added":
      return Prisma.sql`c."createdAt"`;
    case "due":
      return Prisma.sql`COALESCE(c."dueAt", c."dueDay" * 86400000)`;
    case "interval":
      return Prisma.sql`c."intervalDays"`;
    case "flag":
      return Prisma.sql`NULLIF(c."flag", 0)`;
    case "reviews":
      return Prisma.sql`CASE WHEN c."state" = 'new' THEN NULL ELSE c."reps" END`;
    case "lapses":
      return Prisma.sql`CASE WHEN c."state" = 'new' THEN NULL ELSE c."lapses" END`;
    case "retrievability":
      // Of one set of weights it falls with the time since the last review, measured by stability.
      return Prisma.sql`CASE WHEN c."lastReviewDay" >= ${today} THEN 0.0
        ELSE (c."lastReviewDay" - ${today}) / c."stability" END`;
  }
}
