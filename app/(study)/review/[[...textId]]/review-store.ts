import { previewAnswers } from "#lib/memory/schedule/answer";
import type { Rating } from "#lib/memory/schedule/card-state";
import type { Answer } from "#lib/memory/sync/review";
import { answerContextOf, answerInSession, currentCard } from "#lib/memory/sync/session";
import { cardName } from "./card-name.ts";
import type { CardWish } from "./card-wish.ts";
import type { ShownAnew } from "./edit-reach.ts";
import { toCheckAnew, withShown } from "./edit-shown.ts";
import { type KeysThatCame, withAccepted, withKeys } from "./learn-keys.ts";
import type { ReviewCard, ReviewMaterial } from "./material.ts";
import { acted, type ReviewWorld, undone, without, withTakenBack } from "./review-acts.ts";
import { crammed } from "./review-cram.ts";
import { type LeftCards, withoutLeft } from "./review-left.ts";
import {
  beginState,
  type Material,
  type ReviewState,
  type Told,
  turned,
  viewOf,
} from "./review-state.ts";
import { checkTyped } from "./typed-check.ts";
import { withVerdicts } from "./with-verdicts.ts";

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
  /** Shows what a note that was edited now says, where its cards stand. */
  readonly showAnew: (shown: ShownAnew) => void;
  /** Leaves out what is asked no more, or was done elsewhere, and says so; `typed` stands in the answer field. */
  readonly leave: (left: LeftCards, typed: string) => void;
  /** Forgets what another tab took back, by the ids of its rows. */
  readonly forget: (rowIds: readonly string[]) => void;
  /** Takes keys in: an answer that waited for its own is graded. */
  readonly learn: (came: KeysThatCame) => void;
  /** What became of the reference made of the answer on the screen. */
  readonly accepted: (said: Parameters<typeof withAccepted>[1]) => void;
  /** Begins again with another queue, and other things done before it. */
  readonly restart: (given: Pick<ReviewMaterial, "queue" | "earlier">) => void;
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
    showAnew: (shown) => become(edited(state, shown, world.now())),
    leave: (left, typed) => become(withoutLeft(state, left, { typed, at: world.now() })),
    forget: (rowIds) => become(withTakenBack(state, rowIds, world.now())),
    learn: (came) => become(withKeys(state, came)),
    accepted: (said) => become(withAccepted(state, said)),
    restart: (given) => become(beginState({ ...material, ...given }, world.now())),
  };
}

function shown(state: ReviewState, typed: string, at: Date): ReviewState | null {
  const view = viewOf(state);
  if (view.kind !== "card" || state.answer !== null) return null;
  const { card } = view;
  const check = typed.trim() === "" ? null : checkTyped(card, typed, state.keys);
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

/** What was typed is compared with the new wording, too. */
function edited(state: ReviewState, { cards, gone }: ShownAnew, at: Date): ReviewState {
  // Terms may be called otherwise now, also in sentences that stay as they are.
  const shown = { ...withShown(state, cards), keys: {}, keysTurn: state.keysTurn + 1 };
  const anew = toCheckAnew(shown, cards);
  const answer = anew &&
    shown.answer && { ...shown.answer, check: checkTyped(anew.card, anew.typed, shown.keys) };
  const next = answer ? { ...shown, answer } : shown;
  return gone.length === 0 ? next : without(next, gone, at);
}

function rated(state: ReviewState, rating: Rating, world: ReviewWorld): ReviewState | null {
  if (state.session.cram) return crammed(state, rating, world);
  const view = viewOf(state);
  if (view.kind !== "card" || state.answer === null) return null;
  const { typed, check, outcomes } = state.answer;
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
  world.keep(withVerdicts(answered.review, check));
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
