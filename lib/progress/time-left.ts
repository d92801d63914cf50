import type { CardState } from "#lib/memory/schedule/card-state";
import type { QueueCounts } from "#lib/memory/schedule/queue";
import type { StudiedAnswer } from "./studied-answers.ts";

/** As a queue counts cards: relearning is learning. */
type Kind = keyof QueueCounts;
const kinds = ["new", "learning", "review"] as const satisfies readonly Kind[];

/** The days whose answers tell the pace of today: habits change. */
export const paceDays = 30;
/** And of these so many answers, from the last on: a mean needs no more. */
export const paceAnswers = 2000;

/** Seconds, 0 or more, that a card of each kind takes on a day, with all its answers of that day. `own`: from the learner's answers, not the usual ones. */
export interface CardPace {
  readonly seconds: Readonly<Record<Kind, number>>;
  readonly own: boolean;
}

/**
 * What a card takes until there are answers of one's own: with learning steps of 1 and 10 minutes, a relearning step of 10 minutes and recall of 0.9
 * the average learner of Anki's simulator (fsrs-rs 6.5, src/simulation.rs) needs 39, 18 and 16 s for its 2.6, 1.2 and 1.1 answers.
 */
const usualSeconds: CardPace["seconds"] = { new: 40, learning: 20, review: 15 };

/** The usual seconds weigh as much as so many of the learner's own cards of that kind. */
const usualWeight = 10;

/** With fewer cards than these in all, an estimate is called the usual one. */
const ownCards = 20;

interface Tally {
  readonly cards: Record<Kind, number>;
  readonly seconds: Record<Kind, number>;
}

/**
 * Mean seconds of a card on a day by what it was as the day found it, drawn towards the usual ones as far as there is little to go by. `answers` in
 * order of time, their days being the learner's. Means, not medians: they are to be added up; no single answer is longer than a minute.
 */
export function cardPace(answers: readonly StudiedAnswer[]): CardPace {
  const { cards, seconds } = tally(answers);
  const of = (kind: Kind) =>
    (seconds[kind] + usualWeight * usualSeconds[kind]) / (cards[kind] + usualWeight);
  const met = kinds.reduce((sum, kind) => sum + cards[kind], 0);
  return {
    seconds: { new: of("new"), learning: of("learning"), review: of("review") },
    own: met >= ownCards,
  };
}

/** Seconds until so many cards are done for today, 0 when there are none. */
export function secondsLeft(counts: QueueCounts, { seconds }: CardPace): number {
  return kinds.reduce((sum, kind) => sum + counts[kind] * seconds[kind], 0);
}

/** Whole minutes of it; 0 when it is less than half of one. */
export function minutesLeft(counts: QueueCounts, pace: CardPace): number {
  return Math.round(secondsLeft(counts, pace) / 60);
}

/** Days on which an answer took no time at all say nothing of seconds: they came from elsewhere. */
function tally(answers: readonly StudiedAnswer[]): Tally {
  const met = new Map<string, { readonly kind: Kind; seconds: number }>();
  for (const { cardId, day, stateBefore, durationMs } of answers) {
    const key = `${cardId} ${day}`;
    const card = met.get(key) ?? { kind: kindOf(stateBefore), seconds: 0 };
    card.seconds += durationMs / 1000;
    met.set(key, card);
  }
  const cards = { new: 0, learning: 0, review: 0 };
  const seconds = { new: 0, learning: 0, review: 0 };
  for (const card of met.values()) {
    if (card.seconds === 0) continue;
    cards[card.kind] += 1;
    seconds[card.kind] += card.seconds;
  }
  return { cards, seconds };
}

function kindOf(state: CardState["state"]): Kind {
  return state === "relearning" ? "learning" : state;
}
