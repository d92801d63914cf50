import { v7 } from "uuid";
import type { LoggedAnswer } from "#lib/memory/fit/recall-log";
import { ratings } from "#lib/memory/schedule/card-state";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { listAllCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { insertReviews, type StoredReview } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { foldLogs, saveFolds } from "./refold-cards.ts";
import { importTestText, testLearner } from "./test-text.ts";

const dayMs = 86_400_000;
const kinds = ["translation", "translationReversed", "cloze"] as const;

/** A learner in Shanghai with a text of enough lines, and cards answered as a log says: an answer a second from five in the morning. Gives the cards' ids in the order in which the log meets them. */
export async function plantLog(
  db: Db,
  answers: readonly LoggedAnswer[],
): Promise<{ readonly learner: Learner; readonly cardIds: readonly string[] }> {
  const learner = await testLearner(db);
  const met = [...new Set(answers.map(({ cardId }) => cardId))];
  const content = linesFor(Math.ceil(met.length / 2));
  await importTestText(db, learner, { content, terms: [], input: { cardKinds: kinds } });
  const cards = (await listAllCards(db, learner.id)).map(({ id }) => id).slice(0, met.length);
  const idOf = new Map(met.map((name, at) => [name, cards[at] ?? ""]));
  const reviews = answers.map((answer, at) => toReview(answer, idOf.get(answer.cardId) ?? "", at));
  await inTransaction(db, (tx) => insertReviews(tx, learner.id, reviews));
  const folded = await foldLogs(db, learner.id, defaultWeights);
  await inTransaction(db, (tx) => saveFolds(tx, learner.id, folded));
  return { learner, cardIds: cards };
}

function linesFor(units: number): string {
  const lines = Array.from({ length: units }, (_, at) => [
    `The starter number ${at + 1} was fed on that day.`,
    `第${at + 1}号酵种在那天喂过了。`,
  ]);
  return lines.flat().join("\n");
}

function toReview({ day, grade }: LoggedAnswer, cardId: string, at: number): StoredReview {
  // Five in Shanghai is nine in the evening before, in UTC.
  const answeredAt = new Date(day * dayMs - 3 * 3_600_000 + (at % 10_000) * 1000);
  const rating = ratings[grade - 1] ?? "good";
  const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
  const outcome = { state: "review", intervalDays: grade === 1 ? 1 : 7 } as const;
  const answer = { kind: "answer", id: v7(), cardId, answeredAt, calendar, rating } as const;
  const typed = { durationMs: 4000, typedText: null };
  return { ...answer, outcome, ...typed, claimedAt: null, receivedAt: answeredAt };
}
