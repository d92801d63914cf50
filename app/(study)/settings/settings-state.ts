import { settingsBounds } from "#lib/commands/update-settings";
import type { Learner } from "#lib/store/learner";
import type { StoredPreset } from "#lib/store/preset";
import type { FieldError, SettingsBounds, SettingsField, TypedSettings } from "./parse-settings.ts";

/** What the form knows of its last submission. */
export type SettingsState =
  | { readonly kind: "fresh" }
  | { readonly kind: "saved"; readonly typed: TypedSettings }
  | {
      readonly kind: "refused";
      readonly typed: TypedSettings;
      readonly errors: Partial<Readonly<Record<SettingsField, FieldError>>>;
    };

/** The bounds as the form shows them: retention in percent. */
export const shownBounds: SettingsBounds = {
  ...settingsBounds,
  desiredRetention: [
    percentOf(settingsBounds.desiredRetention[0]),
    percentOf(settingsBounds.desiredRetention[1]),
  ],
};

/** What is saved now, as the form shows it. */
export function shownSettings(learner: Learner, preset: StoredPreset): TypedSettings {
  return {
    screenLanguage: learner.screenLanguage ?? "",
    zone: learner.calendar.zone,
    rolloverHour: String(learner.calendar.rolloverHour),
    newPerDay: String(preset.newPerDay),
    reviewsPerDay: String(preset.reviewsPerDay),
    desiredRetention: String(percentOf(preset.desiredRetention)),
  };
}

function percentOf(share: number): number {
  return Math.round(share * 100);
}
