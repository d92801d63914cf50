import type { Db } from "#lib/store/database";
import { updateFitPutOff } from "#lib/store/fit";
import type { Learner } from "#lib/store/learner";
import { inTransaction } from "#lib/store/transaction";

/** The reminder to fit the weights is not shown for another month. */
export async function putOffFit(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<void> {
  await inTransaction(db, (tx) => updateFitPutOff(tx, learnerId, at));
}
