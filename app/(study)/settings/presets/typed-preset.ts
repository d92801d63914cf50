import { formatSteps } from "#lib/memory/schedule/parse-steps";
import { dayToIso } from "#lib/memory/time/day";
import type { NamedPreset } from "#lib/store/preset";
import { writePercent } from "./read-number.ts";

/** A time away as it stands in the form: days as "2026-11-23", "" when there is none yet. `key` tells its row from the others. */
export interface TypedBreak {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** The form as it stands on the screen: retention in percent, steps as Anki writes them, learning ahead in minutes. */
export interface TypedPreset {
  readonly name: string;
  readonly newPerDay: string;
  readonly reviewsPerDay: string;
  readonly learningSteps: string;
  readonly relearningSteps: string;
  readonly waitForTerms: boolean;
  readonly leechThreshold: string;
  readonly leechAction: string;
  readonly newReviewMix: string;
  readonly reviewOrder: string;
  readonly burySiblings: boolean;
  readonly desiredRetention: string;
  /** Monday first. */
  readonly easyDays: readonly string[];
  readonly breaks: readonly TypedBreak[];
  readonly maximumIntervalDays: string;
  readonly learnAheadSeconds: string;
  readonly loadBalance: boolean;
}
export type PresetField = keyof TypedPreset;

/** A preset as the form shows it. */
export function typedPreset(preset: Omit<NamedPreset, "id">): TypedPreset {
  return {
    name: preset.name,
    newPerDay: String(preset.newPerDay),
    reviewsPerDay: String(preset.reviewsPerDay),
    learningSteps: formatSteps(preset.learningSteps),
    relearningSteps: formatSteps(preset.relearningSteps),
    waitForTerms: preset.waitForTerms,
    leechThreshold: String(preset.leechThreshold),
    leechAction: preset.leechAction,
    newReviewMix: preset.newReviewMix,
    reviewOrder: preset.reviewOrder,
    burySiblings: preset.burySiblings,
    desiredRetention: writePercent(preset.desiredRetention),
    easyDays: preset.easyDays.map(String),
    breaks: preset.breaks.map(({ from, to }, index) => ({
      key: String(index),
      from: dayToIso(from),
      to: dayToIso(to),
    })),
    maximumIntervalDays: String(preset.maximumIntervalDays),
    learnAheadSeconds: String(Math.round((preset.learnAheadSeconds / 60) * 100) / 100),
    loadBalance: preset.loadBalance,
  };
}
