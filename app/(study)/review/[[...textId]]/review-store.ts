import { type AnswerCheck, checkAnswer } from "#lib/language/grade/check-answer";
import { previewAnswers } from "#lib/memory/schedule/answer";
import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import type { Queue } from "#lib/memory/schedule/queue";
import type { Review } from "#lib/memory/sync/review";
import {
  answerInSession,
  currentCard,
  leaveOut,
  type Session,
  type SessionView,
  startSession,
  undoInSession,
} from "#lib/memory/sync/session";
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
  | { readonly type: "undone" };

/** The review as it stands. `answer` is null while the question is on the screen; `turn` counts what was done. */
export interface ReviewState {
  readonly session: Session<ReviewCard>;
  readonly at: Date;
  readonly shownAt: Date;
  readonly answer: ShownAnswer | null;
  /** What the answer field begins with: an answer taken back is not typed twice. */
  readonly draft: string;
  readonly turn: number;
  readonly lastAct: LastAct | null;
}

/** The clock, the dice, and where an answer goes to be saved. */
export interface ReviewWorld {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly keep: (review: Review) => void;
}

/** One sitting in the browser: every key is answered from memory, within the frame. */
export interface ReviewStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ReviewState;
  readonly show: (typed: string) => void;
  readonly rate: (rating: Rating) => void;
  readonly undo: () => void;
  /** Looks at the clock: a card that waited may be due. */
  readonly tick: () => void;
  readonly leaveOut: (cardIds: readonly string[]) => void;
  /** Begins again with another queue. */
  readonly restart: (queue: Queue<ReviewCard>) => void;
}

type Material = Pick<ReviewMaterial, "queue" | "calendar" | "preset" | "builtAt">;

export function createReviewStore(material: Material, world: ReviewWorld): ReviewStore {
  let state = begin(material, material.builtAt);
  const listeners = new Set<() => void>();
  const become = (next: ReviewState | null) => {
    if (next === null) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    show: (typed) => become(shown(state, typed, world.now())),
    rate: (rating) => become(rated(state, rating, world)),
    undo: () => become(undone(state, world)),
    tick: () => become(ticked(state, world.now())),
    leaveOut: (cardIds) => become(without(state, cardIds, world.now())),
    restart: (queue) => become(begin({ ...material, queue }, world.now())),
  };
}

/** What is on the screen. */
export function viewOf({ session, at }: ReviewState): SessionView<ReviewCard> {
  return currentCard(session, at);
}

function begin({ queue, calendar, preset }: Material, at: Date): ReviewState {
  const session = startSession(queue, { at, calendar, preset });
  const blank = { answer: null, draft: "", turn: 0, lastAct: null };
  return { session, at, shownAt: at, ...blank };
}

function shown(state: ReviewState, typed: string, at: Date): ReviewState | null {
  const view = viewOf(state);
  if (view.kind !== "card" || state.answer !== null) return null;
  const { card } = view;
  const { calendar, preset } = state.session;
  const check = typed.trim() === "" ? null : checkTyped(card, typed);
  const outcomes = previewAnswers(card, { at, calendar, preset });
  return {
    ...state,
    at,
    answer: { typed, check, outcomes },
    turn: state.turn + 1,
    lastAct: { type: "shown", suggested: check?.suggested ?? null },
  };
}

function checkTyped({ face, terms }: ReviewCard, typed: string): AnswerCheck {
  const { lang, texts } = face.expected;
  return checkAnswer({ answer: typed, expected: texts, lang, terms });
}

function rated(state: ReviewState, rating: Rating, world: ReviewWorld): ReviewState | null {
  const view = viewOf(state);
  if (view.kind !== "card" || state.answer === null) return null;
  const { typed, outcomes } = state.answer;
  const at = world.now();
  const answered = answerInSession(state.session, rating, {
    cardId: view.card.id,
    id: world.newId(),
    at,
    durationMs: at.getTime() - state.shownAt.getTime(),
    typedText: typed.trim() === "" ? null : typed,
    outcome: outcomes[rating],
  });
  if (answered === null) return null;
  world.keep(answered.review);
  return turned(state, answered.session, { at, draft: "", lastAct: { type: "rated", rating } });
}

function undone(state: ReviewState, world: ReviewWorld): ReviewState | null {
  const at = world.now();
  const taken = state.session.entries.at(-1)?.review;
  const back = undoInSession(state.session, { at, id: world.newId() });
  if (back === null) return null;
  world.keep(back.review);
  const draft = taken?.typedText ?? "";
  return turned(state, back.session, { at, draft, lastAct: { type: "undone" } });
}

function turned(
  state: ReviewState,
  session: Session<ReviewCard>,
  next: Pick<ReviewState, "at" | "draft" | "lastAct">,
): ReviewState {
  return { session, ...next, shownAt: next.at, answer: null, turn: state.turn + 1 };
}

function ticked(state: ReviewState, at: Date): ReviewState {
  const view = currentCard(state.session, at);
  if (state.session.currentId !== null || view.kind !== "card") return { ...state, at };
  // A card that comes by itself stays, also when another falls due before it is answered.
  const session = { ...state.session, currentId: view.card.id };
  return turned(state, session, { at, draft: "", lastAct: null });
}

function without(state: ReviewState, cardIds: readonly string[], at: Date): ReviewState {
  const session = leaveOut(state.session, cardIds, at);
  const stays = session.currentId === state.session.currentId;
  return stays ? { ...state, session } : turned(state, session, { at, draft: "", lastAct: null });
}
