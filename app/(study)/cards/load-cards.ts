import type { CardKind } from "#lib/cards/card-face";
import { renderCard } from "#lib/cards/render-card";
import type { Lang } from "#lib/language/text/unit";
import { retrievability } from "#lib/memory/schedule/fsrs";
import { elapsedDays } from "#lib/memory/time/day";
import type { StoredCard } from "#lib/store/card";
import { type ListDay, listCardsLike } from "#lib/store/card-list";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import type { LearnerId } from "#lib/store/ids";
import { listKnownNoteIds } from "#lib/store/known-term";
import { getPreset } from "#lib/store/preset";
import { nameOf } from "./[cardId]/name-of.ts";
import { type CardsQuery, filterOf } from "./cards-query.ts";

const cardsPerPage = 50;

export interface ListedCard {
  readonly card: StoredCard;
  readonly name: { readonly lang: Lang; readonly text: string };
  readonly kind: CardKind;
  readonly tags: readonly string[];
  /** Now, 0–1; null for a new card. */
  readonly recall: number | null;
  /** The learner said that they know its term. */
  readonly isKnown: boolean;
}

/** One page of the learner's cards. */
export async function loadCards(db: Db, learnerId: LearnerId, query: CardsQuery, day: ListDay) {
  const start = (query.page - 1) * cardsPerPage;
  const sort = { by: query.sort || "match", descending: query.down === "1" } as const;
  const page = { ...day, sort, start, count: cardsPerPage };
  const [{ cards, total }, { weights }, knownNotes] = await Promise.all([
    listCardsLike(db, learnerId, filterOf(query), page),
    getPreset(db, learnerId),
    listKnownNoteIds(db, learnerId),
  ]);
  const facts = await listFacts(
    db,
    learnerId,
    cards.map(({ id }) => id),
  );
  const factOf = new Map(facts.map((fact) => [fact.cardId, fact]));
  const listed = cards.flatMap((card): ListedCard[] => {
    const fact = factOf.get(card.id);
    if (fact === undefined) return [];
    const { kind, tags } = fact;
    const { state } = card;
    const isNew = state.state === "new";
    const recall = isNew
      ? null
      : retrievability(state.memory, elapsedDays(state.lastReviewDay, day.today), weights);
    const isKnown = knownNotes.has(card.noteId);
    return [{ card, name: nameOf(renderCard(kind, fact.facts)), kind, tags, recall, isKnown }];
  });
  return { cards: listed, total, pages: Math.max(1, Math.ceil(total / cardsPerPage)) };
}
