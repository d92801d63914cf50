import type { LimitField, TypedLimits } from "./read-limits.ts";
import type { FieldFaults } from "./read-preset.ts";
import type { TypedPreset } from "./typed-preset.ts";

/** What became of the form that was sent. `movesDays`: cards would now be given other days than they have. */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly movesDays: boolean }
  | { readonly kind: "refused"; readonly typed: TypedPreset; readonly faults: FieldFaults }
  | { readonly kind: "gone" };

/** What became of an act on the list of presets. */
export type ListOutcome =
  | {
      readonly kind: "nowInUse";
      readonly id: string;
      readonly name: string;
      readonly movesDays: boolean;
    }
  | { readonly kind: "copied" | "deleted"; readonly id: string; readonly name: string }
  | { readonly kind: "presetNotFound" | "onlyPreset" | "presetInUse" | "tooManyPresets" };

/** What became of a row of limits. */
export type RowOutcome =
  | { readonly kind: "saved" | "gone" }
  | {
      readonly kind: "refused";
      readonly typed: TypedLimits;
      readonly wrong: readonly LimitField[];
    };
