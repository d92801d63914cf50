import { createHash } from "node:crypto";
import type { CardKind } from "#lib/cards/card-face";
import { type ParsedText, readText } from "#lib/language/align/read-text";
import { refusal } from "#lib/language/align/refusal";
import { checkByteCount, decode, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import type { Term } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import { findTerms } from "#lib/lexicon/find-terms";
import { err, ok, type Result } from "#lib/result";

/** What the learner hands over. Left out: the title that was found, the language that leads the pairs, every kind of card. */
export interface ImportInput {
  readonly content: string | Uint8Array;
  readonly title?: string;
  readonly sourceLang?: Lang;
  readonly cardKinds?: readonly CardKind[];
}

/** A text as it would be imported. `terms` best first; `contentHash` is SHA-256 of what was handed over, hexadecimal. */
export interface ReadImport {
  readonly title: string;
  readonly content: string;
  readonly contentHash: string;
  readonly parsed: ParsedText;
  readonly terms: readonly Term[];
}

const longestTitle = 200;

/** Reads what is to be imported and finds its terms; nothing is saved. The refusal names the line and the remedy. */
export async function readImport(input: ImportInput): Promise<Result<ReadImport, Refusal>> {
  const decoded = contentOf(input.content);
  if (!decoded.ok) return decoded;
  const content = decoded.value;
  const { sourceLang } = input;
  const parsed = readText(content, sourceLang === undefined ? {} : { sourceLang });
  const refused = refusal(parsed);
  if (refused !== null) return err(refused);
  return ok({
    title: titleOf(input.title, parsed),
    content: storable(content),
    contentHash: createHash("sha256").update(content).digest("hex"),
    parsed,
    terms: await findTerms(parsed.units),
  });
}

function contentOf(content: string | Uint8Array): Result<string, Refusal> {
  if (typeof content !== "string") {
    const decoded = decode(content);
    return decoded.ok ? decoded : err(decodeRefusal(decoded.error));
  }
  const size = checkByteCount(Buffer.byteLength(content));
  return size.ok ? ok(content) : err(decodeRefusal(size.error));
}

/** PostgreSQL stores no NUL and no database half a surrogate pair. */
function storable(content: string): string {
  return content.replace(/\p{Surrogate}|\0/gu, "\uFFFD");
}

function titleOf(wanted: string | undefined, parsed: ParsedText): string {
  const found = parsed.title?.text ?? parsed.units[0]?.source.text ?? "";
  const title = cleaned(wanted ?? "") || cleaned(found);
  const graphemes = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  return graphemes.length <= longestTitle
    ? title
    : `${graphemes.slice(0, longestTitle - 1).join("")}…`;
}

function cleaned(title: string): string {
  return storable(title)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
