import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** Whether the learner ever answered a card or a self-test, taken back since or not. */
export async function hasStudied(db: Db, learnerId: LearnerId): Promise<boolean> {
  const [review, attempt] = await Promise.all([
    db.client.review.findFirst({ where: { learnerId, kind: "answer" }, select: { id: true } }),
    db.client.attempt.findFirst({ where: { learnerId }, select: { id: true } }),
  ]);
  return review !== null || attempt !== null;
}
