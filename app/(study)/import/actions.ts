"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { importText } from "#lib/commands/import-text";
import { previewImport } from "#lib/commands/preview-import";
import { parseSubmission } from "./parse-submission.ts";
import { type PreviewAnswer, type SaveAnswer, toFoundView } from "./preview-view.ts";

/** How a text would be read and what would be made of it; null for what no page of ours sends. Saves nothing. */
export async function previewText(form: FormData): Promise<PreviewAnswer | null> {
  const { db, learner } = await enterAction();
  const submission = await parseSubmission(form);
  if (submission === null) return null;
  const { sourceLang, content } = submission;
  const asked = { content, ...(sourceLang && { sourceLang }) };
  const preview = await previewImport(db, learner.id, asked);
  if (!preview.ok) return { type: "refused", refusal: preview.error };
  return { type: "found", found: toFoundView(preview.value) };
}

/** Saves a text with its terms and cards; null as above. */
export async function saveText(form: FormData): Promise<SaveAnswer | null> {
  const { db, learner } = await enterAction();
  const submission = await parseSubmission(form);
  if (submission === null) return null;
  const saved = await importText(db, learner.id, submission);
  revalidatePath("/", "layout");
  if (saved.ok) return { type: "saved", text: saved.value };
  return saved.error.type === "refused"
    ? { type: "refused", refusal: saved.error.refusal }
    : { type: "noCardKind" };
}
