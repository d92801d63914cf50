import { z } from "zod";
import { isZone } from "#lib/memory/time/zone";
import { findZone } from "./find-zone.ts";

/** The fields of the form, by name. */
const settingsFields = [
  ...(["screenLanguage", "zone", "rolloverHour"] as const),
  ...(["ratingButtons", "autoPlay", "showTimer", "gestures"] as const),
] as const;
export type SettingsField = (typeof settingsFields)[number];

/** What is on or off: "on" or "", as a browser submits a box. */
export type SwitchField = "autoPlay" | "showTimer" | "gestures";

/** The form as it stands on the screen; the language "" as the browser asks. */
export type TypedSettings = Readonly<Record<SettingsField, string>>;

/** Why a field cannot be taken. */
export type FieldError = "zoneMissing" | "zoneUnknown" | "notWhole";

/** The least and the most, both allowed. */
export interface SettingsBounds {
  readonly rolloverHour: readonly [number, number];
}

/** What can be saved, or every field that cannot with its reason. */
export function parseSettings(typed: TypedSettings, bounds: SettingsBounds) {
  const parsed = schemaWithin(bounds).safeParse(typed);
  if (parsed.success) return { ok: true as const, settings: parsed.data };
  const errors: Partial<Record<SettingsField, FieldError>> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] as SettingsField;
    errors[field] ??= message as FieldError;
  }
  return { ok: false as const, errors };
}

/** The fields of a submitted form; a missing one is empty. */
export function typedSettings(form: FormData): TypedSettings {
  const entries = settingsFields.map((field) => {
    const value = form.get(field);
    return [field, typeof value === "string" ? value.trim().slice(0, 100) : ""];
  });
  return Object.fromEntries(entries);
}

function schemaWithin(bounds: SettingsBounds) {
  return z.object({
    screenLanguage: z.string().transform((lang) => (lang === "en" || lang === "zh" ? lang : null)),
    zone: z
      .string()
      .min(1, "zoneMissing")
      .transform((typed) => findZone(typed) ?? "")
      .refine(isZone, "zoneUnknown"),
    rolloverHour: whole(bounds.rolloverHour, "notWhole"),
    ratingButtons: z.string().transform((buttons) => (buttons === "two" ? "two" : "four")),
    autoPlay: box,
    showTimer: box,
    gestures: box,
  });
}

const box = z.string().transform((value) => value === "on");

/** Digits only, full-width ones too, as a Chinese input method may leave them. */
function whole([least, most]: readonly [number, number], message: FieldError) {
  return z
    .string()
    .transform((text) => text.normalize("NFKC"))
    .pipe(z.string().regex(/^\d{1,6}$/, message))
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message));
}
