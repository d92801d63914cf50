import type { SettingsBounds, SettingsField, TypedSettings } from "./parse-settings.ts";

/** What every field of the form is given. */
export interface FormFields {
  readonly typed: TypedSettings;
  readonly bounds: SettingsBounds;
  readonly type: (field: SettingsField, value: string) => void;
  /** Why the field cannot be taken, in words. */
  readonly errorOf: (field: SettingsField) => string | undefined;
}
