import type { Lang } from "#lib/language/text/unit";
import type { PlanPlace } from "#lib/memory/schedule/day-room";
import { cardColumns, type DeckCard, type DeckRow, toDeckCard } from "./card.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { liveCards } from "./live-cards.ts";

/** A card of a deck with what ties it to texts and terms, as the queue takes it. */
export interface LinkedCard extends DeckCard {
  /** The live texts that ask for it, each once. */
  readonly textIds: readonly string[];
  /** What a device must have a voice for to ask it; null where nothing is spoken. */
  readonly spokenLang: Lang | null;
  /** Of a sentence's card: the notes of the terms that stand in its source and that its text asks for. */
  readonly waitsFor: readonly string[];
  /** Terms, each by its note: the one a card asks, or those of its sentence. */
  readonly sharesWith: readonly string[];
  /** The highest that its texts wish, where any of them wishes one; a text without a wish goes by the preset. */
  readonly desiredRetention?: number;
  /** Its place in the plan of a text, while it is new. */
  readonly plan?: PlanPlace;
  readonly learnedToday?: boolean;
  readonly isMute?: boolean;
  readonly isKnown?: boolean;
}

/** A card with the texts that ask for it. */
type CardOfTexts = DeckCard & Pick<LinkedCard, "textIds" | "spokenLang">;

interface LinkedRow extends DeckRow {
  readonly textIds: string;
  readonly spokenLang: Lang | null;
}

/** What cards are tied by. */
export interface Ties {
  /** As `mapSentenceTerms` gives it. */
  readonly termsOf: ReadonlyMap<string, readonly string[]>;
  /** By text, where it wishes one. */
  readonly retentionOf: ReadonlyMap<string, number>;
  /** The preset's. */
  readonly desiredRetention: number;
  /** What the device can read aloud; null: whatever there is. */
  readonly voices: readonly Lang[] | null;
  /** Cards that some answer of today found new or in learning. */
  readonly learnedToday: ReadonlySet<string>;
  /** By card. */
  readonly planOf: ReadonlyMap<string, PlanPlace>;
  /** Notes of terms that the learner said they know. */
  readonly knownNotes: ReadonlySet<string>;
}

/** What `listDeck` gives for all texts, each card with its texts. */
export async function listDeckWithTexts(db: Db, learnerId: LearnerId): Promise<CardOfTexts[]> {
  const rows = await db.client.$queryRaw<LinkedRow[]>`
    WITH ${liveCards(learnerId, null)},
    asked AS (SELECT "cardId", string_agg("textId", ' ') AS "textIds" FROM live GROUP BY "cardId")
    SELECT ${cardColumns}, COALESCE(n."unitId", n."contextUnitId") AS "passageId", a."textIds",
      u."sourceLang" AS "spokenLang"
    FROM asked a JOIN "card" c ON c."id" = a."cardId" JOIN "note" n ON n."id" = c."noteId"
    LEFT JOIN "unit" u ON c."kind" = 'listening' AND u."id" = n."unitId"
    WHERE c."learnerId" = ${learnerId}
    ORDER BY c."position", c."id"`;
  // Most cards have the same few texts, and so share one list.
  const lists = new Map<string, readonly string[]>();
  const listOf = (ids: string) => {
    const list = lists.get(ids) ?? ids.split(" ");
    lists.set(ids, list);
    return list;
  };
  return rows.map((row) => ({
    ...toDeckCard(row),
    ...{ textIds: listOf(row.textIds), spokenLang: row.spokenLang },
  }));
}

/** By the note of a sentence, the notes of the terms that stand in its source, each once; sentences without any are missing. */
export async function mapSentenceTerms(
  db: Db,
  learnerId: LearnerId,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.client.$queryRaw<{ noteId: string; termNoteId: string }[]>`
    SELECT n."id" AS "noteId", m."id" AS "termNoteId"
    FROM "occurrence" o JOIN "note" n ON n."unitId" = o."unitId" JOIN "note" m ON m."termId" = o."termId"
    WHERE o."learnerId" = ${learnerId} AND o."side" = 'source'`;
  const termsOf = new Map<string, string[]>();
  for (const { noteId, termNoteId } of rows) {
    const terms = termsOf.get(noteId);
    if (terms === undefined) termsOf.set(noteId, [termNoteId]);
    else if (!terms.includes(termNoteId)) terms.push(termNoteId);
  }
  return termsOf;
}

/** Ties the cards of all live texts to one another, and to what their texts wish. */
export function linkCards(cards: readonly CardOfTexts[], ties: Ties): LinkedCard[] {
  const asked = termNotesByText(cards);
  return cards.map((card) => {
    const terms = card.asksPassage ? termsAsked(card, ties.termsOf, asked) : none;
    const wish = highestWish(card.textIds, ties);
    return {
      ...card,
      waitsFor: terms,
      sharesWith: card.asksPassage ? terms : [card.noteId],
      ...(wish !== null && { desiredRetention: wish }),
      ...planned(card, ties),
      ...(ties.learnedToday.has(card.id) && { learnedToday: true }),
      ...(isMute(card, ties) && { isMute: true }),
      ...(ties.knownNotes.has(card.noteId) && { isKnown: true }),
    };
  });
}

const none: readonly string[] = [];

function planned({ id, state, textIds }: CardOfTexts, { planOf }: Ties): Pick<LinkedCard, "plan"> {
  const plan = state.state === "new" ? planOf.get(id) : undefined;
  return plan !== undefined && textIds.includes(plan.textId) ? { plan } : {};
}

function isMute({ spokenLang }: CardOfTexts, { voices }: Ties): boolean {
  return spokenLang !== null && voices !== null && !voices.includes(spokenLang);
}

/** By text, the notes of the terms it asks for. */
function termNotesByText(cards: readonly CardOfTexts[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const { textIds, noteId, asksPassage } of cards) {
    if (asksPassage) continue;
    for (const textId of textIds) {
      const notes = asked.get(textId);
      if (notes === undefined) asked.set(textId, new Set([noteId]));
      else notes.add(noteId);
    }
  }
  return asked;
}

/** The terms of a sentence; not those that its own text does not ask for, which might be waited for in vain. */
function termsAsked(
  { noteId, textIds }: CardOfTexts,
  termsOf: Ties["termsOf"],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const terms = termsOf.get(noteId) ?? none;
  return terms.filter((term) => textIds.some((textId) => asked.get(textId)?.has(term)));
}

function highestWish(
  textIds: readonly string[],
  { retentionOf, desiredRetention }: Ties,
): number | null {
  if (!textIds.some((textId) => retentionOf.has(textId))) return null;
  return Math.max(...textIds.map((textId) => retentionOf.get(textId) ?? desiredRetention));
}
