import { renderCard } from "#lib/cards/render-card";
import type { Lang } from "#lib/language/text/unit";
import type { Day } from "#lib/memory/time/day";
import type { StoredCard } from "#lib/store/card";
import { listCardsLike } from "#lib/store/card-list";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import type { LearnerId } from "#lib/store/ids";
import { nameOf } from "./[cardId]/name-of.ts";
import { type CardsQuery, filterOf } from "./cards-query.ts";

const cardsPerPage = 50;

export interface ListedCard {
  readonly card: StoredCard;
  readonly name: { readonly lang: Lang; readonly text: string };
}

/** One page of the learner's cards. */
export async function loadCards(db: Db, learnerId: LearnerId, query: CardsQuery, today: Day) {
  const start = (query.page - 1) * cardsPerPage;
  const page = { today, start, count: cardsPerPage };
  const { cards, total } = await listCardsLike(db, learnerId, filterOf(query), page);
  const facts = await listFacts(
    db,
    learnerId,
    cards.map(({ id }) => id),
  );
  const names = new Map(
    facts.map(({ cardId, kind, facts: of }) => [cardId, nameOf(renderCard(kind, of))]),
  );
  const listed = cards.flatMap((card): ListedCard[] => {
    const name = names.get(card.id);
    return name === undefined ? [] : [{ card, name }];
  });
  return { cards: listed, total, pages: Math.max(1, Math.ceil(total / cardsPerPage)) };
}
