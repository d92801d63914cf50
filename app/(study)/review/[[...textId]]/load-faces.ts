import type { CardFace } from "#lib/cards/card-face";
import { renderCard } from "#lib/cards/render-card";
import { characterPairs } from "#lib/language/grade/plain-characters";
import { langOfLine } from "#lib/language/text/script";
import { loadSimplified } from "#lib/lexicon/load-simplified";
import type { Queue, QueueCard } from "#lib/memory/schedule/queue";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import { listFacts, type StoredFacts } from "#lib/store/facts";
import { groupBy } from "#lib/store/group-by";
import type { Learner } from "#lib/store/learner";
import { findText, type TextRecord } from "#lib/store/text";
import type { ReviewCard, ShownCard, Sibling } from "./material.ts";

/** A queue with every card ready to be shown, and with the other cards of its note. `cards` are all there are. */
export async function withFaces(
  db: Db,
  learner: Learner,
  { queue, cards }: { readonly queue: Queue<LinkedCard>; readonly cards: readonly LinkedCard[] },
): Promise<Queue<ReviewCard>> {
  const ids = [...queue.learning, ...queue.main].map(({ id }) => id);
  const shown = await showCards(db, learner, ids);
  const byNote = groupBy(cards, ({ noteId }) => noteId);
  const toReview = (card: LinkedCard): ReviewCard[] => {
    const face = shown.get(card.id);
    const siblings = (byNote.get(card.noteId) ?? []).filter(({ id }) => id !== card.id);
    return face ? [{ ...toQueueCard(card), ...face, siblings: siblings.map(toSibling) }] : [];
  };
  return {
    ...queue,
    learning: queue.learning.flatMap(toReview),
    main: queue.main.flatMap(toReview),
  };
}

/** What cards show, by card; those that are not the learner's are missing. */
export async function showCards(
  db: Db,
  learner: Pick<Learner, "id">,
  cardIds: readonly string[],
): Promise<ReadonlyMap<string, ShownCard>> {
  const facts = await listFacts(db, learner.id, cardIds);
  const textIds = [...new Set(facts.flatMap(({ textId }) => textId ?? []))];
  const texts = new Map(
    await Promise.all(textIds.map(async (id) => [id, await findText(db, learner.id, id)] as const)),
  );
  return new Map(
    facts.map((fact) => [fact.cardId, toShownCard(fact, texts.get(fact.textId ?? "") ?? null)]),
  );
}

function toSibling({ id, suspended, buriedUntilDay }: LinkedCard): Sibling {
  return { id, suspended, buriedUntilDay };
}

function toShownCard(
  { kind, facts, tags, ...where }: StoredFacts,
  text: TextRecord | null,
): ShownCard {
  const face = renderCard(kind, facts);
  return { tags, face, place: placeOf(text, where), ...charactersFor(face) };
}

/** Translations have theirs in their keys. */
function charactersFor({ kind, typed, expected }: CardFace): Pick<ShownCard, "characters"> {
  const hasKey = kind === "translation" || kind === "translationReversed";
  if (!typed || hasKey || expected.lang !== "zh") return {};
  return { characters: characterPairs(expected.texts, loadSimplified()) };
}

/** What only the queue asks for stays here. */
function toQueueCard(card: LinkedCard): QueueCard {
  const { kind: _, mergedIntoId: __, createdAt: ___, ...rest } = card;
  const { waitsFor: ____, textIds: _____, ...queueCard } = rest;
  return queueCard;
}

function placeOf(
  text: TextRecord | null,
  { unitId, unitIndex: unit }: Pick<StoredFacts, "unitId" | "unitIndex">,
): ReviewCard["place"] {
  if (text === null || unitId === null || unit === null) return null;
  const titleLang = langOfLine(text.title) === "zh" ? "zh" : "en";
  return { textId: text.id, title: text.title, titleLang, unitId, unit };
}
