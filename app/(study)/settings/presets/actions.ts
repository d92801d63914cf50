"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { copyPreset } from "#lib/commands/copy-preset";
import { deletePreset } from "#lib/commands/delete-preset";
import { limitToday } from "#lib/commands/limit-today";
import { savePreset } from "#lib/commands/save-preset";
import { switchPreset } from "#lib/commands/switch-preset";
import { wishForText } from "#lib/commands/wish-for-text";
import { movesDueDays } from "#lib/memory/schedule/moves-due-days";
import type { ListOutcome, RowOutcome, SaveOutcome } from "./outcomes.ts";
import { namedPreset, submittedLimits, submittedPreset } from "./preset-schema.ts";
import { readLimits, type TypedLimits } from "./read-limits.ts";
import { readPreset } from "./read-preset.ts";
import { storedName } from "./stored-name.ts";
import type { TypedPreset } from "./typed-preset.ts";

/** Saves all options of a preset or none. */
export async function saveOptions(presetId: string, typed: TypedPreset): Promise<SaveOutcome> {
  const { db, learner } = await enterAction();
  const wanted = submittedPreset.safeParse({ presetId, typed });
  if (!wanted.success) return { kind: "gone" };
  const read = readPreset(wanted.data.typed);
  if (!read.ok) return { kind: "refused", typed, faults: read.faults };
  const named = { ...read.options, id: presetId, name: storedName(wanted.data.typed.name) };
  const saved = await savePreset(db, learner.id, named);
  if (!saved.ok && saved.error.field === "id") return { kind: "gone" };
  if (!saved.ok) return { kind: "refused", typed, faults: { [saved.error.field]: saved.error } };
  revalidatePath("/", "layout");
  return { kind: "saved", movesDays: movesDueDays(saved.value.before, saved.value.preset) };
}

/** Puts a preset in use. */
export async function putInUse(presetId: string): Promise<ListOutcome> {
  const { db, learner } = await enterAction();
  const wanted = namedPreset.safeParse({ presetId });
  if (!wanted.success) return { kind: "presetNotFound" };
  const used = await switchPreset(db, learner.id, wanted.data.presetId);
  if (!used.ok) return { kind: used.error.type };
  revalidatePath("/", "layout");
  const { preset, before } = used.value;
  const { id, name } = preset;
  return { kind: "nowInUse", id, name, movesDays: movesDueDays(before, preset) };
}

/** Copies a preset under that name, or one like it that is free. */
export async function copy(presetId: string, name: string): Promise<ListOutcome> {
  const { db, learner } = await enterAction();
  const wanted = namedPreset.safeParse({ presetId, name });
  if (!wanted.success) return { kind: "presetNotFound" };
  const copied = await copyPreset(db, learner.id, { presetId, name: wanted.data.name ?? "" });
  if (!copied.ok) return { kind: copied.error.type };
  revalidatePath("/settings/presets");
  return { kind: "copied", id: copied.value.id, name: copied.value.name };
}

/** Deletes a preset. The page is not rendered anew here: it may be showing the very one that is gone. */
export async function remove(presetId: string): Promise<ListOutcome> {
  const { db, learner } = await enterAction();
  const wanted = namedPreset.safeParse({ presetId });
  if (!wanted.success) return { kind: "presetNotFound" };
  const deleted = await deletePreset(db, learner.id, wanted.data.presetId);
  if (!deleted.ok) return { kind: deleted.error.type };
  return { kind: "deleted", id: deleted.value.id, name: deleted.value.name };
}

/** Saves the wishes for a text, or those of today for all texts together. */
export async function saveLimits(textId: string | null, typed: TypedLimits): Promise<RowOutcome> {
  const { db, learner } = await enterAction();
  const wanted = submittedLimits.safeParse({ textId, typed });
  if (!wanted.success) return { kind: "gone" };
  const read = readLimits(wanted.data.typed);
  if (!read.ok) return { kind: "refused", typed, wrong: read.wrong };
  const { todayNew, todayReviews, ...own } = read.limits;
  const wished = textId === null ? null : await wishForText(db, learner.id, textId, own);
  const today = { textId, newPerDay: todayNew, reviewsPerDay: todayReviews };
  const limited = wished?.ok === false ? wished : await limitToday(db, learner, today);
  if (!limited.ok) return { kind: "gone" };
  revalidatePath("/", "layout");
  return { kind: "saved" };
}
