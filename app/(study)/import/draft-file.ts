import { checkByteCount, decode, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import type { Encoding, Format } from "#lib/language/parse/text-file";
import { err, ok, type Result } from "#lib/result";

/**
 * A file of a draft, or what was pasted (`name` null): the text as its textarea shows it, and the bytes it came from while it is untouched. `format` is what
 * the learner says it is; null: as detected.
 */
export interface DraftFile {
  readonly name: string | null;
  readonly text: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly format: Format | null;
}

/** What was typed or pasted. */
export function typedFile(text: string): DraftFile {
  return { name: null, text, encoding: "utf-8", bytes: null, format: null };
}

/** The file with another text: it is no longer what its bytes say. */
export function retype(file: DraftFile, text: string): DraftFile {
  return { ...file, text, encoding: "utf-8", bytes: null };
}

/** Reads a file; one that is too large is refused by its size, unread. */
export async function readDraftFile(file: File): Promise<Result<DraftFile, Refusal>> {
  const size = checkByteCount(file.size);
  if (!size.ok) return err(decodeRefusal(size.error));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const decoded = decode(bytes);
  if (!decoded.ok) return err(decodeRefusal(decoded.error));
  const { content, encoding } = decoded.value;
  return ok({ name: file.name, text: asTextarea(content), encoding, bytes, format: null });
}

/** Whether there is anything to read. */
export function isBlank(files: readonly DraftFile[]): boolean {
  return files.every(({ text }) => text.trim() === "");
}

/** As a textarea gives it back: otherwise the first key stroke would change every line. */
function asTextarea(content: string): string {
  return content.replace(/\r\n?/g, "\n");
}
