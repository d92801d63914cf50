import { z } from "zod";
import { parseDueWish } from "#lib/memory/schedule/due-wish";

/** What a button of the page asks for. `typed` is what the learner wrote for the due date. */
export const actRequest = z.discriminatedUnion("type", [
  z.object({
    type: z.enum([
      ...(["bury", "buryNote", "unbury", "suspend", "suspendNote"] as const),
      ...(["unsuspend", "unsuspendNote", "reset"] as const),
    ]),
  }),
  z.object({ type: z.literal("flag"), flag: z.int().min(0).max(7) }),
  z.object({
    type: z.literal("setDue"),
    wish: z
      .string()
      .max(40)
      .transform(parseDueWish)
      .pipe(z.object({ least: z.int(), most: z.int(), setsInterval: z.boolean() })),
  }),
]);

/** As the browser sends it. */
export type ActRequest = z.input<typeof actRequest>;
/** As it is understood. */
export type CardWish = z.output<typeof actRequest>;

export const cardId = z.uuid();
export const groupId = z.uuid();
