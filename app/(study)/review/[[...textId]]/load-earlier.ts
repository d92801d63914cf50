import { eventsOfFamily, familiesOf } from "#lib/commands/fold-cards";
import {
  type Earlier,
  type EarlierStroke,
  gatherEarlier,
  longestUndo,
  type StandingEvent,
  strokesOf,
} from "#lib/memory/sync/earlier";
import { standingEvents } from "#lib/memory/sync/fold-card";
import type { Day } from "#lib/memory/time/day";
import { listCards } from "#lib/store/card";
import { listRelatives } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { listReviewedOn } from "#lib/store/day-log";
import type { LinkedCard } from "#lib/store/deck-links";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { listReviewsOfCards } from "#lib/store/review";

/** Nothing that could be taken back. */
export const nothingEarlier: Earlier<never> = { strokes: [], cards: {} };

/**
 * What was done in the review today, whatever the text and the device, as far as it can be taken back: the last strokes to cards that some live
 * text still asks for. `deck` is all that is asked.
 */
export async function loadEarlier(
  db: Db,
  learnerId: LearnerId,
  {
    today,
    deck,
    weights,
  }: {
    readonly today: Day;
    readonly deck: readonly LinkedCard[];
    readonly weights: readonly number[];
  },
): Promise<Earlier<LinkedCard>> {
  const rows = await listReviewedOn(db, learnerId, { day: today, atMost: longestUndo });
  const strokes = strokesOf(rows).slice(-longestUndo);
  if (strokes.length === 0) return nothingEarlier;
  const log = await readLog(db, learnerId, strokes.flat());
  const asked = new Map(deck.map((card) => [card.id, card]));
  const offered = strokes.flatMap((stroke) => offer(stroke, log, asked));
  const touched = new Set(strokes.flat().map(({ cardId }) => log.askedFor(cardId)));
  const logs = [...touched].flatMap((cardId) => {
    const card = asked.get(cardId);
    return card ? [{ card, events: log.eventsOf(cardId) }] : [];
  });
  return gatherEarlier(offered, logs, weights);
}

/** The logs of some cards with all that was merged. */
interface DayLog {
  readonly askedFor: (cardId: string) => string;
  /** What stands in the log of a card that is asked, in the order it is folded. */
  readonly eventsOf: (cardId: string) => readonly StandingEvent[];
}

async function readLog(
  db: Db,
  learnerId: LearnerId,
  events: readonly StandingEvent[],
): Promise<DayLog> {
  const named = await listCards(db, learnerId, [...new Set(events.map(({ cardId }) => cardId))]);
  const relatives = await listRelatives(db, learnerId, named);
  const links = [...named, ...relatives];
  const families = familiesOf(links);
  const ids = links.map(({ id }) => id);
  const log = groupBy(await listReviewsOfCards(db, learnerId, ids), ({ cardId }) => cardId);
  return {
    askedFor: (cardId) => families.chainOf(cardId).at(-1) ?? cardId,
    eventsOf: (cardId) =>
      standingEvents(eventsOfFamily(families, cardId, (id) => log.get(id) ?? [])),
  };
}

/** A card that is asked no more cannot be shown. */
function offer(
  stroke: readonly StandingEvent[],
  log: DayLog,
  asked: ReadonlyMap<string, LinkedCard>,
): EarlierStroke[] {
  const [first] = stroke;
  if (first === undefined) return [];
  const cardId = log.askedFor(first.cardId);
  if (!asked.has(cardId)) return [];
  const rows = stroke.map(({ id, cardId: own }) => ({ id, cardId: own }));
  return [{ type: first.kind, rows, cardId }];
}
