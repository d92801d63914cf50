import { z } from "zod";
import type { TermAct } from "#lib/language/terms/desk/term-act";

/** More terms than any shelf has: “accept all” of a long one is one act. */
const mostTerms = 20_000;
/** More spellings than any term has: each that goes into another costs as much as an act of its own, and nobody else can save meanwhile. */
const mostMerged = 200;
/** What is longer than any term is refused at the door; how long one may be, the act itself says. */
const longestText = 2_000;

const id = z.uuid();
const ids = z.array(id).min(1).max(mostTerms);
const others = z.array(id).min(1).max(mostMerged);
const text = z.string().max(longestText);
const texts = z.array(text).min(1).max(50);
const lang = z.enum(["en", "zh"]);

/** An act on terms as it comes from a screen or a machine. */
export const termAct: z.ZodType<TermAct> = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["accept", "reject", "propose"]), termIds: ids }),
  z.object({ type: z.literal("merge"), termId: id, otherIds: others }),
  z.object({ type: z.literal("unmerge"), termId: id, otherId: id }),
  z.object({
    type: z.literal("split"),
    termId: id,
    translations: texts,
    sense: text.nullable().default(null),
  }),
  z.object({ type: z.literal("rename"), termId: id, source: text }),
  z.object({ type: z.enum(["prefer", "refuse"]), termId: id, translation: text }),
  z.object({ type: z.literal("allow"), termId: id, translations: texts }),
  z.object({
    type: z.literal("add"),
    source: text,
    translations: texts,
    sourceLang: lang,
    targetLang: lang,
    textId: id.nullable().default(null),
  }),
]);

/** Names the act in the log that is to be taken back or done again. */
export const editId = id;

/** A step back or forth from the act named. */
export const termStep = z.object({ type: z.enum(["undo", "redo"]), editId });
