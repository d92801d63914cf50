import type { AnswerCheck } from "#lib/language/grade/check-answer";
import type { LeechAction, Outcome, Rating } from "#lib/memory/schedule/card-state";
import {
  currentCard,
  type Session,
  type SessionView,
  startSession,
} from "#lib/memory/sync/session";
import type { CardName } from "./card-name.ts";
import type { CardWish } from "./card-wish.ts";
import type { ReviewCard, ReviewMaterial } from "./material.ts";

/** The answer side. `check` is null when nothing was typed. */
export interface ShownAnswer {
  readonly typed: string;
  readonly check: AnswerCheck | null;
  readonly outcomes: Readonly<Record<Rating, Outcome>>;
}

/** What was just done, for those who hear the page. */
type LastAct =
  | { readonly type: "shown"; readonly suggested: Rating | null }
  | { readonly type: "rated"; readonly rating: Rating }
  | { readonly type: "acted" }
  | { readonly type: "undone"; readonly what: "answer" | "act" };

/** What stands in a line until the next answer, with its way back: an act on `cards` cards, or that a card became a leech. */
export type Told =
  | {
      readonly type: "act";
      readonly wish: CardWish;
      readonly cards: number;
      /** For a day that was set: how many from today. */
      readonly inDays: number;
      readonly card: ToldCard;
    }
  | {
      readonly type: "leech";
      readonly action: LeechAction;
      readonly lapses: number;
      readonly card: ToldCard;
    };

interface ToldCard extends CardName {
  readonly id: string;
}

/** The review as it stands. `answer` is null while the question is on the screen. */
export interface ReviewState {
  readonly session: Session<ReviewCard>;
  readonly at: Date;
  readonly shownAt: Date;
  readonly answer: ShownAnswer | null;
  /** What the answer field begins with: an answer taken back is not typed twice. */
  readonly draft: string;
  /** Counts what brought a card or a side of it; `news` counts all that was done. */
  readonly turn: number;
  readonly news: number;
  readonly lastAct: LastAct | null;
  readonly told: Told | null;
  /** Cards answered or set aside in other tabs. */
  readonly elsewhere: readonly string[];
  /** What had been typed when a card was set aside, by the id of the act. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** Of the material, what a sitting begins with. */
export type Material = Pick<ReviewMaterial, "queue" | "calendar" | "preset" | "builtAt" | "load">;

export function beginState({ queue, calendar, preset, load }: Material, at: Date): ReviewState {
  const session = startSession(queue, { at, calendar, preset, load, marksLeeches: true });
  return {
    ...{ session, at, shownAt: at, answer: null, draft: "" },
    ...{ turn: 0, news: 0, lastAct: null, told: null, elsewhere: [], drafts: {} },
  };
}

/** What is on the screen. */
export function viewOf({ session, at }: ReviewState): SessionView<ReviewCard> {
  return currentCard(session, at);
}

/** The question of whichever card comes now. */
export function turned(
  state: ReviewState,
  session: Session<ReviewCard>,
  next: Pick<ReviewState, "at" | "draft" | "lastAct"> & Partial<Pick<ReviewState, "told">>,
): ReviewState {
  const { turn, news } = state;
  return {
    ...{ ...state, session, shownAt: next.at, answer: null },
    ...{ turn: turn + 1, news: news + 1, ...next },
  };
}

/** Whether an act on cards was the last thing done, rather than an answer; null when there is nothing to take back. */
export function lastDone({ entries, acts }: Session<ReviewCard>): "answer" | "act" | null {
  if (acts.at(-1)?.after === entries.length) return "act";
  return entries.length > 0 ? "answer" : null;
}

/** Whether the card is a leech, also by an answer of this sitting. */
export function isLeechIn(session: Session<ReviewCard>, card: ReviewCard): boolean {
  const madeNow = session.entries.some(
    ({ review }) => review.cardId === card.id && review.outcome.leech !== undefined,
  );
  return madeNow || card.isLeech === true;
}
