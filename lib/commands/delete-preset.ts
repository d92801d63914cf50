import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import {
  deletePreset as deleteRow,
  getPreset,
  listPresets,
  type NamedPreset,
} from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";

export interface DeletePresetError {
  readonly type: "presetNotFound" | "onlyPreset" | "presetInUse";
  readonly field: "presetId";
}

/** Deletes a preset for good and returns what it was. Never the one in use, never the last; cards and reviews know nothing of presets and stay. */
export async function deletePreset(
  db: Db,
  learnerId: LearnerId,
  presetId: string,
): Promise<Result<NamedPreset, DeletePresetError>> {
  return inTransaction(db, async (tx) => {
    const presets = await listPresets(tx, learnerId);
    const preset = presets.find(({ id }) => id === presetId);
    const refused = (type: DeletePresetError["type"]) => err({ type, field: "presetId" } as const);
    if (preset === undefined) return refused("presetNotFound");
    if (presets.length === 1) return refused("onlyPreset");
    const inUse = await getPreset(tx, learnerId);
    if (inUse.id === presetId) return refused("presetInUse");
    await deleteRow(tx, learnerId, presetId);
    return ok(preset);
  });
}
