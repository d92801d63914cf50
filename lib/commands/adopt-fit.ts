import type { Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { runFitWork } from "./fit-thread.ts";
import { type AlreadyRunning, takeTurn } from "./fit-turn.ts";

/**
 * Goes back to the weights of an earlier fit, or (`fitId` null) to the default ones; all memories are folded anew, due days stay. One transaction, in a thread of its own. Gives how many cards have a memory.
 */
export function adoptFit(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  fitId: string | null,
): Promise<Result<{ readonly cards: number }, { readonly type: "unknownFit" } | AlreadyRunning>> {
  return takeTurn(learnerId, undefined, (signal) =>
    runFitWork(db, { type: "adopt", learnerId, fitId }, { signal }),
  );
}
