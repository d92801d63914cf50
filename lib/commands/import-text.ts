import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { inTransaction } from "#lib/store/transaction";
import type { ImportRefusal } from "./decode-files.ts";
import { findOtherLive } from "./find-other-live.ts";
import type { UpdatedText } from "./import-events.ts";
import { type MetTerms, meetAnew, meetTerms } from "./meet-terms.ts";
import { type ImportInput, type ImportWatch, type ReadImport, readImport } from "./read-import.ts";
import { type ImportedText, saveImport, termsOf } from "./save-import.ts";
import { saveVersion, type VersionError } from "./save-version.ts";

/** Why nothing was imported; `field` is what cannot be taken. */
export type ImportError =
  | ({ readonly type: "refused"; readonly field: "content" } & ImportRefusal)
  | { readonly type: "noCardKind"; readonly field: "cardKinds" }
  | VersionError;

/**
 * Makes the files of a text a text of the learner's, with terms and cards, all or nothing; or the new version of one, when `updates` names it. The same content
 * in the same direction is never there twice. When the signal is aborted the work ends and nothing is saved; what is saved already stays.
 */
export async function importText(
  db: Db,
  learnerId: LearnerId,
  input: ImportInput,
  { at = new Date(), ...watch }: ImportWatch & { readonly at?: Date } = {},
): Promise<Result<ImportedText | UpdatedText, ImportError>> {
  if (input.cardKinds?.length === 0) return err({ type: "noCardKind", field: "cardKinds" });
  const read = await readImport(input, watch);
  if (!read.ok) return err({ type: "refused", field: "content", ...read.error });
  const { signal, onProgress } = watch;
  signal?.throwIfAborted();
  onProgress?.("saving", 0);
  const found = await meetTerms(db, learnerId, termsOf(read.value), signal);
  // Whoever rules on terms while a long text is searched has it searched again here, and not while nobody else can save.
  const met = await meetAnew(db, learnerId, termsOf(read.value), { met: found, signal });
  const saved = await inTransaction(db, async (tx) => {
    const work = { input, read: read.value, met, at, ...watch };
    const text = await save(tx, learnerId, work);
    // The last moment at which nothing of it is there.
    signal?.throwIfAborted();
    return text;
  });
  onProgress?.("saving", 1);
  return saved;
}

interface Work extends ImportWatch {
  readonly input: ImportInput;
  readonly read: ReadImport;
  readonly met: MetTerms;
  readonly at: Date;
}

async function save(
  tx: Db,
  learnerId: LearnerId,
  { input, read, met, at, signal, onProgress }: Work,
): Promise<Result<ImportedText | UpdatedText, VersionError>> {
  const follow = { signal, onProgress: (share: number) => onProgress?.("saving", share) };
  const { updates: textId, cardKinds } = input;
  if (textId === undefined || (await isLiveElsewhere(tx, learnerId, textId, read))) {
    return ok(await saveImport(tx, learnerId, { input, read, met, at, ...follow }));
  }
  const saved = await saveVersion(tx, learnerId, { textId, read, met, at, cardKinds, ...follow });
  if (!saved.ok) return saved;
  const { text, rows, cards } = saved.value;
  const { units, warnings } = read.parsed;
  return ok({
    ...{ status: "updated", textId: text.id, title: text.title, rows, cards },
    ...{ units: units.length, terms: read.terms.length, warnings },
  });
}

/** Whether another live text has that content: then this is no version, but that text. */
async function isLiveElsewhere(
  tx: Db,
  learnerId: LearnerId,
  textId: string,
  { parsed, contentHash }: ReadImport,
): Promise<boolean> {
  const text = { id: textId, sourceLang: parsed.sourceLang };
  return (await findOtherLive(tx, learnerId, text, { contentHash })) !== null;
}
