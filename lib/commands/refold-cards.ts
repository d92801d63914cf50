import type { CardEvent, CardFold } from "#lib/memory/sync/fold-card";
import { updateCardFolds } from "#lib/store/card";
import {
  countEvents,
  countEventsByCard,
  listAllLinks,
  listLogsBetween,
} from "#lib/store/card-logs";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { listReviewsOfCards } from "#lib/store/review";
import { type Families, familiesOf, foldFamily } from "./fold-cards.ts";

/** Every card that has events, folded by weights, and by what that was done. */
export interface FoldedLogs {
  readonly weights: readonly number[];
  readonly folds: ReadonlyMap<string, CardFold>;
  /** How many events each log had: it only grows, so that the number says whether it is still the same. */
  readonly counts: ReadonlyMap<string, number>;
  /** Into which card each merged one went. */
  readonly merged: ReadonlyMap<string, string>;
}

/** Some ten thousand reviews. */
const cardsAtOnce = 1000;

/** Folds all cards of a learner by these weights, to be saved by `saveFolds`. Writes nothing. `onProgress` 0–1. */
export async function foldLogs(
  db: Db,
  learnerId: LearnerId,
  weights: readonly number[],
  onProgress: (share: number) => void = () => undefined,
): Promise<FoldedLogs> {
  const links = await listAllLinks(db, learnerId);
  const families = familiesOf(links);
  const counts = new Map<string, number>();
  const folds = new Map<string, CardFold>();
  const shared = new Map<string, readonly CardEvent[]>();
  const isShared = sharedBy(links);
  for (let start = 0; start < links.length; start += cardsAtOnce) {
    const piece = links.slice(start, start + cardsAtOnce);
    const [first, last] = [piece[0]?.id ?? "", piece.at(-1)?.id ?? ""];
    const events = await listLogsBetween(db, learnerId, first, last);
    for (const [id, log] of groupBy(events, ({ cardId }) => cardId)) {
      counts.set(id, log.length);
      if (isShared.has(id)) shared.set(id, log);
      else
        folds.set(
          id,
          foldFamily(families, id, () => log, weights),
        );
    }
    onProgress((start + piece.length) / links.length);
  }
  const ofMember = (id: string) => shared.get(id) ?? [];
  for (const id of isShared) folds.set(id, foldFamily(families, id, ofMember, weights));
  return { weights, folds, counts, merged: mergedOf(links) };
}

/**
 * Writes the folds, anew for cards that got events or were merged since; gives how many cards have any. Belongs inside the transaction that puts the weights in use: what is answered
 * later is folded by them. `onProgress` 0–1.
 */
export async function saveFolds(
  db: Db,
  learnerId: LearnerId,
  folded: FoldedLogs,
  onProgress: (share: number) => void = () => undefined,
): Promise<number> {
  const links = await listAllLinks(db, learnerId);
  const families = familiesOf(links);
  const changed = await listChanged(db, learnerId, folded, mergedOf(links));
  const folds = new Map(folded.folds);
  const stale = new Set(changed.flatMap((id) => families.chainOf(id)));
  const members = [...new Set([...stale].flatMap((id) => families.membersOf(id)))];
  const events = groupBy(await listReviewsOfCards(db, learnerId, members), ({ cardId }) => cardId);
  for (const id of stale) folds.set(id, foldOf(families, id, events, folded.weights));
  const rows = [...folds].map(([cardId, fold]) => ({ cardId, fold }));
  for (let start = 0; start < rows.length; start += cardsAtOnce) {
    await updateCardFolds(db, learnerId, rows.slice(start, start + cardsAtOnce));
    onProgress(Math.min(1, (start + cardsAtOnce) / rows.length));
  }
  return folds.size;
}

function foldOf(
  families: Families,
  id: string,
  events: ReadonlyMap<string, readonly CardEvent[]>,
  weights: readonly number[],
): CardFold {
  return foldFamily(families, id, (member) => events.get(member) ?? [], weights);
}

/** The cards whose logs or links are not what they were: usually none, and then only the whole is counted. */
async function listChanged(
  db: Db,
  learnerId: LearnerId,
  { counts, merged }: FoldedLogs,
  mergedNow: ReadonlyMap<string, string>,
): Promise<string[]> {
  const relinked = [...new Set([...merged, ...mergedNow].flat())].filter(
    (id) => merged.get(id) !== mergedNow.get(id),
  );
  const before = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // A card that one was merged into or let out of is folded anew too, by its own name.
  const homes = relinked.flatMap((id) => [merged.get(id), mergedNow.get(id)]);
  const touched = [...relinked, ...homes.filter((id) => id !== undefined)];
  if ((await countEvents(db, learnerId)) === before) return touched;
  const now = await countEventsByCard(db, learnerId);
  return [...touched, ...[...now.keys()].filter((id) => now.get(id) !== counts.get(id))];
}

function mergedOf(
  links: readonly { readonly id: string; readonly mergedIntoId: string | null }[],
): ReadonlyMap<string, string> {
  return new Map(
    links.flatMap(({ id, mergedIntoId }) => (mergedIntoId === null ? [] : [[id, mergedIntoId]])),
  );
}

/** Cards that were merged, and those they went into. */
function sharedBy(
  links: readonly { readonly id: string; readonly mergedIntoId: string | null }[],
): ReadonlySet<string> {
  return new Set([...mergedOf(links)].flat());
}
