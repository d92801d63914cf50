import { z } from "zod";
import { testDirections } from "#lib/progress/self-test";

const id = z.uuid().lowercase();
const direction = z.enum(testDirections);
/** Keys in one request; more are asked for one after the other. */
const keysAtOnce = 10;

/** Which units' keys, text by text. */
export const keyRequest = z
  .array(z.object({ textId: id, direction, unitIds: z.array(id).min(1).max(keysAtOnce) }))
  .min(1)
  .max(keysAtOnce)
  .refine((wanted) => wanted.flatMap(({ unitIds }) => unitIds).length <= keysAtOnce);

// Half a surrogate pair is stored as U+FFFD.
const typed = z
  .string()
  .max(20_000)
  .transform((text) => text.replace(/\p{Surrogate}/gu, "\uFFFD"));

/** An answer that is to be a reference. */
export const acceptedRequest = z.object({ unitId: id, direction, text: typed });

export const referenceId = id;
