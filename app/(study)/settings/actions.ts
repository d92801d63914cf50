"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { settingsBounds, updateSettings } from "#lib/commands/update-settings";
import { parseSettings, typedSettings } from "./parse-settings.ts";
import type { SettingsState } from "./settings-state.ts";

/** Saves all fields or none. */
export async function saveSettings(_: SettingsState, form: FormData): Promise<SettingsState> {
  const { db, learner } = await enterAction();
  const typed = typedSettings(form);
  const parsed = parseSettings(typed, settingsBounds);
  if (!parsed.ok) return { kind: "refused", typed, errors: parsed.errors };
  const saved = await updateSettings(db, learner.id, parsed.settings);
  // The form was parsed by the same bounds: only a later change of them leads here.
  if (!saved.ok) throw new Error(`Settings refused: ${saved.error.type} ${saved.error.field}`);
  revalidatePath("/", "layout");
  return { kind: "saved", typed: { ...typed, zone: parsed.settings.zone } };
}
