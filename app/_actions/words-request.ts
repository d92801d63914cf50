import { z } from "zod";

const id = z.uuid().lowercase();
/** Units in one request; more are asked for one after the other. */
const unitsAtOnce = 200;
/** Longer stretches are no words. */
const longestPick = 200;

export const lookUpRequest = z.string().min(1).max(longestPick);

export const spellRequest = z
  .object({
    textId: id,
    from: z.int().min(1),
    to: z.int(),
  })
  .refine(({ from, to }) => to >= from && to - from < unitsAtOnce);

/** Words of one side of a unit, as UTF-16 places. */
export const pickRequest = z
  .object({
    textId: id,
    unitId: id,
    side: z.enum(["source", "target"]),
    start: z.int().min(0),
    end: z.int().max(1_000_000),
  })
  .refine(({ start, end }) => end > start && end - start <= longestPick);
