import {
  type CardEvent,
  type CardFold,
  foldCard,
  standingEvents,
} from "#lib/memory/sync/fold-card";
import type { Answer } from "#lib/memory/sync/review";
import { listCards, updateCardFolds } from "#lib/store/card";
import { type CardLink, listRelatives } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import { listReviewsOfCards } from "#lib/store/review";

/** A card with all its log says of it. */
export interface FoldedCard extends CardFold {
  readonly cardId: string;
}

/**
 * Folds these cards anew, and those they went into: to be called after events were appended, and after cards were merged or let out again, when their links say so
 * already. Gives what they fold to (`foldFamily`). Belongs inside a transaction.
 */
export async function foldCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<FoldedCard[]> {
  const { weights } = await getPreset(db, learnerId);
  const cards = await listCards(db, learnerId, cardIds);
  const links = [...cards, ...(await listRelatives(db, learnerId, cards))];
  const events = groupBy(
    await listReviewsOfCards(
      db,
      learnerId,
      links.map(({ id }) => id),
    ),
    ({ cardId }) => cardId,
  );
  const families = familiesOf(links);
  const folded = [...new Set(cardIds.flatMap((id) => families.chainOf(id)))].map((cardId) => ({
    cardId,
    fold: foldFamily(families, cardId, (member) => events.get(member) ?? [], weights),
  }));
  await updateCardFolds(db, learnerId, folded);
  return folded.map(({ cardId, fold }) => ({ cardId, ...fold }));
}

/** How cards went into one another. */
export interface Families {
  /** The card and what it went into, one after the other; the last is asked. [] when the card is unknown. */
  readonly chainOf: (cardId: string) => readonly string[];
  /** The card and all that went into it, through however many merges. */
  readonly membersOf: (cardId: string) => readonly string[];
}

export function familiesOf(links: readonly Pick<CardLink, "id" | "mergedIntoId">[]): Families {
  const into = new Map(links.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  const merged = groupBy(links, ({ mergedIntoId }) => mergedIntoId);
  const chainOf = (cardId: string): string[] => {
    const chain: string[] = [];
    let id: string | null | undefined = into.has(cardId) ? cardId : null;
    while (typeof id === "string" && !chain.includes(id)) {
      chain.push(id);
      id = into.get(id);
    }
    return chain;
  };
  const membersOf = (cardId: string): string[] => {
    const members = [cardId];
    for (const id of members) {
      members.push(
        ...(merged.get(id) ?? []).map((card) => card.id).filter((one) => !members.includes(one)),
      );
    }
    return members;
  };
  return { chainOf, membersOf };
}

/** What a card's log says of it, with the answers to all that went into it: the fold of `eventsOfFamily`. */
export function foldFamily(
  families: Families,
  cardId: string,
  eventsOf: (cardId: string) => readonly CardEvent[],
  weights: readonly number[],
): CardFold {
  return foldCard(eventsOfFamily(families, cardId, eventsOf), weights);
}

/**
 * The events that a card is folded from: its own, and the standing answers to all that went into it, those after the last
 * standing reset of the card they were given to. What else was done to a merged card is of that card alone, and so is its
 * being a leech.
 */
export function eventsOfFamily(
  families: Families,
  cardId: string,
  eventsOf: (cardId: string) => readonly CardEvent[],
): readonly CardEvent[] {
  const [, ...merged] = families.membersOf(cardId);
  if (merged.length === 0) return eventsOf(cardId);
  // A retraction counts for the card it names, here as in the fold of that card itself.
  const own: CardEvent[] = standingEvents(eventsOf(cardId));
  // The fuzz of a step is drawn by the card: they are answers to this one now.
  return own.concat(
    merged.flatMap((id) => carriedAnswers(eventsOf(id)).map((answer) => ({ ...answer, cardId }))),
  );
}

function carriedAnswers(events: readonly CardEvent[]): Answer[] {
  const standing = standingEvents(events);
  const reset = standing.findLastIndex(
    (event) => event.kind === "act" && event.act.type === "reset",
  );
  return standing.slice(reset + 1).flatMap((event) => {
    if (event.kind === "act") return [];
    const { leech: _, ...outcome } = event.outcome;
    return [{ ...event, outcome }];
  });
}
