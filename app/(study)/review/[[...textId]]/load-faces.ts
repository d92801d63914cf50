import { renderCard } from "#lib/cards/render-card";
import { langOfLine } from "#lib/language/text/script";
import type { Queue, QueueCard } from "#lib/memory/schedule/queue";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import { listFacts, type StoredFacts } from "#lib/store/facts";
import { groupBy } from "#lib/store/group-by";
import type { Learner } from "#lib/store/learner";
import { findText, type TextRecord } from "#lib/store/text";
import { listTermsOfText, type TermOfText } from "#lib/store/text-term";
import { expectedTerms } from "./expected-terms.ts";
import type { ReviewCard, Sibling } from "./material.ts";

/** A queue with every card ready to be shown, and with the other cards of its note. `cards` are all there are. */
export async function withFaces(
  db: Db,
  learner: Learner,
  { queue, cards }: { readonly queue: Queue<LinkedCard>; readonly cards: readonly LinkedCard[] },
): Promise<Queue<ReviewCard>> {
  const ids = [...queue.learning, ...queue.main].map(({ id }) => id);
  const facts = await listFacts(db, learner.id, ids);
  const byCard = new Map(facts.map((fact) => [fact.cardId, fact]));
  const textIds = [...new Set(facts.flatMap(({ textId }) => textId ?? []))];
  const texts = new Map(
    await Promise.all(textIds.map(async (id) => [id, await loadText(db, learner, id)] as const)),
  );
  const byNote = groupBy(cards, ({ noteId }) => noteId);
  const toReview = (card: LinkedCard): ReviewCard[] => {
    const fact = byCard.get(card.id);
    const siblings = (byNote.get(card.noteId) ?? []).filter(({ id }) => id !== card.id);
    const text = texts.get(fact?.textId ?? "");
    return fact ? [{ ...toReviewCard(card, fact, text), siblings: siblings.map(toSibling) }] : [];
  };
  return {
    ...queue,
    learning: queue.learning.flatMap(toReview),
    main: queue.main.flatMap(toReview),
  };
}

interface LoadedText {
  readonly record: TextRecord | null;
  readonly terms: readonly TermOfText[];
}

async function loadText(db: Db, learner: Learner, textId: string): Promise<LoadedText> {
  const [record, terms] = await Promise.all([
    findText(db, learner.id, textId),
    listTermsOfText(db, learner.id, textId),
  ]);
  return { record, terms: terms.filter(({ status }) => status !== "rejected") };
}

function toSibling({ id, suspended, buriedUntilDay }: LinkedCard): Sibling {
  return { id, suspended, buriedUntilDay };
}

function toReviewCard(
  card: LinkedCard,
  { kind, facts, unitIndex }: StoredFacts,
  text: LoadedText | undefined,
): Omit<ReviewCard, "siblings"> {
  return {
    ...toQueueCard(card),
    face: renderCard(kind, facts),
    place: placeOf(text?.record ?? null, unitIndex),
    terms: unitIndex === null ? [] : expectedTerms(kind, unitIndex, text?.terms ?? []),
  };
}

/** What only the queue asks for stays here. */
function toQueueCard(card: LinkedCard): QueueCard {
  const { kind: _, mergedIntoId: __, createdAt: ___, ...rest } = card;
  const { waitsFor: ____, textIds: _____, ...queueCard } = rest;
  return queueCard;
}

function placeOf(text: TextRecord | null, unit: number | null): ReviewCard["place"] {
  if (text === null || unit === null) return null;
  const titleLang = langOfLine(text.title) === "zh" ? "zh" : "en";
  return { textId: text.id, title: text.title, titleLang, unit };
}
