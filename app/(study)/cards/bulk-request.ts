import { z } from "zod";
import { tagBounds } from "#lib/cards/parse-tags";
import { parseDueWish } from "#lib/memory/schedule/due-wish";
import { cardsQuery } from "./cards-query.ts";

/** So many cards at one stroke. */
export const mostAtOnce = 20_000;

const longestTags = 2 * tagBounds.most * tagBounds.longest;

/** The cards that something is done to: those chosen one by one, or all of a list. */
export const selection = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(1000) }),
  z.object({ query: cardsQuery }),
]);
export type Selection = z.input<typeof selection>;
export type Selected = z.output<typeof selection>;

/** What is done to them. `typed` is what the learner wrote. */
export const bulkRequest = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["suspend", "unsuspend", "bury", "unbury", "reset"]) }),
  z.object({ type: z.literal("flag"), flag: z.int().min(0).max(7) }),
  z.object({
    type: z.literal("setDue"),
    wish: z
      .string()
      .max(40)
      .transform(parseDueWish)
      .pipe(z.object({ least: z.int(), most: z.int(), setsInterval: z.boolean() })),
  }),
  z.object({ type: z.enum(["addTags", "removeTags"]), typed: z.string().max(longestTags) }),
]);
export type BulkRequest = z.input<typeof bulkRequest>;
export type BulkWish = z.output<typeof bulkRequest>;

const tags = z
  .array(z.string().max(2 * tagBounds.longest))
  .max(tagBounds.most)
  .readonly();

/** By which it is taken back, as it was handed out. Notes whose tags changed alike stand together: it stays small. */
export const bulkTrace = z.union([
  z.object({ groupId: z.uuid() }),
  z.object({
    tags: z
      .array(z.object({ noteIds: z.array(z.uuid()).max(mostAtOnce), from: tags, to: tags }))
      .max(mostAtOnce)
      .readonly(),
  }),
]);
export type BulkTrace = z.infer<typeof bulkTrace>;
