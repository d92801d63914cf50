import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import type { Review } from "#lib/memory/sync/review";
import { dayOf } from "#lib/memory/time/learner-day";
import { fromDate, toDate, toDateOrNull } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma, type Review as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";

/** A review with what the server noted. `claimedAt`: what the device said, where its clock could not be believed. */
export type StoredReview = Review & {
  readonly claimedAt: Date | null;
  readonly receivedAt: Date;
};

/** All reviews of these cards, those of one card in the order they are folded. */
export async function listReviewsOfCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<StoredReview[]> {
  const rows = await inPieces(cardIds, (piece) =>
    db.client.review.findMany({
      where: { learnerId, cardId: { in: piece } },
      orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map(toReview);
}

/** Every review of the learner, in the order they are folded. */
export async function listAllReviews(db: Db, learnerId: LearnerId): Promise<StoredReview[]> {
  const rows = await db.client.review.findMany({
    where: { learnerId },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toReview);
}

/** Those of the reviews that are stored and the learner's. */
export async function listReviewsById(
  db: Db,
  learnerId: LearnerId,
  ids: readonly string[],
): Promise<StoredReview[]> {
  const rows = await inPieces(ids, (piece) =>
    db.client.review.findMany({ where: { learnerId, id: { in: piece } } }),
  );
  return rows.map(toReview);
}

/** Appends one review. False when its id is taken already, by whomever; nothing is written then. */
export async function insertReview(
  db: Db,
  learnerId: LearnerId,
  review: StoredReview,
): Promise<boolean> {
  const { id, cardId, kind, answeredAt, calendar } = review;
  const answer = review.kind === "answer" ? review : null;
  const targetId = review.kind === "retraction" ? review.targetId : null;
  const outcome = outcomeColumns(answer?.outcome ?? null);
  const values = [
    ...[id, learnerId, cardId, kind, fromDate(answeredAt)],
    ...[review.claimedAt && fromDate(review.claimedAt), calendar.zone, calendar.rolloverHour],
    ...[dayOf(answeredAt, calendar), answer?.rating ?? null],
    ...[outcome.state, outcome.step, outcome.delaySeconds, outcome.intervalDays],
    ...[answer?.durationMs ?? null, answer?.typedText ?? null, targetId],
    fromDate(review.receivedAt),
  ];
  const inserted = await db.client.$executeRaw`
    INSERT INTO "review" ("id", "learnerId", "cardId", "kind", "answeredAt", "claimedAt", "zone", "rolloverHour", "day", "rating",
      "outcomeState", "outcomeStep", "outcomeDelaySeconds", "outcomeIntervalDays", "durationMs", "typedText", "targetId", "receivedAt")
    VALUES (${Prisma.join(values)})
    ON CONFLICT ("id") DO NOTHING`;
  return inserted === 1;
}

function outcomeColumns(outcome: Outcome | null) {
  return {
    state: outcome?.state ?? null,
    step: outcome !== null && "step" in outcome ? outcome.step : null,
    delaySeconds: outcome !== null && "delaySeconds" in outcome ? outcome.delaySeconds : null,
    intervalDays: outcome !== null && "intervalDays" in outcome ? outcome.intervalDays : null,
  };
}

function toReview(row: Row): StoredReview {
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
  return {
    ...shared,
    kind: "answer",
    rating: row.rating as Rating,
    outcome: toOutcome(row),
    durationMs: row.durationMs ?? 0,
    typedText: row.typedText,
  };
}

function toOutcome(row: Row): Outcome {
  const intervalDays = row.outcomeIntervalDays ?? 0;
  if (row.outcomeState === "review") return { state: "review", intervalDays };
  const state = row.outcomeState === "learning" ? "learning" : "relearning";
  const step = row.outcomeStep ?? 0;
  return row.outcomeDelaySeconds === null
    ? { state, step, intervalDays }
    : { state, step, delaySeconds: row.outcomeDelaySeconds };
}
