import { forgettingCurve } from "#lib/memory/schedule/fsrs";
import { asDay, type Day } from "#lib/memory/time/day";
import { type CardSort, matureDays } from "#lib/progress/card-counts";
import type { RecallSums } from "#lib/progress/retrievability-sum";
import { toDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { knownTerms } from "./known-term.ts";
import { liveCards } from "./live-cards.ts";

type Pairs<Key = number> = readonly (readonly [Key, number])[];

/** So many cards due on a day, or (in steps) at an instant; `buriedUntilDay`: the day they come back. */
export interface DueGroup {
  readonly due: { readonly day: Day } | { readonly at: Date };
  readonly buriedUntilDay: Day | null;
  readonly cards: number;
}

/** The cards that texts ask for, summed up. Pairs are of a value and how many cards have it, in no order. */
export interface DeckFigures extends RecallSums {
  readonly counts: Pairs<CardSort>;
  /** Without those suspended, and those of terms the learner knows. */
  readonly due: readonly DueGroup[];
  /** Sum of 1 / interval over them; a card in steps counts as one of every day, as Anki has it. */
  readonly dailyLoad: number;
  /** New cards that will be asked: not suspended, not of terms the learner knows. */
  readonly waiting: number;
  /** Days, of cards in review. */
  readonly intervals: Pairs;
  /** Whole days. */
  readonly stabilities: Pairs;
  /** Percents begun, 0–99, as Anki bins them: difficulty 1 is 0, 10 is 99. */
  readonly difficulties: Pairs;
  /** Percent (0–100) of the cards themselves, not of their bins; null without cards. */
  readonly difficultyMedian: number | null;
  readonly made: readonly { readonly at: Date; readonly cards: number }[];
}

type Row = Readonly<
  Record<
    "counts" | "due" | "intervals" | "stabilities" | "difficulties" | "percents" | "made",
    string
  >
> & { readonly dailyLoad: number | null; readonly cardRecall: number | null } & {
  readonly noteRecall: number | null;
  readonly notes: number | bigint;
  readonly waiting: number | bigint;
  readonly difficultyMedian: number | null;
};

/** The figures of one text's cards, or (null) of all texts'; recall is that of the day `today` by these weights. */
export async function sumUpDeck(
  db: Db,
  learnerId: LearnerId,
  {
    textId,
    today,
    weights,
  }: { readonly textId: string | null; readonly today: Day; readonly weights: readonly number[] },
): Promise<DeckFigures> {
  const [row] = await db.client.$queryRaw<Row[]>`
    WITH RECURSIVE ${liveCards(learnerId, textId)}, ${knownTerms(learnerId)}, ${deck(learnerId, { today, weights })}
    SELECT ${pairsOf(sortOn(today), Prisma.sql`1 = 1`)} AS "counts",
      (SELECT json_group_array(json_array("dueDay", "dueAt", "buriedUntilDay", "cards")) FROM (
        SELECT "dueDay", "dueAt", "buriedUntilDay", COUNT(*) AS "cards" FROM deck WHERE "state" <> 'new' AND ${isAsked} GROUP BY 1, 2, 3)) AS "due",
      (SELECT SUM(CASE WHEN "state" = 'review' THEN 1.0 / MAX(1, "intervalDays") ELSE 1.0 END) FROM deck WHERE "state" <> 'new' AND ${isAsked}) AS "dailyLoad",
      (SELECT COUNT(*) FROM deck WHERE "state" = 'new' AND ${isAsked}) AS "waiting",
      ${pairsOf(Prisma.sql`"intervalDays"`, Prisma.sql`"state" = 'review'`)} AS "intervals",
      ${pairsOf(Prisma.sql`CAST(ROUND("stability") AS INTEGER)`, isMet)} AS "stabilities",
      ${pairsOf(percentOf(difficulty), isMet)} AS "difficulties",
      (SELECT AVG("percent") FROM (SELECT ${difficulty} * 100 AS "percent" FROM deck WHERE ${isMet} ORDER BY "difficulty"
        LIMIT 2 - (SELECT COUNT(*) FROM deck WHERE ${isMet}) % 2 OFFSET (SELECT MAX(0, (COUNT(*) - 1) / 2) FROM deck WHERE ${isMet}))) AS "difficultyMedian",
      ${pairsOf(percentOf(Prisma.sql`"recall"`), isMet)} AS "percents",
      (SELECT SUM("recall") FROM deck) AS "cardRecall",
      (SELECT SUM("mean") FROM (SELECT AVG(COALESCE("recall", 0)) AS "mean" FROM deck GROUP BY "noteId")) AS "noteRecall",
      (SELECT COUNT(DISTINCT "noteId") FROM deck) AS "notes",
      ${pairsOf(Prisma.sql`"createdAt"`, Prisma.sql`1 = 1`)} AS "made"`;
  if (row === undefined) throw new Error("A query without FROM has a row.");
  return toFigures(row);
}

/** A table named `deck`: the columns of live cards that are summed up, with recall; null for those never answered. */
function deck(
  learnerId: LearnerId,
  { today, weights }: { readonly today: Day; readonly weights: readonly number[] },
): Prisma.Sql {
  return Prisma.sql`deck AS MATERIALIZED (
    SELECT c."noteId", c."state", c."suspended", c."buriedUntilDay", c."dueDay", c."dueAt", c."intervalDays", c."stability", c."difficulty", c."createdAt",
      COALESCE(n."termId" IN (SELECT "termId" FROM knownTerm), 0) AS "isKnown", ${recallOn(today, weights)} AS "recall"
    FROM "card" c JOIN "note" n ON n."id" = c."noteId"
    WHERE c."learnerId" = ${learnerId} AND c."id" IN (SELECT "cardId" FROM live))`;
}

/** The recall (0–1) of a row of the card table, named `c`, on a day; null where it has no memory. By FSRS: R = (1 + factor · days / stability) ^ decay. */
export function recallOn(today: Day, weights: readonly number[]): Prisma.Sql {
  const { decay, factor } = forgettingCurve(weights);
  return Prisma.sql`POWER(1 + ${factor} * MAX(0, ${today} - c."lastReviewDay") / c."stability", ${decay})`;
}

function sortOn(today: Day): Prisma.Sql {
  return Prisma.sql`CASE WHEN "suspended" = 1 THEN 'suspended' WHEN "buriedUntilDay" > ${today} THEN 'buried'
    WHEN "state" <> 'review' THEN "state" WHEN "intervalDays" >= ${matureDays} THEN 'mature' ELSE 'young' END`;
}

function pairsOf(value: Prisma.Sql, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT json_group_array(json_array("value", "cards")) FROM (
    SELECT ${value} AS "value", COUNT(*) AS "cards" FROM deck WHERE ${which} GROUP BY 1))`;
}

/** Anki's bins of one percent: what is begun counts, and 100 stands with 99 (rslib, stats/graphs). */
function percentOf(share: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`MIN(99, CAST(${share} * 100 AS INTEGER))`;
}

const difficulty = Prisma.sql`(("difficulty" - 1) / 9)`;
const isMet = Prisma.sql`"recall" IS NOT NULL`;
const isAsked = Prisma.sql`"suspended" = 0 AND "isKnown" = 0`;

function toFigures(row: Row): DeckFigures {
  const due = JSON.parse(row.due) as readonly (readonly [
    number | null,
    number | null,
    number | null,
    number,
  ])[];
  return {
    counts: JSON.parse(row.counts) as Pairs<CardSort>,
    due: due.map(([dueDay, dueAt, buriedUntilDay, cards]) => ({
      due: dueAt === null ? { day: asDay(dueDay ?? 0) } : { at: toDate(dueAt) },
      buriedUntilDay: buriedUntilDay === null ? null : asDay(buriedUntilDay),
      cards,
    })),
    dailyLoad: row.dailyLoad ?? 0,
    waiting: Number(row.waiting),
    intervals: JSON.parse(row.intervals) as Pairs,
    stabilities: JSON.parse(row.stabilities) as Pairs,
    difficulties: JSON.parse(row.difficulties) as Pairs,
    difficultyMedian: row.difficultyMedian,
    percents: JSON.parse(row.percents) as Pairs,
    cardRecall: row.cardRecall ?? 0,
    noteRecall: row.noteRecall ?? 0,
    notes: Number(row.notes),
    made: (JSON.parse(row.made) as Pairs).map(([at, cards]) => ({ at: toDate(at), cards })),
  };
}
