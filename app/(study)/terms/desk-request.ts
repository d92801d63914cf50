import { z } from "zod";
import { gestureRequest } from "#actions/gesture-request";

/** What the glossary asks of the server. */
export const deskRequest = z.object({
  /** Of which text the list is; null: of all. */
  textId: z.uuid().nullable(),
  gesture: gestureRequest,
});

export type DeskRequest = z.infer<typeof deskRequest>;

/** Whose places are wanted, and how many of each. */
export const detailsRequest = z.object({
  termIds: z.array(z.uuid()).min(1).max(100),
  textId: z.uuid().nullable(),
  most: z.int().min(1).max(10_000),
});

/** A phrase that may become a term, with the translations written so far. */
export const phraseRequest = z.object({
  source: z.string().trim().min(1).max(200),
  translations: z.array(z.string().trim().min(1).max(200)).max(20),
  textId: z.uuid().nullable(),
});
