import { v7 as newId } from "uuid";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { defaultRolloverHour } from "#lib/memory/time/day";
import { isZone } from "#lib/memory/time/zone";
import type { Db } from "#lib/store/database";
import { asLearnerId } from "#lib/store/ids";
import { findLocalLearner, insertLearner, type Learner, usualReviewing } from "#lib/store/learner";
import { insertPreset } from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";

/** The one learner of this machine, made with the default preset when there is none yet. Without a zone, the machine's own. */
export async function ensureLearner(
  db: Db,
  options: { readonly at?: Date; readonly zone?: string } = {},
): Promise<Learner> {
  const known = await findLocalLearner(db);
  return known ?? inTransaction(db, (tx) => makeLearner(tx, options));
}

async function makeLearner(
  db: Db,
  { at = new Date(), zone = machineZone() }: { readonly at?: Date; readonly zone?: string },
): Promise<Learner> {
  const known = await findLocalLearner(db);
  if (known !== null) return known;
  const learner: Learner = {
    id: asLearnerId(newId()),
    createdAt: at,
    screenLanguage: null,
    calendar: { zone, rolloverHour: defaultRolloverHour },
    reviewing: usualReviewing,
    creditsTerms: false,
  };
  await insertLearner(db, learner);
  await insertPreset(db, learner.id, { ...defaultPreset, id: newId(), name: "default" });
  return learner;
}

function machineZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : "UTC";
}
