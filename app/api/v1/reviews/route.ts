import type { z } from "zod";
import { answer, malformed, readJson } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { type PushedReview, type PushOutcome, pushReviews } from "#lib/commands/push-reviews";
import type { Calendar } from "#lib/memory/time/day";
import { pushSchema } from "./push-schema.ts";

const maxBytes = 1024 * 1024;

/**
 * Takes answers, acts on cards, and what takes either back; sending them twice changes nothing. 200 when any is saved or was already, 409 when none is and an id is taken by another
 * review, 404 when no card is known. Each review has its own result, and each card what it is after all of them; `gone` are those that no text asks for any more.
 */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const body = await readJson(request, maxBytes);
    if (!body.ok) return body.error;
    const parsed = pushSchema.safeParse(body.value);
    if (!parsed.success) return malformed(parsed.error.issues);
    const pushed = parsed.data.reviews.map((review) => toPushed(review, learner.calendar));
    return answerPush(await pushReviews(db, learner.id, pushed));
  });
}

function toPushed(
  { calendar: given, ...review }: z.infer<typeof pushSchema>["reviews"][number],
  own: Calendar,
): PushedReview {
  const calendar = given ?? own;
  if (review.kind !== "answer") return { ...review, calendar };
  const { outcome, ...rest } = review;
  return outcome === undefined ? { ...rest, calendar } : { ...rest, calendar, outcome };
}

function answerPush({ results, cards, gone }: PushOutcome): Response {
  const has = (result: string) => results.some((one) => one.result === result);
  if (results.length === 0 || has("saved") || has("duplicate")) {
    return answer({ results, cards, gone });
  }
  const error = has("conflict")
    ? {
        code: "conflict",
        message: "Another review has this id, or what is taken back is of another card.",
      }
    : { code: "unknownCard", message: "No such card.", field: "reviews[0].cardId" };
  return answer({ error, results, cards, gone }, has("conflict") ? 409 : 404);
}
