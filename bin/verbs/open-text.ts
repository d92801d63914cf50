import { readFileSync, statSync } from "node:fs";
import type { ParsedText } from "#lib/language/align/parsed-text";
import { type PlacedRefusal, readBytes } from "#lib/language/align/read-bytes";
import type { ReadOptions } from "#lib/language/align/read-text";
import { checkByteCount, decodeRefusal } from "#lib/language/parse/decode";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { err, ok, type Result } from "#lib/result";

/**
 * Reads a bilingual text from one file, or two with a language each, with the dictionaries. The error is one line for stderr: file, line
 * where there is one, what is wrong, the remedy.
 */
export async function openText(
  files: readonly string[],
  options: Omit<ReadOptions, "lexicon"> = {},
): Promise<Result<ParsedText, string>> {
  const opened: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const file of files) {
    const bytes = openFile(file);
    if (!bytes.ok) return bytes;
    opened.push({ name: file, bytes: bytes.value });
  }
  const parsed = readBytes(opened, { ...options, lexicon: await loadLexicon() });
  return parsed.ok ? parsed : err(sayRefusal(parsed.error));
}

/** The bytes of a file, or in one line why it cannot be read. */
export function openFile(file: string): Result<Uint8Array, string> {
  try {
    const size = checkByteCount(statSync(file).size);
    if (size.ok) return ok(readFileSync(file));
    return err(sayRefusal({ ...decodeRefusal(size.error), place: { name: file, line: 0 } }));
  } catch (error) {
    return err(
      `${file}: The file cannot be read (${reasonOf(error)}). Check the path and try again.`,
    );
  }
}

function sayRefusal({ place, message }: PlacedRefusal): string {
  return place.line === 0 ? `${place.name}: ${message}` : `${place.name}:${place.line}: ${message}`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be opened",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "") throw error; // not the file system: a bug of ours
  return reasons[code] ?? code;
}
