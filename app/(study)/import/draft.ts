import { checkByteCount, decode, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import { err, ok, type Result } from "#lib/result";

/** What the learner has put before us: the text as the textarea shows it, and the file it came from while it is untouched. */
export interface Draft {
  readonly text: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
}

export const emptyDraft: Draft = { text: "", file: null };

/** Reads a file; one that is too large is refused by its size, unread. */
export async function draftOfFile(file: File): Promise<Result<Draft, Refusal>> {
  const size = checkByteCount(file.size);
  if (!size.ok) return err(decodeRefusal(size.error));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes);
  if (!text.ok) return err(decodeRefusal(text.error));
  return ok({ text: text.value, file: { name: file.name, bytes } });
}

/** What is sent of a draft: a file as it is, so that one decoder decides its encoding; too large a text is refused unsent. */
export function formOf({ text, file }: Draft): Result<FormData, Refusal> {
  const content = new Blob([file === null ? text : file.bytes]);
  const size = checkByteCount(content.size);
  if (!size.ok) return err(decodeRefusal(size.error));
  const form = new FormData();
  form.set("content", content);
  form.set("pasted", file === null ? "yes" : "no");
  return ok(form);
}

/** Whether there is anything to read. */
export function isBlank({ text }: Draft): boolean {
  return text.trim() === "";
}
