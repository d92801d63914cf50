import { z } from "zod";
import { mostBreaks } from "#lib/memory/schedule/preset-bounds";
import { limitFields } from "./read-limits.ts";

const text = z.string().max(500);
const id = z.uuid();

/** A submission of the form by its shape alone; what it says is read by `readPreset`. One break too many can still be refused by its field. */
export const submittedPreset = z.object({
  presetId: id,
  typed: z.object({
    name: text,
    newPerDay: text,
    reviewsPerDay: text,
    learningSteps: text,
    relearningSteps: text,
    waitForTerms: z.boolean(),
    leechThreshold: text,
    leechAction: text,
    newReviewMix: text,
    reviewOrder: text,
    burySiblings: z.boolean(),
    desiredRetention: text,
    easyDays: z.array(text).length(7),
    breaks: z.array(z.object({ key: text, from: text, to: text })).max(mostBreaks + 1),
    maximumIntervalDays: text,
    learnAheadSeconds: text,
    loadBalance: z.boolean(),
  }),
});

/** A preset by its id, and what a copy of it is to be called. */
export const namedPreset = z.object({ presetId: id, name: text.optional() });

/** A row of limits; of all texts together when there is no id. */
export const submittedLimits = z.object({
  textId: id.nullable(),
  typed: z.record(z.enum(limitFields), text),
});
