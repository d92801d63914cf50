import { z } from "zod";
import { type CardKind, cardKinds } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";

/** What a learner hands over to be read: a pasted text or the bytes of a file, and what was chosen. */
export interface Submission {
  readonly content: string | Uint8Array;
  readonly title?: string;
  readonly sourceLang?: Lang;
  readonly cardKinds: readonly CardKind[];
}

const submitted = z.object({
  content: z.instanceof(Blob),
  pasted: z.enum(["yes", "no"]),
  title: z.string().max(2000).nullable(),
  sourceLang: z.enum(["en", "zh"]).nullable(),
  cardKinds: z.array(z.enum(cardKinds)),
});

/** The form of the import page; null when a field is missing or malformed. The content is not looked at. */
export async function parseSubmission(form: FormData): Promise<Submission | null> {
  const parsed = submitted.safeParse({
    content: form.get("content"),
    pasted: form.get("pasted"),
    title: form.get("title"),
    sourceLang: form.get("sourceLang"),
    cardKinds: form.getAll("cardKinds"),
  });
  if (!parsed.success) return null;
  const { content, pasted, title, sourceLang, cardKinds: kinds } = parsed.data;
  return {
    // What was pasted left the browser as UTF-8; only of a file the encoding is to be found out.
    content: pasted === "yes" ? await content.text() : new Uint8Array(await content.arrayBuffer()),
    cardKinds: kinds,
    ...(title !== null && { title }),
    ...(sourceLang !== null && { sourceLang }),
  };
}
