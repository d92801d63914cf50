import { type AnswerCheck, checkAnswer } from "#lib/language/grade/check-answer";
import { previewAnswers } from "#lib/memory/schedule/answer";
import type { Rating } from "#lib/memory/schedule/card-state";
import type { Queue } from "#lib/memory/schedule/queue";
import type { Answer } from "#lib/memory/sync/review";
import { answerContextOf, answerInSession, currentCard } from "#lib/memory/sync/session";
import { cardName } from "./card-name.ts";
import type { CardWish } from "./card-wish.ts";
import type { ReviewCard } from "./material.ts";
import { acted, type ReviewWorld, undone, without } from "./review-acts.ts";
import {
  beginState,
  type Material,
  type ReviewState,
  type Told,
  turned,
  viewOf,
} from "./review-state.ts";

/** One sitting in the browser: every key is answered from memory, within the frame. */
export interface ReviewStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ReviewState;
  readonly show: (typed: string) => void;
  readonly rate: (rating: Rating) => void;
  /** Fulfils a wish for the card on the screen; `typed` stands in its answer field. */
  readonly act: (wish: CardWish, typed: string) => void;
  readonly undo: () => void;
  /** Takes away the line that tells what was done last. */
  readonly dismiss: () => void;
  /** Looks at the clock: a card that waited may be due. */
  readonly tick: () => void;
  readonly leaveOut: (cardIds: readonly string[]) => void;
  /** Begins again with another queue. */
  readonly restart: (queue: Queue<ReviewCard>) => void;
}

export function createReviewStore(material: Material, world: ReviewWorld): ReviewStore {
  let state = beginState(material, material.builtAt);
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
    act: (wish, typed) => become(acted(state, { wish, typed }, world)),
    undo: () => become(undone(state, world)),
    dismiss: () => become(state.told && { ...state, told: null }),
    tick: () => become(ticked(state, world.now())),
    leaveOut: (cardIds) => become(without(state, cardIds, world.now())),
    restart: (queue) => become(beginState({ ...material, queue }, world.now())),
  };
}

function shown(state: ReviewState, typed: string, at: Date): ReviewState | null {
  const view = viewOf(state);
  if (view.kind !== "card" || state.answer !== null) return null;
  const { card } = view;
  const check = typed.trim() === "" ? null : checkTyped(card, typed);
  const outcomes = previewAnswers(card, answerContextOf(state.session, card, at));
  return {
    ...state,
    at,
    answer: { typed, check, outcomes },
    turn: state.turn + 1,
    news: state.news + 1,
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
  const after = answered.session.cards[view.card.id] ?? view.card;
  const told = toldOfLeech(after, answered.review);
  const lastAct = { type: "rated", rating } as const;
  return turned(state, answered.session, { at, draft: "", lastAct, told });
}

function toldOfLeech({ id, state, face }: ReviewCard, { outcome }: Answer): Told | null {
  if (outcome.leech === undefined) return null;
  const lapses = state.state === "new" ? 0 : state.lapses;
  return { type: "leech", action: outcome.leech, lapses, card: { id, ...cardName(face) } };
}

function ticked(state: ReviewState, at: Date): ReviewState {
  const view = currentCard(state.session, at);
  if (state.session.currentId !== null || view.kind !== "card") return { ...state, at };
  // A card that comes by itself stays, also when another falls due before it is answered.
  const session = { ...state.session, currentId: view.card.id };
  return turned(state, session, { at, draft: "", lastAct: null });
}
