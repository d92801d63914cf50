import { z } from "zod";
import type { PushedAttempt } from "#lib/commands/save-attempt";
import { ratings } from "#lib/memory/schedule/card-state";
import { testDirections } from "#lib/progress/self-test";

const id = z.uuid().lowercase();
// Half a surrogate pair is stored as U+FFFD: sent again, it would differ from what is stored.
const typed = z
  .string()
  .max(20_000)
  .transform((text) => text.replace(/\p{Surrogate}/gu, "\uFFFD"));
const verdict = z.object({
  termId: z.string().max(100),
  verdict: z.enum(["hit", "variant", "wrong", "missing"]),
});
const hints = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const direction = z.enum(testDirections);
const day = 86_400_000;

const shared = z.object({
  ...{ id: z.uuidv7().lowercase(), testId: id, textId: id, unitId: id, direction, hints },
  at: z.date(),
  typedText: typed,
  suggested: z.enum(ratings),
  score: z.number().min(0).max(1),
  verdicts: z.array(verdict).max(200),
  durationMs: z.int().min(0).max(day),
  countsAs: z.enum(["review", "practice"]),
});

/** An answered segment as the browser sends it. */
export const attemptSchema: z.ZodType<PushedAttempt> = z.union([
  shared.extend({ skipped: z.literal(true), rating: z.null() }),
  shared.extend({ skipped: z.literal(false), rating: z.enum(ratings) }),
]);

export const idSchema = id;
