import { z } from "zod";
import { ratings } from "#lib/memory/schedule/card-state";
import { isZone } from "#lib/memory/time/zone";

/** Reviews in one push; a device with more sends them in several. */
const maxReviews = 500;

const wholeDays = z.int().min(0).max(36_500);
const step = z.int().min(0).max(100);
const inSteps = z.enum(["learning", "relearning"]);

const outcome = z.union([
  z.strictObject({ state: z.literal("review"), intervalDays: wholeDays.min(1) }),
  z.strictObject({ state: inSteps, step, delaySeconds: z.number().min(0).max(31_536_000) }),
  z.strictObject({ state: inSteps, step, intervalDays: wholeDays }),
]);

const reviewId = z.uuidv7("Not a UUID of version 7 in lower case.").lowercase();

const shared = {
  id: reviewId,
  cardId: z.string().max(100),
  answeredAt: z.iso
    .datetime({ offset: true, message: "Not an instant such as 2026-11-23T08:00:00.000Z." })
    .transform((text) => new Date(text)),
  calendar: z
    .object({
      zone: z.string().refine(isZone, "Not an IANA time zone such as Asia/Shanghai."),
      rolloverHour: z.int().min(0).max(23),
    })
    .optional(),
};

const review = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answer"),
    ...shared,
    rating: z.enum(ratings),
    outcome: outcome.optional(),
    durationMs: z.int().min(0).max(86_400_000).default(0),
    // Half a surrogate pair is stored as U+FFFD: sent again, it would differ from what is stored.
    typedText: z
      .string()
      .max(20_000)
      .transform((text) => text.replace(/\p{Surrogate}/gu, "\uFFFD"))
      .nullable()
      .default(null),
  }),
  z.object({ kind: z.literal("retraction"), ...shared, targetId: reviewId }),
]);

/**
 * The body of a push. What names no kind is an answer; an answer may leave its outcome to the server, and both may leave
 * the calendar to the learner's settings. Fields it does not know are left aside.
 */
export const pushSchema = z.object({
  reviews: z
    .array(z.preprocess(asAnswerByDefault, review))
    .max(maxReviews, `At most ${maxReviews} reviews in one push.`),
});

function asAnswerByDefault(value: unknown): unknown {
  const isNameless = typeof value === "object" && value !== null && !("kind" in value);
  return isNameless ? { ...value, kind: "answer" } : value;
}
