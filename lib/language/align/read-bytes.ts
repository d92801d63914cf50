import { decode, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import { placeOfLine, type TextFile } from "#lib/language/parse/text-file";
import { err, ok, type Result } from "#lib/result";
import type { ParsedText } from "./parsed-text.ts";
import { type ReadOptions, readText } from "./read-text.ts";
import { refusal } from "./refusal.ts";

/** A file as it came; `name` null: pasted. */
export interface NamedBytes {
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

/** Why nothing can be saved, and where: in which file, at which 1-based line of it (0: the file as a whole). */
export interface PlacedRefusal extends Refusal {
  readonly place: { readonly name: string | null; readonly line: number };
}

/** Reads one file, or two with a language each, as a bilingual text, or says why nothing of it can be saved. Never throws. */
export function readBytes(
  files: readonly NamedBytes[],
  options: ReadOptions = {},
): Result<ParsedText, PlacedRefusal> {
  const decoded: TextFile[] = [];
  for (const { name, bytes } of files) {
    const file = decode(bytes);
    if (!file.ok) {
      const refused = decodeRefusal(file.error);
      return err({ ...refused, place: { name, line: refused.line } });
    }
    decoded.push({ name, ...file.value });
  }
  const parsed = readText(decoded, options);
  const refused = refusal(parsed);
  if (refused === null) return ok(parsed);
  return err({ ...refused, place: placeOfLine(parsed.files, refused.line) });
}
