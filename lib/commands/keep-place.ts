import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { updateReadingPlace } from "#lib/store/reading-place";
import { inTransaction } from "#lib/store/transaction";

/** Where the reading of a text stopped. */
export interface ReadingPlace {
  readonly textId: string;
  readonly unitId: string;
}

/** Keeps the place for the next time the text is opened, on whatever device. `unitNotFound`: that unit stands in no such live text. */
export async function keepPlace(
  db: Db,
  learnerId: LearnerId,
  place: ReadingPlace,
): Promise<Result<ReadingPlace, { readonly type: "unitNotFound"; readonly field: "unitId" }>> {
  return inTransaction(db, async (tx) => {
    const isKept = await updateReadingPlace(tx, learnerId, place);
    return isKept ? ok(place) : err({ type: "unitNotFound", field: "unitId" });
  });
}
