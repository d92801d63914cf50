import { addDays, type Calendar, type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import type { CardState, Preset } from "./card-state.ts";
import type { StudyChoice } from "./custom-study-choice.ts";
import { retrievability } from "./fsrs.ts";
import { keptApart } from "./keep-apart.ts";
import { askedFirst } from "./passages.ts";
import { dueInstantOf, isInPlay, type Queue, type QueueCard } from "./queue.ts";

/** A card as custom study chooses it. */
export interface StudyCard extends QueueCard {
  /** Of its note, each with those it stands below, in small letters. That the card is a leech is a tag too: "leech". */
  readonly tags?: readonly string[];
}

/** What custom study goes by besides the cards. */
export interface StudyContext {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly preset: Pick<Preset, "weights">;
  /** The cards answered Again on one of the days that the choice reaches back, today the last of them. */
  readonly forgottenIds: ReadonlySet<string>;
}

/** What a sitting is laid out by. */
export interface SittingContext extends StudyContext {
  /** When the sitting began: what was answered since has been asked already. */
  readonly since?: Date;
  /** Cards known in this sitting though the schedule was not told. */
  readonly crammedIds?: ReadonlySet<string>;
  /** For each card a number in [0, 1): the dice. */
  readonly draw: (cardId: string) => number;
}

/** A wait that someone at the desk sits through. */
const longestStepMs = 3_600_000;

/** The tag that leeches have, as in Anki. */
const leechTag = "leech";

/**
 * All cards that a choice means, in the order given. As in Anki's filtered decks, suspended and buried cards stay away. Of several tags or flags one
 * is enough. `ahead` takes what is due today, or was, as well.
 */
export function chosenCards<Card extends StudyCard>(
  cards: readonly Card[],
  choice: StudyChoice,
  context: StudyContext,
): Card[] {
  const today = dayOf(context.at, context.calendar);
  return inPlay(cards, context).filter(
    (card) => isInScope(card, choice) && isOfKind(card, choice, { ...context, today }),
  );
}

/**
 * Those of the chosen cards that a sitting asks, as many as the choice allows, in its order; related ones are kept apart, and where it matters to
 * their memory a passage is asked before it is shown.
 */
export function customStudy<Card extends StudyCard>(
  cards: readonly Card[],
  choice: StudyChoice,
  context: SittingContext,
): Card[] {
  const ranked = chosenCards(cards, choice, context)
    .map((card) => {
      return { card, rank: rankOf(card, choice, context), tie: context.draw(card.id) };
    })
    .sort((one, other) => one.rank - other.rank || one.tie - other.tie);
  const chosen = ranked.slice(0, choice.limit).map(({ card }) => card);
  return siblingsParted(keptApart(choice.reschedules ? askedFirst(chosen) : chosen));
}

/** Siblings that are left for the end, as no other cards are, go back between the nearest two cards that are none of theirs. */
function siblingsParted<Card extends StudyCard>(cards: readonly Card[]): Card[] {
  const parted = [...cards];
  for (const [index, card] of parted.entries()) {
    const isSibling = (at: number) => parted[at]?.noteId === card.noteId;
    if (index === 0 || !isSibling(index - 1)) continue;
    let place = index - 1;
    while (place >= 0 && (isSibling(place) || isSibling(place - 1))) place -= 1;
    if (place >= 0) parted.splice(place, 0, ...parted.splice(index, 1));
  }
  return parted;
}

/**
 * The queue of a sitting. Where answers change the schedule, cards in minutes of steps come when their steps do, as in every sitting; what was to come hours later is asked
 * now, because it was chosen. What this sitting has asked already counts towards its limit, and does not come again unless it is in its steps.
 */
export function customQueue<Card extends StudyCard>(
  cards: readonly Card[],
  choice: StudyChoice,
  context: SittingContext,
): Queue<Card> {
  const dayEndsAt = nextRollover(context.at, context.calendar);
  const isStepped = ({ state }: Card) => {
    const dueAt = dueInstantOf(state);
    return choice.reschedules && dueAt !== null && dueAt < dayEndsAt;
  };
  const soonMs = context.at.getTime() + longestStepMs;
  const comesSoon = (card: Card) =>
    isStepped(card) && (dueInstantOf(card.state)?.getTime() ?? 0) <= soonMs;
  const asked = new Set(cards.filter((card) => wasAsked(card, choice, context)));
  const limit = Math.max(0, choice.limit - asked.size);
  const others = cards.filter((card) => !asked.has(card));
  const left = customStudy(others, { ...choice, limit }, context);
  const learning = [...inPlay([...asked], context).filter(isStepped), ...left.filter(comesSoon)];
  const main = left.filter((card) => !comesSoon(card));
  const states = [...learning, ...main].map(({ state }) => state.state);
  const fresh = states.filter((state) => state === "new").length;
  const review = states.filter((state) => state === "review").length;
  const counts = { new: fresh, learning: states.length - fresh - review, review };
  return { learning, main, counts, dayEndsAt };
}

function wasAsked(
  card: StudyCard,
  choice: StudyChoice,
  { since, crammedIds }: SittingContext,
): boolean {
  // Others may have been asked in another sitting meanwhile: they do not count towards the limit of this one.
  if (!isInScope(card, choice)) return false;
  if (!choice.reschedules) return crammedIds?.has(card.id) === true;
  const { state } = card;
  return since !== undefined && state.state !== "new" && state.lastReviewAt >= since;
}

function inPlay<Card extends StudyCard>(
  cards: readonly Card[],
  { at, calendar }: Pick<StudyContext, "at" | "calendar">,
): Card[] {
  const today = dayOf(at, calendar);
  return cards.filter((card) => isInPlay(card, today));
}

function isInScope(card: StudyCard, { textId, tags, flags }: StudyChoice): boolean {
  const isOfText = textId === null || card.textIds?.includes(textId) === true;
  const hasTag = tags.length === 0 || tags.some((tag) => isTagged(card, tag));
  const hasFlag = flags.length === 0 || flags.includes(card.flag ?? 0);
  return isOfText && hasTag && hasFlag;
}

function isTagged({ tags, isLeech }: StudyCard, tag: string): boolean {
  return (tag === leechTag && isLeech === true) || tags?.includes(tag) === true;
}

function isOfKind(
  card: StudyCard,
  { kind, days }: StudyChoice,
  { today, calendar, forgottenIds }: StudyContext & { readonly today: Day },
): boolean {
  switch (kind) {
    case "forgotten":
      return card.state.state !== "new" && forgottenIds.has(card.id);
    case "ahead": {
      const due = dueDayOf(card.state, calendar);
      return due !== null && due <= addDays(today, days);
    }
    case "preview":
      return card.state.state === "new";
    case "leeches":
      return isTagged(card, leechTag);
    case "cram":
      return true;
  }
}

function dueDayOf(state: CardState, calendar: Calendar): Day | null {
  if (state.state === "new") return null;
  if (state.state === "review") return state.dueDay;
  return "dueDay" in state.due ? state.due.dueDay : dayOf(state.due.dueAt, calendar);
}

/** Lowest first; what has no memory comes after what has, in the order of meeting it. */
function rankOf(
  { id, position, state }: StudyCard,
  { order }: StudyChoice,
  { at, calendar, preset, draw }: SittingContext,
): number {
  switch (order) {
    case "random":
      return draw(id);
    case "added":
      return position;
    case "due":
      return dueDayOf(state, calendar) ?? afterAllDays + position;
    case "retrievability": {
      if (state.state === "new") return 1 + position;
      const elapsed = elapsedDays(state.lastReviewDay, dayOf(at, calendar));
      return retrievability(state.memory, elapsed, preset.weights);
    }
  }
}

const afterAllDays = 10_000_000;
