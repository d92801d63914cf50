import { problem } from "#lib/auth/api-response";
import type { ApiEntry } from "#lib/auth/open-door";
import { isId } from "#lib/store/ids";
import { findText, type TextRecord } from "#lib/store/text";

/** The live text that a route is about, or the 404 that tells there is none. */
export async function findLiveText(
  { db, learner }: ApiEntry,
  params: Promise<{ readonly textId: string }>,
): Promise<TextRecord | Response> {
  const { textId } = await params;
  const text = isId(textId) ? await findText(db, learner.id, textId) : null;
  return text ?? problem(404, { code: "textNotFound", message: "No such text.", field: "textId" });
}
