import type { EasyDays, LeechAction, NewReviewMix } from "#lib/memory/schedule/card-state";
import type { Break } from "#lib/memory/schedule/load-balance";
import { parseSteps, type StepsProblem } from "#lib/memory/schedule/parse-steps";
import { type PresetFault, presetFaults } from "#lib/memory/schedule/preset-faults";
import type { ReviewOrder } from "#lib/memory/schedule/review-order";
import { dayFromIso } from "#lib/memory/time/day";
import type { PresetOptions } from "#lib/store/preset";
import { readMinutes, readPercent, readWhole } from "./read-number.ts";
import type { PresetField, TypedBreak, TypedPreset } from "./typed-preset.ts";

/** Why a field of the form cannot be taken. */
export type FieldFault =
  | PresetFault
  | StepsProblem
  | { readonly type: "dayMissing" }
  | { readonly type: "nameMissing" | "nameTooLong" | "nameTaken" };
export type FieldFaults = Partial<Readonly<Record<PresetField, FieldFault>>>;

type ReadPreset =
  | { readonly ok: true; readonly options: PresetOptions }
  | { readonly ok: false; readonly faults: FieldFaults };

/** The options that were typed, or every field that cannot be taken with its reason. The name is another matter: only the shelf knows whether it is free. */
export function readPreset(typed: TypedPreset): ReadPreset {
  const learning = parseSteps(typed.learningSteps);
  const relearning = parseSteps(typed.relearningSteps);
  const breaks = readBreaks(typed.breaks);
  const options: PresetOptions = {
    ...plainOptions(typed),
    learningSteps: learning.ok ? learning.value : [],
    relearningSteps: relearning.ok ? relearning.value : [],
    breaks: breaks ?? [],
  };
  const faults: Partial<Record<PresetField, FieldFault>> = {};
  if (!learning.ok) faults.learningSteps = learning.error;
  if (!relearning.ok) faults.relearningSteps = relearning.error;
  if (breaks === null) faults.breaks = { type: "dayMissing" };
  for (const fault of presetFaults(options)) faults[fault.field] ??= fault;
  return Object.keys(faults).length === 0 ? { ok: true, options } : { ok: false, faults };
}

/** What cannot be read becomes what the bounds refuse: NaN, or a choice nobody offers. */
function plainOptions(typed: TypedPreset) {
  return {
    newPerDay: readWhole(typed.newPerDay),
    reviewsPerDay: readWhole(typed.reviewsPerDay),
    waitForTerms: typed.waitForTerms,
    leechThreshold: readWhole(typed.leechThreshold),
    leechAction: typed.leechAction as LeechAction,
    newReviewMix: typed.newReviewMix as NewReviewMix,
    reviewOrder: typed.reviewOrder as ReviewOrder,
    burySiblings: typed.burySiblings,
    desiredRetention: readPercent(typed.desiredRetention),
    easyDays: typed.easyDays.map(Number) as unknown as EasyDays,
    maximumIntervalDays: readWhole(typed.maximumIntervalDays),
    learnAheadSeconds: readMinutes(typed.learnAheadSeconds),
    loadBalance: typed.loadBalance,
  };
}

/** Null when a day is missing or none of the calendar. */
function readBreaks(typed: readonly TypedBreak[]): readonly Break[] | null {
  const breaks = typed.flatMap((row) => {
    const from = dayFromIso(row.from);
    const to = dayFromIso(row.to);
    return from === null || to === null ? [] : [{ from, to }];
  });
  return breaks.length === typed.length ? breaks : null;
}
