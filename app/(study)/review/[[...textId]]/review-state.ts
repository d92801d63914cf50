import type { WhyGone } from "#lib/cards/why-gone";
import type { Act } from "#lib/memory/schedule/act";
import type { LeechAction, Outcome, Rating } from "#lib/memory/schedule/card-state";
import { lastStroke } from "#lib/memory/sync/last-stroke";
import {
  currentCard,
  type Session,
  type SessionView,
  startSession,
} from "#lib/memory/sync/session";
import { type CardName, cardName } from "./card-name.ts";
import type { CardWish } from "./card-wish.ts";
import type { KnownKeys } from "./known-keys.ts";
import type { ReviewCard, ReviewMaterial } from "./material.ts";
import type { TypedCheck } from "./typed-check.ts";

/** The answer side. `check` is null when nothing was typed. */
export interface ShownAnswer {
  readonly typed: string;
  readonly check: TypedCheck | null;
  readonly outcomes: Readonly<Record<Rating, Outcome>>;
}

/** What was just done, for those who hear the page. */
type LastAct =
  | { readonly type: "shown"; readonly suggested: Rating | null }
  | { readonly type: "rated"; readonly rating: Rating }
  | { readonly type: "acted" }
  | ({ readonly type: "undone" } & TakenBack);

/** What was taken back. `isBack`: the card it was done to is on the screen again. */
interface TakenBack {
  readonly stroke: NamedStroke;
  readonly isBack: boolean;
}

/** A stroke as it is spoken of. */
export type NamedStroke = { readonly card: ToldCard } & (
  | { readonly type: "answer"; readonly rating: Rating }
  | { readonly type: "act"; readonly act: Act; readonly cards: number }
);

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
    }
  | Left
  /** What was taken back brought no card to the screen. */
  | { readonly type: "takenBack"; readonly stroke: NamedStroke; readonly card: ToldCard };

/** Cards that left the sitting for what was done to them elsewhere, one of them by name, with what had been typed for it. */
export interface Left {
  readonly type: "left";
  /** Null: it was answered, or set aside. */
  readonly why: WhyGone | null;
  readonly cards: number;
  readonly typed: string;
  readonly card: ToldCard;
}

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
  /** Counts the cards that came, the same one again too. */
  readonly round: number;
  readonly lastAct: LastAct | null;
  readonly told: Told | null;
  /** Cards answered or set aside in other tabs. */
  readonly elsewhere: readonly string[];
  /** Of those, the ones that no text asks for any more; and what was taken back elsewhere, by the ids of its rows. */
  readonly gone: readonly string[];
  readonly takenBack: readonly string[];
  /** What had been typed when a card was set aside, by the id of the act. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What grading needs, as far as it is here; `keysTurn` counts how often it was forgotten. */
  readonly keys: KnownKeys;
  readonly keysTurn: number;
}

/** Of the material, what a sitting begins with. */
export type Material = Pick<ReviewMaterial, "queue" | "calendar" | "preset" | "builtAt" | "load"> &
  Partial<Pick<ReviewMaterial, "earlier" | "study">>;

export function beginState(material: Material, at: Date): ReviewState {
  const { queue, calendar, preset, load, earlier, study } = material;
  const cram = study && !study.choice.reschedules ? { cram: { waits: {} } } : {};
  const rules = { at, calendar, preset, load, marksLeeches: true, ...cram };
  const session = startSession(
    queue,
    // What the schedule was told of is not taken back where it is told nothing.
    earlier && !("cram" in cram) ? { ...rules, earlier } : rules,
  );
  return {
    ...{ session, at, shownAt: at, answer: null, draft: "" },
    ...{ turn: 0, news: 0, round: 0, lastAct: null, told: null, elsewhere: [], drafts: {} },
    ...{ gone: [], takenBack: [], keys: {}, keysTurn: 0 },
  };
}

/** What is on the screen. `backAt`: when a card of today comes back that nobody sits and waits for. */
type ReviewView =
  | Exclude<SessionView<ReviewCard>, { kind: "done" }>
  | { readonly kind: "done"; readonly backAt: Date | null };

/** A countdown is watched for so long at most; what comes back later is for another sitting. */
const longestWaitMs = 3_600_000;

/** What is on the screen. */
export function viewOf({ session, at }: ReviewState): ReviewView {
  const view = currentCard(session, at);
  if (view.kind === "done") return { kind: "done", backAt: null };
  const isLong = view.kind === "waiting" && view.until.getTime() - at.getTime() > longestWaitMs;
  return isLong ? { kind: "done", backAt: view.until } : view;
}

/** The question of whichever card comes now. */
export function turned(
  state: ReviewState,
  session: Session<ReviewCard>,
  next: Pick<ReviewState, "at" | "draft" | "lastAct"> & Partial<Pick<ReviewState, "told">>,
): ReviewState {
  const { turn, news, round } = state;
  return {
    ...{ ...state, session, shownAt: next.at, answer: null },
    ...{ turn: turn + 1, news: news + 1, round: round + 1, ...next },
  };
}

/** Whether an act on cards was the last thing done, rather than an answer; null when there is nothing to take back. */
export function lastDone(session: Session<ReviewCard>): "answer" | "act" | null {
  return lastStroke(session)?.type ?? null;
}

/** What would be taken back now, by name; null when there is nothing. */
export function nameLast(session: Session<ReviewCard>): NamedStroke | null {
  const last = lastStroke(session);
  if (last === null) return null;
  const card = { id: last.card.id, ...cardName(last.card.face) };
  return last.type === "answer"
    ? { type: "answer", rating: last.rating, card }
    : { type: "act", act: last.act, cards: last.cards, card };
}

/** Whether the card is a leech, also by an answer of this sitting. */
export function isLeechIn(session: Session<ReviewCard>, card: ReviewCard): boolean {
  const madeNow = session.entries.some(
    ({ review }) => review.cardId === card.id && review.outcome.leech !== undefined,
  );
  return madeNow || card.isLeech === true;
}
