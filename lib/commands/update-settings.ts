import type { Lang } from "#lib/language/text/unit";
import { isZone } from "#lib/memory/time/zone";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { getLearner, type Learner, type Reviewing, updateLearner } from "#lib/store/learner";
import { inTransaction } from "#lib/store/transaction";

/** What the settings page changes; what is left out stays. `screenLanguage` null follows the browser. */
export interface SettingsChange extends Partial<Reviewing> {
  readonly screenLanguage?: Lang | null;
  readonly zone?: string;
  readonly rolloverHour?: number;
}

/** `field` is what cannot be taken; nothing was saved then. The bounds are `settingsBounds`. */
export type SettingsError =
  | { readonly type: "unknownZone"; readonly field: "zone" }
  | { readonly type: "outOfBounds"; readonly field: "rolloverHour" };

/** Least and most, both allowed. */
export const settingsBounds = { rolloverHour: [0, 23] } as const;

/** Changes the learner's calendar, language and way of reviewing together, or nothing. Earlier reviews keep the days they were made on. */
export async function updateSettings(
  db: Db,
  learnerId: LearnerId,
  change: SettingsChange,
): Promise<Result<Learner, SettingsError>> {
  const problem = problemOf(change);
  if (problem !== null) return err(problem);
  return inTransaction(db, async (tx) => {
    await updateLearner(tx, learnerId, change);
    return ok(await getLearner(tx, learnerId));
  });
}

function problemOf({ zone, rolloverHour }: SettingsChange): SettingsError | null {
  if (zone !== undefined && !isZone(zone)) return { type: "unknownZone", field: "zone" };
  if (rolloverHour === undefined) return null;
  const [least, most] = settingsBounds.rolloverHour;
  const isFit = Number.isInteger(rolloverHour) && rolloverHour >= least && rolloverHour <= most;
  return isFit ? null : { type: "outOfBounds", field: "rolloverHour" };
}
