import type { Act } from "#lib/memory/schedule/act";
import type { LeechAction, Outcome, Rating } from "#lib/memory/schedule/card-state";
import { byTime, type CardEvent } from "#lib/memory/sync/fold-card";
import { dayOf } from "#lib/memory/time/learner-day";
import { fromDate, fromJson, type Int, toDate, toDateOrNull, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma, type Review as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** An answer, an act or a retraction with what the server noted. `claimedAt`: what the device said, where its clock could not be believed. */
export type StoredReview = CardEvent & {
  readonly claimedAt: Date | null;
  readonly receivedAt: Date;
};

const columns = Prisma.raw(
  [
    ...["id", "cardId", "kind", "answeredAt", "claimedAt", "zone", "rolloverHour", "rating"],
    ...["outcomeState", "outcomeStep", "outcomeDelaySeconds", "outcomeIntervalDays"],
    ...["outcomeLeech", "durationMs", "typedText", "targetId", "act", "groupId", "receivedAt"],
  ]
    .map((column) => `'${column}', "${column}"`)
    .join(", "),
);

/** All reviews of these cards, those of one card in the order they are folded. */
export async function listReviewsOfCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<StoredReview[]> {
  return inPieces(cardIds, (piece) =>
    // Joined to nothing, the learner's id is no reason to read the whole log by its index.
    readReviews(
      db,
      Prisma.sql`"cardId" IN (${Prisma.join(piece)}) AND "learnerId" || '' = ${learnerId}`,
    ),
  );
}

/** Every review of the learner, in the order they are folded. */
export async function listAllReviews(db: Db, learnerId: LearnerId): Promise<StoredReview[]> {
  const reviews = await readReviews(db, Prisma.sql`"learnerId" = ${learnerId}`);
  return reviews.sort(byTime);
}

/** Those of the reviews that are stored and the learner's. */
export async function listReviewsById(
  db: Db,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<StoredReview[]> {
  return inPieces(ids, (piece) =>
    readReviews(
      db,
      Prisma.sql`"id" IN (${Prisma.join(piece)}) AND "learnerId" || '' = ${learnerId}`,
    ),
  );
}

/** As JSON, card by card: row by row, many take several times as long. */
async function readReviews(db: Db, where: Prisma.Sql): Promise<StoredReview[]> {
  const rows = await db.client.$queryRaw<{ reviews: string }[]>`
    SELECT json_group_array(json_object(${columns})) AS "reviews"
    FROM (SELECT * FROM "review" WHERE ${where} ORDER BY "cardId", "answeredAt", "id") GROUP BY "cardId"`;
  return rows.flatMap(({ reviews }) => fromJson<ReviewRow[]>(reviews).map(toReview));
}

/** When something last was done to each of these cards; cards without a log are missing. */
export async function listLastInstants(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await inPieces(
    cardIds,
    (piece) => db.client.$queryRaw<{ cardId: string; lastAt: Int }[]>`
      SELECT "cardId", MAX("answeredAt") AS "lastAt" FROM "review"
      WHERE "cardId" IN (${Prisma.join(piece)}) AND "learnerId" || '' = ${learnerId} GROUP BY "cardId"`,
  );
  return new Map(rows.map(({ cardId, lastAt }) => [cardId, toDate(lastAt)]));
}

/** The acts that were done at one stroke; `isRetracted`: taken back since. [] when there is no such group. */
export async function listActsOfGroup(
  db: Db,
  learnerId: LearnerId,
  groupId: string,
): Promise<{ readonly id: string; readonly cardId: string; readonly isRetracted: boolean }[]> {
  const rows = await db.client.$queryRaw<{ id: string; cardId: string; retractions: Int }[]>`
    SELECT a."id", a."cardId", (SELECT COUNT(*) FROM "review" x WHERE ${takesBack("a")}) AS "retractions"
    FROM "review" a WHERE a."groupId" = ${groupId} AND a."learnerId" = ${learnerId} AND a."kind" = 'act'
    ORDER BY a."id"`;
  return rows.map(({ retractions, ...act }) => ({ ...act, isRetracted: Number(retractions) > 0 }));
}

/** Whether a row of the review table, named `x`, takes back the one that is named so: a retraction counts for the card it names. */
export function takesBack(name: string): Prisma.Sql {
  return Prisma.raw(
    `x."targetId" = ${name}."id" AND x."cardId" = ${name}."cardId" AND x."learnerId" = ${name}."learnerId"`,
  );
}

/** Appends one review. False when its id is taken already, by whomever; nothing is written then. */
export async function insertReview(
  db: Db,
  learnerId: LearnerId,
  review: StoredReview,
): Promise<boolean> {
  const row = toColumns(learnerId, review);
  const columns = Prisma.raw(
    Object.keys(row)
      .map((column) => `"${column}"`)
      .join(", "),
  );
  const inserted = await db.client.$executeRaw`
    INSERT INTO "review" (${columns}) VALUES (${Prisma.join(Object.values(row))})
    ON CONFLICT ("id") DO NOTHING`;
  return inserted === 1;
}

/** Appends many. Throws when any id is taken. */
export async function insertReviews(
  db: Db,
  learnerId: LearnerId,
  reviews: readonly StoredReview[],
): Promise<void> {
  await insertRows(
    db,
    "review",
    reviews.map((review) => toColumns(learnerId, review)),
  );
}

function toColumns(
  learnerId: LearnerId,
  review: StoredReview,
): Required<Prisma.ReviewCreateManyInput> {
  const { id, cardId, kind, answeredAt, claimedAt, calendar, receivedAt } = review;
  return {
    ...{ id, learnerId, cardId, kind },
    answeredAt: fromDate(answeredAt),
    claimedAt: claimedAt && fromDate(claimedAt),
    ...{ zone: calendar.zone, rolloverHour: calendar.rolloverHour },
    day: dayOf(answeredAt, calendar),
    ...answerColumns(review.kind === "answer" ? review : null),
    targetId: review.kind === "retraction" ? review.targetId : null,
    act: review.kind === "act" ? toJson(review.act) : null,
    groupId: review.kind === "act" ? review.groupId : null,
    receivedAt: fromDate(receivedAt),
  };
}

function answerColumns(answer: Extract<CardEvent, { kind: "answer" }> | null) {
  const outcome = answer?.outcome ?? null;
  return {
    rating: answer?.rating ?? null,
    outcomeState: outcome?.state ?? null,
    outcomeStep: outcome !== null && "step" in outcome ? outcome.step : null,
    outcomeDelaySeconds:
      outcome !== null && "delaySeconds" in outcome ? outcome.delaySeconds : null,
    outcomeIntervalDays:
      outcome !== null && "intervalDays" in outcome ? outcome.intervalDays : null,
    outcomeLeech: outcome?.leech ?? null,
    durationMs: answer?.durationMs ?? null,
    typedText: answer?.typedText ?? null,
  };
}

/** A row of the review table as any query returns it. */
export type ReviewRow = Omit<Row, "answeredAt" | "claimedAt" | "receivedAt"> & {
  readonly answeredAt: Int;
  readonly claimedAt: Int | null;
  readonly receivedAt: Int;
};

export function toReview(row: ReviewRow): StoredReview {
  const shared = {
    id: row.id,
    cardId: row.cardId,
    answeredAt: toDate(row.answeredAt),
    claimedAt: toDateOrNull(row.claimedAt),
    calendar: { zone: row.zone, rolloverHour: row.rolloverHour },
    receivedAt: toDate(row.receivedAt),
  };
  if (row.kind === "retraction") {
    return { ...shared, kind: "retraction", targetId: row.targetId ?? "" };
  }
  if (row.kind === "act") {
    const act = fromJson<Act>(row.act ?? "");
    return { ...shared, kind: "act", groupId: row.groupId ?? "", act };
  }
  return {
    ...shared,
    kind: "answer",
    rating: row.rating as Rating,
    outcome: toOutcome(row),
    durationMs: row.durationMs ?? 0,
    typedText: row.typedText,
  };
}

function toOutcome(row: ReviewRow): Outcome {
  const timing = toTiming(row);
  return row.outcomeLeech === null ? timing : { ...timing, leech: row.outcomeLeech as LeechAction };
}

function toTiming(row: ReviewRow): Outcome {
  const intervalDays = row.outcomeIntervalDays ?? 0;
  if (row.outcomeState === "review") return { state: "review", intervalDays };
  const state = row.outcomeState === "learning" ? "learning" : "relearning";
  const step = row.outcomeStep ?? 0;
  return row.outcomeDelaySeconds === null
    ? { state, step, intervalDays }
    : { state, step, delaySeconds: row.outcomeDelaySeconds };
}
