import type { Learner } from "#lib/store/learner";
import type { FieldError, SettingsField, TypedSettings } from "./parse-settings.ts";

/** What the form knows of its last submission. */
export type SettingsState =
  | { readonly kind: "fresh" }
  | { readonly kind: "saved"; readonly typed: TypedSettings }
  | {
      readonly kind: "refused";
      readonly typed: TypedSettings;
      readonly errors: Partial<Readonly<Record<SettingsField, FieldError>>>;
    };

/** What is saved now, as the form shows it. */
export function shownSettings(learner: Learner): TypedSettings {
  return {
    screenLanguage: learner.screenLanguage ?? "",
    zone: learner.calendar.zone,
    rolloverHour: String(learner.calendar.rolloverHour),
    ratingButtons: learner.reviewing.ratingButtons,
    autoPlay: learner.reviewing.autoPlay ? "on" : "",
    showTimer: learner.reviewing.showTimer ? "on" : "",
    gestures: learner.reviewing.gestures ? "on" : "",
  };
}
