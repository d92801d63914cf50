import { z } from "zod";
import { actBounds, faultOfAct } from "#lib/memory/schedule/act-bounds";
import { ratings } from "#lib/memory/schedule/card-state";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { isZone } from "#lib/memory/time/zone";

/** Reviews in one push; a device with more sends them in several. */
const maxReviews = 500;
/** Far more terms than gate a segment. */
const maxVerdicts = 100;

const wholeDays = z.int().min(0).max(36_500);
const step = z.int().min(0).max(100);
const inSteps = z.enum(["learning", "relearning"]);
const leech = z.enum(["tag", "suspend"]).exactOptional();

const outcome = z.union([
  z.strictObject({ state: z.literal("review"), intervalDays: wholeDays.min(1), leech }),
  z.strictObject({ state: inSteps, step, delaySeconds: z.number().min(0).max(31_536_000), leech }),
  z.strictObject({ state: inSteps, step, intervalDays: wholeDays, leech }),
]);

const whole = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
// How far it may lie from the day of the act is looked at below.
const day = z.int().transform(asDay);
const [leastRetention, mostRetention] = actBounds.desiredRetention;

const act = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bury"), untilDay: day }),
  z.strictObject({ type: z.literal("unbury") }),
  z.strictObject({ type: z.literal("suspend") }),
  z.strictObject({ type: z.literal("unsuspend") }),
  z.strictObject({ type: z.literal("flag"), flag: whole(actBounds.flag) }),
  z.strictObject({ type: z.literal("reset") }),
  z.strictObject({
    type: z.literal("setDue"),
    dueDay: day,
    intervalDays: whole(actBounds.intervalDays),
    desiredRetention: z.number().min(leastRetention).max(mostRetention),
  }),
  z.strictObject({
    type: z.literal("reschedule"),
    dueDay: day,
    intervalDays: whole(actBounds.intervalDays),
    reps: whole(actBounds.reps),
  }),
  z.strictObject({
    type: z.literal("cram"),
    rating: z.enum(ratings),
    durationMs: whole(actBounds.durationMs),
  }),
]);

const uuid = z.uuidv7("Not a UUID of version 7 in lower case.").lowercase();

const shared = {
  id: uuid,
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

const verdict = z.strictObject({
  termId: z.string().max(100),
  verdict: z.enum(["hit", "variant", "wrong", "missing"]),
});

const answer = z.object({
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
  // Of a typed translation: what became of the terms in it.
  verdicts: z.array(verdict).max(maxVerdicts).exactOptional(),
});

const cardAct = z
  .object({ kind: z.literal("act"), ...shared, groupId: uuid, act })
  .superRefine((done, context) => {
    const field = faultOfAct(done.act, dayOf(done.answeredAt, anyCalendar));
    if (field === null) return;
    const message = "Further than a hundred years from the day of the act.";
    context.addIssue({ code: "custom", path: ["act", field], message });
  });

/** A day more or less makes no difference to a hundred years. */
const anyCalendar = { zone: "UTC", rolloverHour: 0 };

const retraction = z.object({ kind: z.literal("retraction"), ...shared, targetId: uuid });

/**
 * The body of a push. What names no kind is an answer; an answer may leave its outcome to the server, and all may leave
 * the calendar to the learner's settings. Fields it does not know are left aside, but for those of an outcome or an act.
 */
export const pushSchema = z.object({
  reviews: z
    .array(
      z.preprocess(asAnswerByDefault, z.discriminatedUnion("kind", [answer, cardAct, retraction])),
    )
    .max(maxReviews, `At most ${maxReviews} reviews in one push.`),
});

function asAnswerByDefault(value: unknown): unknown {
  const isNameless = typeof value === "object" && value !== null && !("kind" in value);
  return isNameless ? { ...value, kind: "answer" } : value;
}
