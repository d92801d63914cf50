import { checkByteCount, decode, decodeRefusal } from "#lib/language/parse/decode";
import { type Refusal, refuse } from "#lib/language/parse/refuse";
import { pastedFile, type TextFile } from "#lib/language/parse/text-file";
import { err, ok, type Result } from "#lib/result";

/** A file as it is handed over: bytes of an encoding to be found out, or text. */
export interface ImportFile {
  readonly name: string | null;
  readonly content: string | Uint8Array;
}

/** Why nothing of a text can be saved, and where: in which file (null: what was pasted), at which 1-based line of it (0: the file as a whole). */
export interface ImportRefusal {
  readonly refusal: Refusal;
  readonly place: { readonly name: string | null; readonly line: number };
}

const maxFiles = 2;

/** The text of the files of one text: at most two, and together as large as one may be. */
export function decodeFiles(
  files: readonly ImportFile[],
): Result<readonly TextFile[], ImportRefusal> {
  const whole = { name: null, line: 0 };
  if (files.length === 0) return err({ refusal: refuse("empty", 0, {}), place: whole });
  if (files.length > maxFiles) {
    const refused = refuse("tooManyFiles", 0, { fileCount: files.length });
    return err({ refusal: refused, place: whole });
  }
  const size = checkByteCount(
    files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0),
  );
  if (!size.ok) {
    const name = files.length === 1 ? (files[0]?.name ?? null) : null;
    return err({ refusal: decodeRefusal(size.error), place: { name, line: 0 } });
  }
  const decoded: TextFile[] = [];
  for (const { name, content } of files) {
    const file = decodeFile(name, content);
    if (!file.ok) return file;
    decoded.push(file.value);
  }
  return ok(decoded);
}

function decodeFile(
  name: string | null,
  content: string | Uint8Array,
): Result<TextFile, ImportRefusal> {
  if (typeof content === "string") return ok({ ...pastedFile(content), name });
  const decoded = decode(content);
  if (decoded.ok) return ok({ name, ...decoded.value });
  const refused = decodeRefusal(decoded.error);
  return err({ refusal: refused, place: { name, line: refused.line } });
}
