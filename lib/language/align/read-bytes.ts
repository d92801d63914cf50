import { decode, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import type { Lang } from "#lib/language/text/unit";
import { err, ok, type Result } from "#lib/result";
import { type ParsedText, readText } from "./read-text.ts";
import { refusal } from "./refusal.ts";

/** Reads the bytes of a file as a bilingual text, or says why nothing of it can be saved. Never throws. */
export function readBytes(
  bytes: Uint8Array,
  options: { readonly sourceLang?: Lang } = {},
): Result<ParsedText, Refusal> {
  const content = decode(bytes);
  if (!content.ok) return err(decodeRefusal(content.error));
  const parsed = readText(content.value, options);
  const refused = refusal(parsed);
  return refused === null ? ok(parsed) : err(refused);
}
