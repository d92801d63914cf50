import {
  chosenCards,
  type SittingContext,
  type StudyContext,
} from "#lib/memory/schedule/custom-study";
import type { StudyChoice } from "#lib/memory/schedule/custom-study-choice";
import { drawOf } from "#lib/memory/schedule/fuzz";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { listCrammed, listForgotten } from "./custom-answers.ts";
import { mapNoteTags } from "./custom-tags.ts";
import type { Db } from "./database.ts";
import type { LinkedCard } from "./deck-links.ts";
import type { Learner } from "./learner.ts";
import type { Deck } from "./load-deck.ts";

/** A card of the deck with its tags. */
export type TaggedCard = LinkedCard & { readonly tags: readonly string[] };

const none: readonly string[] = [];

/** The deck's cards with the tags of their notes. */
export async function listTaggedCards(
  db: Db,
  learner: Pick<Learner, "id">,
  deck: Pick<Deck, "cards">,
): Promise<TaggedCard[]> {
  const tags = await mapNoteTags(db, learner.id);
  return deck.cards.map((card) => ({ ...card, tags: tags.get(card.noteId) ?? none }));
}

/** What a choice goes by besides the cards: those forgotten on the days it reaches back. */
export async function loadStudyContext(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  { deck, days }: { readonly deck: Pick<Deck, "options">; readonly days: number },
): Promise<StudyContext> {
  const { at, calendar, preset } = deck.options;
  const forgottenIds = await listForgotten(db, learner.id, reachBack(dayOf(at, calendar), days));
  return { at, calendar, preset, forgottenIds };
}

/** The same for a sitting that began at an instant: its dice fall the same however often it is laid out. */
export async function loadSittingContext(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  {
    deck,
    choice,
    since,
  }: {
    readonly deck: Pick<Deck, "options">;
    readonly choice: StudyChoice;
    readonly since: Date;
  },
): Promise<SittingContext> {
  const [context, crammedIds] = await Promise.all([
    loadStudyContext(db, learner, { deck, days: choice.days }),
    listCrammed(db, learner.id, since),
  ]);
  const dice = String(since.getTime());
  return { ...context, since, crammedIds, draw: (cardId) => drawOf(cardId, 0, dice) };
}

/** How many cards a choice has. */
export function countChosen(
  cards: readonly TaggedCard[],
  choice: StudyChoice,
  context: StudyContext,
): number {
  return chosenCards(cards, choice, context).length;
}

/** One day back is today alone. */
function reachBack(today: Day, days: number): Day {
  return addDays(today, 1 - days);
}
