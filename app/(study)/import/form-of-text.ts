import { type CardKind, cardKinds } from "#lib/cards/card-face";
import { checkByteCount, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import { err, ok, type Result } from "#lib/result";
import type { DraftFile } from "./draft-file.ts";
import type { TextDraft } from "./text-queue.ts";

/** What only saving asks for. `kinds` null: the usual ones. */
export interface SaveWishes {
  readonly title: string | null;
  readonly kinds: ReadonlySet<CardKind> | null;
  /** The text of which this is a new version. */
  readonly updates: string | null;
}

/** What is sent of a text: a file as it is, so that one decoder decides its encoding, and what was typed as text; too large a text is refused unsent. */
export function formOfText(
  { files, choices }: Pick<TextDraft, "files" | "choices">,
  wishes?: SaveWishes,
): Result<FormData, Refusal> {
  const blobs = files.map(({ text, bytes }) => new Blob([bytes ?? text]));
  const size = checkByteCount(blobs.reduce((sum, blob) => sum + blob.size, 0));
  if (!size.ok) return err(decodeRefusal(size.error));
  const form = new FormData();
  for (const [at, file] of files.entries()) append(form, file, blobs[at]);
  if (files.some(({ format }) => format !== null)) {
    for (const { format } of files) form.append("formats", format ?? "");
  }
  const { sourceLang, repairs } = choices;
  if (sourceLang !== null) form.set("sourceLang", sourceLang);
  if (Object.keys(repairs).length > 0) form.set("repairs", JSON.stringify(repairs));
  // Before the learner chooses, each kind is told.
  appendWishes(form, wishes ?? { title: null, kinds: new Set(cardKinds), updates: null });
  return ok(form);
}

function append(form: FormData, { name, bytes }: DraftFile, blob = new Blob()): void {
  if (bytes === null) form.append("pasted", blob);
  else form.append("files", blob, name ?? "");
}

function appendWishes(form: FormData, { title, kinds, updates }: SaveWishes): void {
  if (title !== null) form.set("title", title);
  if (updates !== null) form.set("updates", updates);
  for (const kind of kinds ?? []) form.append("cardKinds", kind);
}
