import type { Refusal } from "#lib/language/parse/refuse";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { inTransaction } from "#lib/store/transaction";
import { type ImportInput, readImport } from "./read-import.ts";
import { type ImportedText, saveImport } from "./save-import.ts";

/** Why nothing was imported; `field` is what cannot be taken. */
export type ImportError =
  | { readonly type: "refused"; readonly field: "content"; readonly refusal: Refusal }
  | { readonly type: "noCardKind"; readonly field: "cardKinds" };

/** Makes a file a text of the learner's, with terms and cards, all or nothing. The same content in the same direction is never there twice. */
export async function importText(
  db: Db,
  learnerId: LearnerId,
  input: ImportInput,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<ImportedText, ImportError>> {
  if (input.cardKinds?.length === 0) return err({ type: "noCardKind", field: "cardKinds" });
  const read = await readImport(input);
  if (!read.ok) return err({ type: "refused", field: "content", refusal: read.error });
  return inTransaction(db, async (tx) =>
    ok(await saveImport(tx, learnerId, { input, read: read.value, at })),
  );
}
