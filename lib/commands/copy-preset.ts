import { v7 as newId } from "uuid";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertPreset, listPresets, type NamedPreset } from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";
import { freeName } from "./preset-name.ts";

/** Beyond this nobody finds one again. */
export const mostPresets = 100;

export type CopyPresetError =
  | { readonly type: "presetNotFound"; readonly field: "presetId" }
  | { readonly type: "tooManyPresets"; readonly field: "presetId" };

/** A new preset with the options of another, not in use. It gets the wished name, or the other's, with a number when that is taken. */
export async function copyPreset(
  db: Db,
  learnerId: LearnerId,
  wish: { readonly presetId: string; readonly name?: string },
): Promise<Result<NamedPreset, CopyPresetError>> {
  return inTransaction(db, async (tx) => {
    const presets = await listPresets(tx, learnerId);
    const original = presets.find(({ id }) => id === wish.presetId);
    if (original === undefined) return err({ type: "presetNotFound", field: "presetId" });
    if (presets.length >= mostPresets) return err({ type: "tooManyPresets", field: "presetId" });
    const name = freeName(wish.name ?? original.name, presets);
    const copy = { ...original, id: newId(), name };
    await insertPreset(tx, learnerId, copy);
    return ok(copy);
  });
}
