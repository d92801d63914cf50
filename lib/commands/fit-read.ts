import { answersToFit } from "#lib/memory/fit/answers-to-fit";
import { layOutLog, type RecallLog } from "#lib/memory/fit/recall-log";
import { listAllLinks } from "#lib/store/card-logs";
import type { Db } from "#lib/store/database";
import { listEventsToFit } from "#lib/store/fit-log";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import { familiesOf } from "./fold-cards.ts";

const secondsPerDay = 86_400;

/** What weights are fitted to: explicit answers alone, those to merged cards as answers to the card that was kept; see `answersToFit`. */
export async function readLog(
  db: Db,
  learnerId: LearnerId,
  onProgress: (share: number) => void,
): Promise<RecallLog> {
  const links = await listAllLinks(db, learnerId);
  const families = familiesOf(links);
  const keptOf = new Map(
    links.flatMap(({ id, mergedIntoId }) =>
      mergedIntoId === null ? [] : [[id, families.chainOf(id).at(-1) ?? id]],
    ),
  );
  const events = await listEventsToFit(db, learnerId, onProgress);
  return layOutLog(
    answersToFit(
      keptOf.size === 0
        ? events
        : events.map((event) => ({ ...event, cardId: keptOf.get(event.cardId) ?? event.cardId })),
    ),
  );
}

/** How many of the relearning steps in use end within a day, one after the other: as many second answers on a day are usual after a lapse. */
export async function countRelearningSteps(db: Db, learnerId: LearnerId): Promise<number> {
  const { relearningSteps } = await getPreset(db, learnerId);
  let total = 0;
  return relearningSteps.filter((seconds) => {
    total += seconds;
    return total < secondsPerDay;
  }).length;
}
