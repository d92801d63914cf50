import type { Queue } from "#lib/memory/schedule/queue";
import type { Earlier } from "#lib/memory/sync/earlier";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import type { Learner } from "#lib/store/learner";
import { withFaces } from "./load-faces.ts";
import type { ReviewCard } from "./material.ts";

/** A queue and what was done before it, with every card of both ready to be shown; their faces are read together. */
export async function faceAll(
  db: Db,
  learner: Learner,
  given: {
    readonly queue: Queue<LinkedCard>;
    readonly earlier: Earlier<LinkedCard>;
    readonly cards: readonly LinkedCard[];
  },
): Promise<{ readonly queue: Queue<ReviewCard>; readonly earlier: Earlier<ReviewCard> }> {
  const { queue, earlier, cards } = given;
  const more = cardsBeside(queue, earlier);
  const main = [...queue.main, ...more];
  const faced = await withFaces(db, learner, { queue: { ...queue, main }, cards });
  const moreIds = new Set(more.map(({ id }) => id));
  const byId = new Map([...faced.learning, ...faced.main].map((card) => [card.id, card]));
  return {
    queue: { ...faced, main: faced.main.filter(({ id }) => !moreIds.has(id)) },
    earlier: {
      strokes: earlier.strokes.filter(({ cardId }) => byId.has(cardId)),
      cards: Object.fromEntries(
        Object.entries(earlier.cards).flatMap(([id, known]) => {
          const card = byId.get(id);
          return card ? [[id, { ...known, card }] as const] : [];
        }),
      ),
    },
  };
}

/** The cards of what was done earlier that are not in the queue. */
export function cardsBeside(
  queue: Queue<LinkedCard>,
  earlier: Earlier<LinkedCard>,
): readonly LinkedCard[] {
  const asked = new Set([...queue.learning, ...queue.main].map(({ id }) => id));
  return Object.values(earlier.cards).flatMap(({ card }) => (asked.has(card.id) ? [] : [card]));
}
