import { v7 } from "uuid";
import type { Act } from "#lib/memory/schedule/act";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { inTransaction } from "#lib/store/transaction";
import { type ActRefusal, actOnCards } from "./act-on-cards.ts";

/** What is done to some of the cards. */
export interface EachStroke {
  readonly cardIds: readonly string[];
  readonly act: Act;
}

/** Does acts that differ from card to card, to all or to none, at one stroke: `undoActs` takes them back together, by the id it gives. */
export async function actOnEach(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  { strokes, at }: { readonly strokes: readonly EachStroke[]; readonly at: Date },
): Promise<Result<{ readonly groupId: string }, ActRefusal>> {
  const groupId = v7();
  try {
    return await inTransaction(db, async (tx) => {
      for (const { cardIds, act } of strokes) {
        const done = await actOnCards(tx, learner, { cardIds, act, at, groupId });
        if (!done.ok) throw new Refused(done.error);
      }
      return ok({ groupId });
    });
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}

/** Rolls back what was done to the cards before the one that refuses. */
class Refused extends Error {
  readonly refusal: ActRefusal;
  constructor(refusal: ActRefusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}
