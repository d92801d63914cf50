import type { Lang } from "#lib/language/text/unit";
import { isZone } from "#lib/memory/time/zone";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { getLearner, type Learner, updateLearner } from "#lib/store/learner";
import { getPreset, type StoredPreset, updatePreset } from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";

/** What the settings page changes; what is left out stays. `screenLanguage` null follows the browser. */
export interface SettingsChange {
  readonly screenLanguage?: Lang | null;
  readonly zone?: string;
  readonly rolloverHour?: number;
  readonly newPerDay?: number;
  readonly reviewsPerDay?: number;
  readonly desiredRetention?: number;
}

export interface Settings {
  readonly learner: Learner;
  readonly preset: StoredPreset;
}

/** `field` is what cannot be taken; nothing was saved then. The bounds are `settingsBounds`. */
export type SettingsError =
  | { readonly type: "unknownZone"; readonly field: "zone" }
  | { readonly type: "outOfBounds"; readonly field: keyof typeof settingsBounds };

/** Least and most of each number, both allowed. Desired retention is a share, the others are whole. */
export const settingsBounds = {
  rolloverHour: [0, 23],
  newPerDay: [0, 9999],
  reviewsPerDay: [0, 9999],
  desiredRetention: [0.7, 0.99],
} as const;

/** Changes the learner's calendar, language and daily limits together, or nothing. Earlier reviews keep the days they were made on. */
export async function updateSettings(
  db: Db,
  learnerId: LearnerId,
  change: SettingsChange,
): Promise<Result<Settings, SettingsError>> {
  const problem = problemOf(change);
  if (problem !== null) return err(problem);
  const { newPerDay, reviewsPerDay, desiredRetention, ...ofLearner } = change;
  const ofPreset = { newPerDay, reviewsPerDay, desiredRetention };
  return inTransaction(db, async (tx) => {
    await updateLearner(tx, learnerId, ofLearner);
    await updatePreset(tx, learnerId, { ...(await getPreset(tx, learnerId)), ...given(ofPreset) });
    return ok({
      learner: await getLearner(tx, learnerId),
      preset: await getPreset(tx, learnerId),
    });
  });
}

function problemOf(change: SettingsChange): SettingsError | null {
  if (change.zone !== undefined && !isZone(change.zone)) {
    return { type: "unknownZone", field: "zone" };
  }
  const fields = Object.keys(settingsBounds) as (keyof typeof settingsBounds)[];
  const field = fields.find((name) => !isWithin(change[name], name));
  return field === undefined ? null : { type: "outOfBounds", field };
}

function isWithin(value: number | undefined, field: keyof typeof settingsBounds): boolean {
  if (value === undefined) return true;
  const [least, most] = settingsBounds[field];
  const isFit = field === "desiredRetention" ? Number.isFinite(value) : Number.isInteger(value);
  return isFit && value >= least && value <= most;
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
