import { type PresetFault, presetFaults } from "#lib/memory/schedule/preset-faults";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listPresets, type NamedPreset, updatePreset } from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";
import { checkName, type NameError } from "./preset-name.ts";

/** `field` is what cannot be taken; nothing was saved then. */
export type SavePresetError =
  | { readonly type: "presetNotFound"; readonly field: "id" }
  | NameError
  | PresetFault;

/** As it is saved now, and as it was. */
export interface SavedPreset {
  readonly preset: NamedPreset;
  readonly before: NamedPreset;
}

/**
 * Writes a preset anew, its name too, all of it or nothing. What it asks of cards holds from the next answer on; due days that were chosen already stay. Bounds:
 * #lib/memory/schedule/preset-bounds.
 */
export async function savePreset(
  db: Db,
  learnerId: LearnerId,
  preset: NamedPreset,
): Promise<Result<SavedPreset, SavePresetError>> {
  const [fault] = presetFaults(preset);
  if (fault !== undefined) return err(fault);
  return inTransaction(db, async (tx) => {
    const presets = await listPresets(tx, learnerId);
    const before = presets.find(({ id }) => id === preset.id);
    if (before === undefined) return err({ type: "presetNotFound", field: "id" });
    const name = checkName(
      preset.name,
      presets.filter((other) => other !== before),
    );
    if (!name.ok) return name;
    const saved = { ...preset, name: name.value };
    await updatePreset(tx, learnerId, saved);
    return ok({ preset: saved, before });
  });
}
