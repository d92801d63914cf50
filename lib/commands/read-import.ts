import { createHash } from "node:crypto";
import type { CardKind } from "#lib/cards/card-face";
import type { ParsedText } from "#lib/language/align/parsed-text";
import { refusal } from "#lib/language/align/refusal";
import { type Format, placeOfLine, type TextFile } from "#lib/language/parse/text-file";
import type { Term } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import { findTerms, readInThread } from "#lib/lexicon/text-thread";
import { err, ok, type Result } from "#lib/result";
import { decodeFiles, type ImportFile, type ImportRefusal } from "./decode-files.ts";
import type { ImportStage } from "./import-events.ts";

/**
 * What the learner hands over: one file, or two where each language has its own; what was pasted has no name. Left out: the title that was found, the language
 * that leads the pairs, the formats that were detected (null: of that file), only what is certain mended, every usual kind of card, a new text.
 */
export interface ImportInput {
  readonly files: readonly ImportFile[];
  readonly title?: string;
  readonly sourceLang?: Lang;
  readonly formats?: readonly (Format | null)[];
  readonly repairs?: Readonly<Record<string, boolean>>;
  readonly cardKinds?: readonly CardKind[];
  /** The text of which this is a new version. */
  readonly updates?: string;
}

/** How one who imports follows the work; an aborted signal ends it, and the promise rejects with its reason. */
export interface ImportWatch {
  readonly onProgress?: ((stage: ImportStage, share: number) => void) | undefined;
  readonly onRead?: ((read: Omit<ReadImport, "terms">) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A text as it would be imported. `content` is that of all files, joined; `terms` best first; `contentHash` is SHA-256 of what was handed over,
 * hexadecimal.
 */
export interface ReadImport {
  readonly title: string;
  readonly files: readonly TextFile[];
  readonly content: string;
  readonly contentHash: string;
  readonly parsed: ParsedText;
  readonly terms: readonly Term[];
}

const longestTitle = 200;

/** Reads what is to be imported and finds its terms; nothing is saved. The refusal names file, line and remedy. */
export async function readImport(
  input: ImportInput,
  watch: ImportWatch = {},
): Promise<Result<ReadImport, ImportRefusal>> {
  const { onProgress, onRead, signal } = watch;
  signal?.throwIfAborted();
  onProgress?.("reading", 0);
  const decoded = decodeFiles(input.files);
  if (!decoded.ok) return decoded;
  const files = decoded.value;
  onProgress?.("reading", 1);
  const { sourceLang, formats, repairs } = input;
  const choices = { sourceLang, formats, repairs };
  const parsed = await readInThread(files, choices, { signal, onProgress });
  onProgress?.("aligning", 1);
  const refused = refusal(parsed);
  if (refused !== null) {
    return err({ refusal: refused, place: placeOfLine(parsed.files, refused.line) });
  }
  const content = joined(files);
  const read = {
    title: titleOf(input.title, parsed),
    files,
    content: storable(content),
    contentHash: createHash("sha256").update(content).digest("hex"),
    parsed,
  };
  onRead?.(read);
  const terms = await findTerms(parsed.units, { signal, onProgress });
  onProgress?.("terms", 1);
  return ok({ ...read, terms });
}

/** Line for line as the lines are counted: a file that ends without a line break gets one before the next. */
function joined(files: readonly TextFile[]): string {
  return files.reduce(
    (all, { content }, at) => `${all}${at === 0 || all.endsWith("\n") ? "" : "\n"}${content}`,
    "",
  );
}

/** PostgreSQL stores no NUL and no database half a surrogate pair. */
function storable(content: string): string {
  return content.replace(/\p{Surrogate}|\0/gu, "\uFFFD");
}

function titleOf(wanted: string | undefined, parsed: ParsedText): string {
  const found = parsed.title?.text ?? parsed.units[0]?.source.text ?? "";
  const title = cleaned(wanted ?? "") || cleaned(found);
  const graphemes: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(title)) {
    // A title may be a line of megabytes: no more of it is looked at than is kept.
    if (graphemes.push(segment) > longestTitle)
      return `${graphemes.slice(0, longestTitle - 1).join("")}…`;
  }
  return title;
}

function cleaned(title: string): string {
  return storable(title)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
