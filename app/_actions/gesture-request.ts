import { z } from "zod";
import { editId, termAct } from "./term-request.ts";

/** What one press may do: a translation shared by many terms is ruled on for each of them. */
const mostActs = 50;

/** What one key or button asks for: acts one after the other, or so many steps back or forth from the act named. */
export const gestureRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("act"), acts: z.array(termAct).min(1).max(mostActs) }),
  z.object({
    type: z.enum(["undo", "redo"]),
    editId,
    steps: z.int().min(1).max(mostActs),
  }),
]);

export type GestureRequest = z.infer<typeof gestureRequest>;
