import type { Db } from "#lib/store/database";
import { findLocalLearner, type Learner } from "#lib/store/learner";

/** Whose request this is: the learner of this machine. Throws when there is none yet, which the start of the app prevents. */
export async function requireLearner(db: Db): Promise<Learner> {
  const learner = await findLocalLearner(db);
  if (learner === null) {
    throw new Error("There is no learner yet. Start Duizhao with “npm start”, which makes one.");
  }
  return learner;
}
