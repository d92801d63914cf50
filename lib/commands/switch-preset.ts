import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import {
  getPreset,
  listPresets,
  usePreset as putInUse,
  type StoredPreset,
} from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";

/** Makes a preset the one in use and returns it with the one before. What is in use already stays so. */
export async function switchPreset(
  db: Db,
  learnerId: LearnerId,
  presetId: string,
): Promise<
  Result<
    { readonly preset: StoredPreset; readonly before: StoredPreset },
    { readonly type: "presetNotFound"; readonly field: "presetId" }
  >
> {
  return inTransaction(db, async (tx) => {
    const presets = await listPresets(tx, learnerId);
    if (!presets.some(({ id }) => id === presetId))
      return err({ type: "presetNotFound", field: "presetId" });
    const before = await getPreset(tx, learnerId);
    await putInUse(tx, learnerId, presetId);
    return ok({ preset: await getPreset(tx, learnerId), before });
  });
}
