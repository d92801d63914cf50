import { z } from "zod";
import { tagBounds } from "#lib/cards/parse-tags";

/** Longer than any pair may be: how long one may be, the edit itself says. */
const longestText = 100_000;
const mostTranslations = 100;
/** More cards than any sitting has. */
const mostCards = 10_000;

const id = z.uuid();
const text = z.string().max(longestText);
const rewording = z.object({ from: text, to: text }).nullable();
const translations = z.array(text).max(mostTranslations);
const tags = z.array(z.string().max(2 * tagBounds.longest)).max(tagBounds.most);

/** An edit of a note as it comes from a screen. */
export const noteEdit = z.object({
  cardId: id,
  fields: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("term"),
      source: rewording,
      add: translations,
      refuse: translations,
      prefer: text.nullable(),
      contextUnitId: id.nullable(),
    }),
    z.object({ kind: z.literal("unit"), source: rewording, target: rewording }),
  ]),
  tags: z.object({ from: tags, to: tags }).nullable(),
});

/** By which an edit is taken back, as it was handed out. */
export const noteEditTrace = z.object({
  noteId: id,
  noted: z.union([z.object({ termId: id }), z.object({ unitId: id })]),
  termEditIds: z.array(id).max(mostTranslations + 4),
  pair: z.object({ textId: id, version: z.int().min(0) }).nullable(),
  context: z.object({ from: id.nullable(), to: id }).nullable(),
  tags: z.object({ noteId: id, from: tags, to: tags }).nullable(),
});

/** The cards that are shown anew after an edit. */
export const cardIds = z.array(id).max(mostCards);
