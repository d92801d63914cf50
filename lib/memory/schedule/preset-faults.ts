import { elapsedDays } from "#lib/memory/time/day";
import type { LeechAction, NewReviewMix, Preset } from "./card-state.ts";
import type { Break } from "./load-balance.ts";
import {
  type BoundedNumber,
  isWithinBounds,
  longestBreakDays,
  mostBreaks,
  mostSteps,
  presetBounds,
  stepBounds,
} from "./preset-bounds.ts";
import { reviewOrders } from "./review-order.ts";

export const newReviewMixes = [
  "mixed",
  "newFirst",
  "reviewsFirst",
] as const satisfies readonly NewReviewMix[];
export const leechActions = ["tag", "suspend"] as const satisfies readonly LeechAction[];

/** Why an option of a preset cannot be taken. `index` counts breaks from 0. */
export type PresetFault =
  | { readonly type: "outOfBounds"; readonly field: BoundedNumber }
  | { readonly type: "badStep" | "tooManySteps"; readonly field: StepsField }
  | {
      readonly type: "unknownChoice";
      readonly field: "reviewOrder" | "newReviewMix" | "leechAction";
    }
  | { readonly type: "badEasyDays"; readonly field: "easyDays" }
  | { readonly type: "tooManyBreaks"; readonly field: "breaks" }
  | {
      readonly type: "breakReversed" | "breakTooLong";
      readonly field: "breaks";
      readonly index: number;
    };

type StepsField = "learningSteps" | "relearningSteps";
type Options = Omit<Preset, "weights">;

/** Every option of a preset that cannot be taken, with its reason; none when the preset may be saved. Bounds: preset-bounds.ts. */
export function presetFaults(preset: Options): readonly PresetFault[] {
  const numbers = Object.keys(presetBounds) as BoundedNumber[];
  return [
    ...numbers
      .filter((field) => !isWithinBounds(field, preset[field]))
      .map((field) => ({ type: "outOfBounds", field }) as const),
    ...stepFaults("learningSteps", preset),
    ...stepFaults("relearningSteps", preset),
    ...choiceFaults(preset),
    ...easyDayFaults(preset.easyDays),
    ...breakFaults(preset.breaks),
  ];
}

function stepFaults(field: StepsField, preset: Options): readonly PresetFault[] {
  const steps = preset[field];
  const [least, most] = stepBounds;
  const isStep = (step: number) => Number.isInteger(step) && step >= least && step <= most;
  if (steps.length > mostSteps) return [{ type: "tooManySteps", field }];
  return steps.every(isStep) ? [] : [{ type: "badStep", field }];
}

function choiceFaults(preset: Options): readonly PresetFault[] {
  const choices = {
    reviewOrder: reviewOrders,
    newReviewMix: newReviewMixes,
    leechAction: leechActions,
  } as const;
  return (Object.keys(choices) as (keyof typeof choices)[])
    .filter((field) => !choices[field].some((choice) => choice === preset[field]))
    .map((field) => ({ type: "unknownChoice", field }));
}

function easyDayFaults(easyDays: readonly number[]): readonly PresetFault[] {
  const isShare = (share: number) => Number.isFinite(share) && share >= 0 && share <= 1;
  const isFit = easyDays.length === 7 && easyDays.every(isShare);
  return isFit ? [] : [{ type: "badEasyDays", field: "easyDays" }];
}

function breakFaults(breaks: readonly Break[]): readonly PresetFault[] {
  if (breaks.length > mostBreaks) return [{ type: "tooManyBreaks", field: "breaks" }];
  return breaks.flatMap(({ from, to }, index): readonly PresetFault[] => {
    if (from > to) return [{ type: "breakReversed", field: "breaks", index }];
    const isLong = elapsedDays(from, to) + 1 > longestBreakDays;
    return isLong ? [{ type: "breakTooLong", field: "breaks", index }] : [];
  });
}
