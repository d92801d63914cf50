import { v7 } from "uuid";
import type { Rating } from "#lib/memory/schedule/card-state";
import { err, ok, type Result } from "#lib/result";
import { findAttempt, insertAttempt, type StoredAttempt } from "#lib/store/attempt";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { inTransaction } from "#lib/store/transaction";
import { findLiveUnit, listUnitCards } from "#lib/store/unit-card";
import { giveCredit } from "./give-credit.ts";
import { pushReviews } from "./push-reviews.ts";

/** What a screen sends of an answered segment. `id` and `testId` are UUIDv7s made there; `countsAs`: what the learner wishes. */
export type PushedAttempt = Omit<
  StoredAttempt,
  "calendar" | "reviewId" | "undoneAt" | "rating" | "skipped"
> &
  (
    | { readonly skipped: true; readonly rating: null }
    | { readonly skipped: false; readonly rating: Rating }
  );

/** `unitNotFound`: no such unit stands in a live text of this learner. `conflict`: the id is taken by another attempt. Nothing was written. */
export interface AttemptRefusal {
  readonly type: "unitNotFound" | "conflict";
}

/**
 * Saves an answered segment and, where it counts as a review, the answer to the unit's card in that direction, in one transaction: what is called saved is on the
 * disk, both or none. Sent twice, it changes nothing. It counts as practice whatever was wished when it was skipped, when the text asks for no such card, and
 * when the card is suspended. An instant later than the server's becomes the server's. Its verdicts become evidence on the cards of the terms (`giveCredit`), in practice too.
 */
export async function saveAttempt(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  pushed: PushedAttempt,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<StoredAttempt, AttemptRefusal>> {
  return inTransaction(db, async (tx) => {
    const known = await findAttempt(tx, learner.id, pushed.id);
    if (known !== null) return isSame(known, pushed) ? ok(known) : err({ type: "conflict" });
    const unit = await findLiveUnit(tx, learner.id, pushed.unitId);
    if (unit?.textId !== pushed.textId) return err({ type: "unitNotFound" });
    const cardId = await findCardToAnswer(tx, learner, pushed);
    const attempt: StoredAttempt = {
      ...pushed,
      at: pushed.at > at ? at : pushed.at,
      calendar: learner.calendar,
      countsAs: cardId === null ? "practice" : "review",
      reviewId: cardId === null ? null : v7(),
      undoneAt: null,
    };
    if (!(await insertAttempt(tx, learner.id, attempt))) return err({ type: "conflict" });
    if (cardId !== null) await answerCard(tx, learner, { attempt, cardId, at });
    else await creditPractice(tx, learner, { attempt, at });
    return ok(attempt);
  });
}

const said = ["testId", "textId", "unitId", "direction", "typedText", "skipped", "rating"] as const;

function isSame(stored: StoredAttempt, pushed: PushedAttempt): boolean {
  return said.every((field) => stored[field] === pushed[field]);
}

async function findCardToAnswer(
  db: Db,
  { id }: Pick<Learner, "id">,
  { countsAs, skipped, textId, unitId, direction }: PushedAttempt,
): Promise<string | null> {
  if (countsAs === "practice" || skipped) return null;
  const kind = direction === "toTarget" ? "translation" : "translationReversed";
  const cards = await listUnitCards(db, id, textId, kind);
  return cards.find((card) => card.unitId === unitId && !card.suspended)?.cardId ?? null;
}

/** As the review takes it: what is longer was not spent on the answer. */
const longestAnswerMs = 60_000;

async function answerCard(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  given: { readonly attempt: StoredAttempt; readonly cardId: string; readonly at: Date },
): Promise<void> {
  const { attempt, cardId, at } = given;
  const { reviewId, rating, typedText, durationMs } = attempt;
  if (reviewId === null || rating === null) throw new Error("An attempt without an answer.");
  const answer = { kind: "answer", id: reviewId, cardId, answeredAt: attempt.at } as const;
  const more = { calendar, rating, durationMs: Math.min(durationMs, longestAnswerMs), typedText };
  const verdicts = tellingVerdicts(attempt);
  const { results } = await pushReviews(db, id, [{ ...answer, ...more, verdicts }], { at });
  // Thrown, so that the attempt goes with it.
  if (results[0]?.result !== "saved") throw new Error(`The answer was ${results[0]?.result}.`);
}

async function creditPractice(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  { attempt, at }: { readonly attempt: StoredAttempt; readonly at: Date },
): Promise<void> {
  const { id: answerId, at: answeredAt, unitId, direction, typedText } = attempt;
  const answered = { answerId, answeredAt, calendar, unitId, direction, typedText };
  await giveCredit(db, id, { ...answered, verdicts: tellingVerdicts(attempt) }, { at });
}

/**
 * The verdicts that say something of what was remembered. The first hint shows the first term; the others show half of the reference, or all. What is
 * suggested Again may be the prompt copied back, in which a term kept in Latin script is found as well.
 */
function tellingVerdicts({ skipped, hints, suggested, verdicts }: StoredAttempt) {
  if (skipped || hints > 1 || suggested === "again") return [];
  return verdicts.slice(hints);
}
