import { listCards, listCardsOfNotes, type StoredCard } from "./card.ts";
import { listRelatives } from "./card-link.ts";
import { fromJson } from "./columns.ts";
import type { Db } from "./database.ts";
import { listFacts, type StoredFacts } from "./facts.ts";
import type { LearnerId } from "./ids.ts";
import { listKnownNoteIds } from "./known-term.ts";
import { liveCards } from "./live-cards.ts";

/** A live text that asks for a card, and what it wishes for its cards; null: what the preset says. */
interface AskingText {
  readonly id: string;
  readonly title: string;
  readonly desiredRetention: number | null;
}

/** One card with all that belongs to it but its log. */
export interface CardInfo {
  readonly card: StoredCard;
  /** What it is rendered from; null where its note is of nothing that can be shown. */
  readonly shown: StoredFacts | null;
  /** The term it is of; null for a unit. */
  readonly termId: string | null;
  /** The learner said that they know that term: the card is not asked. */
  readonly isKnown: boolean;
  /** The learner's own, of its note. */
  readonly tags: readonly string[];
  /** The other cards of its note, in order of position; merged ones are not among them. */
  readonly siblings: readonly StoredCard[];
  /** The latest import first; [] where none asks for it now. */
  readonly texts: readonly AskingText[];
  /** All that went into it and what it went into, with the card itself. */
  readonly family: readonly StoredCard[];
}

/** Null when the card is unknown or another learner's. */
export async function findCardInfo(
  db: Db,
  learnerId: LearnerId,
  cardId: string,
): Promise<CardInfo | null> {
  const [card] = await listCards(db, learnerId, [cardId]);
  if (card === undefined) return null;
  const relatives = await listRelatives(db, learnerId, [card]);
  const relativeIds = relatives.map(({ id }) => id);
  const [[shown = null], note, ofNote, texts, family, knownNotes] = await Promise.all([
    listFacts(db, learnerId, [cardId]),
    db.client.note.findFirst({
      where: { learnerId, id: card.noteId },
      select: { termId: true, tags: true },
    }),
    listCardsOfNotes(db, learnerId, [card.noteId]),
    listAskingTexts(db, learnerId, cardId),
    listCards(db, learnerId, relativeIds),
    listKnownNoteIds(db, learnerId),
  ]);
  return {
    ...{ card, shown, texts },
    termId: note?.termId ?? null,
    isKnown: knownNotes.has(card.noteId),
    tags: note === null ? [] : fromJson<string[]>(note.tags),
    siblings: ofNote
      .filter(({ id, mergedIntoId }) => id !== cardId && mergedIntoId === null)
      .sort((one, other) => one.position - other.position),
    family: [card, ...family],
  };
}

function listAskingTexts(db: Db, learnerId: LearnerId, cardId: string): Promise<AskingText[]> {
  return db.client.$queryRaw<AskingText[]>`
    WITH ${liveCards(learnerId, null)}
    SELECT t."id", t."title", t."desiredRetention"
    FROM live JOIN "text" t ON t."id" = live."textId"
    WHERE live."cardId" = ${cardId}
    ORDER BY t."importedAt" DESC, t."id" DESC`;
}
