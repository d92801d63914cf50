import type { LeechTwin } from "#lib/cards/confusable-help";
import { confusableSentences } from "#lib/cards/confusable-sentences";
import { confusableTwins } from "#lib/cards/confusable-twins";
import type { CardFacts } from "#lib/cards/render-card";
import { loadSyllables } from "#lib/lexicon/load-syllables";
import { listCards, type StoredCard } from "#lib/store/card";
import {
  findTermOfNote,
  listTwinSentences,
  listTwinTerms,
  mapTwinCards,
} from "#lib/store/confusable";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import type { LearnerId } from "#lib/store/ids";

/** A leech, and what was answered wrongly for it. */
interface Leech {
  readonly card: StoredCard;
  readonly facts: CardFacts;
  readonly typed: readonly string[];
}

/** A card that the leech is likely confused with. */
interface FoundTwin extends Pick<LeechTwin, "why"> {
  readonly card: StoredCard;
  readonly facts: CardFacts;
}

/** The cards that a leech is likely confused with, the likeliest first: of other terms for a term, of other sentences for a sentence. */
export async function findLeechTwins(
  db: Db,
  learnerId: LearnerId,
  leech: Leech,
): Promise<FoundTwin[]> {
  const { facts } = leech;
  const twins = await (facts.kind === "term"
    ? termTwins(db, learnerId, leech, facts)
    : sentenceTwins(db, learnerId, leech, facts));
  const cardIds = twins.map(({ card }) => card.id);
  const factsOf = new Map(
    (await listFacts(db, learnerId, cardIds)).map((one) => [one.cardId, one.facts]),
  );
  return twins.flatMap(({ card, why }) => {
    const its = factsOf.get(card.id);
    return its === undefined ? [] : [{ card, facts: its, why }];
  });
}

type Twin = Omit<FoundTwin, "facts">;
const termParts = ["typed", "translation", "form", "head"] as const;
const sentenceParts = ["typed", "wording", "terms"] as const;

async function termTwins(
  db: Db,
  learnerId: LearnerId,
  { card, typed }: Leech,
  facts: Extract<CardFacts, { kind: "term" }>,
): Promise<Twin[]> {
  const termId = (await findTermOfNote(db, learnerId, card.noteId)) ?? "";
  const own = { termId, source: facts.source, translations: facts.targets };
  const syllables = loadSyllables();
  const syllablesOf = (character: string) => syllables.get(character) ?? [];
  const others = await listTwinTerms(db, learnerId, facts);
  const found = confusableTwins(own, others, { typed, syllablesOf });
  const termIds = found.map((one) => one.termId);
  const cards = await mapTwinCards(db, learnerId, termIds, card.kind);
  return found.flatMap(({ termId: twinId, parts }) => {
    const twin = cards.get(twinId);
    return twin ? [{ card: twin, why: termParts.filter((part) => parts[part] > 0) }] : [];
  });
}

async function sentenceTwins(
  db: Db,
  learnerId: LearnerId,
  { card, typed }: Leech,
  { source }: Extract<CardFacts, { kind: "unit" }>,
): Promise<Twin[]> {
  const { kind } = card;
  const all = await listTwinSentences(db, learnerId, { kind, sourceLang: source.lang });
  const own = all.find(({ cardId }) => cardId === card.id);
  if (own === undefined) return [];
  const found = confusableSentences(own, all, { typed });
  const cards = await listCards(
    db,
    learnerId,
    found.map(({ cardId }) => cardId),
  );
  const cardOf = new Map(cards.map((one) => [one.id, one]));
  return found.flatMap(({ cardId, parts }) => {
    const twin = cardOf.get(cardId);
    return twin ? [{ card: twin, why: sentenceParts.filter((part) => parts[part] > 0) }] : [];
  });
}
