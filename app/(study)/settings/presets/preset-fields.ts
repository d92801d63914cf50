import type { PresetField, TypedPreset } from "./typed-preset.ts";

/** What every field of the form is given. */
export interface PresetFields {
  readonly typed: TypedPreset;
  /** The preset that a learner begins with. */
  readonly defaults: TypedPreset;
  readonly type: <Field extends PresetField>(field: Field, value: TypedPreset[Field]) => void;
  /** Why the field cannot be taken, in words. */
  readonly errorOf: (field: PresetField) => string | undefined;
}

/** Fields by what is typed into them. */
export type TextField = {
  [Field in PresetField]: TypedPreset[Field] extends string ? Field : never;
}[PresetField];
export type SwitchField = {
  [Field in PresetField]: TypedPreset[Field] extends boolean ? Field : never;
}[PresetField];
