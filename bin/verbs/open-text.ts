import { readFileSync, statSync } from "node:fs";
import { readBytes } from "#lib/language/align/read-bytes";
import type { ParsedText } from "#lib/language/align/read-text";
import { checkByteCount, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import type { Lang } from "#lib/language/text/unit";
import { err, type Result } from "#lib/result";

/** Reads a bilingual text from a file. The error is one line for stderr: file, line where there is one, what is wrong, the remedy. */
export function openText(
  file: string,
  options: { readonly sourceLang?: Lang } = {},
): Result<ParsedText, string> {
  try {
    const size = checkByteCount(statSync(file).size);
    if (!size.ok) return err(word(file, decodeRefusal(size.error)));
    const parsed = readBytes(readFileSync(file), options);
    return parsed.ok ? parsed : err(word(file, parsed.error));
  } catch (error) {
    return err(
      `${file}: The file cannot be read (${reasonOf(error)}). Check the path and try again.`,
    );
  }
}

function word(file: string, { line, message }: Refusal): string {
  return line === 0 ? `${file}: ${message}` : `${file}:${line}: ${message}`;
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
