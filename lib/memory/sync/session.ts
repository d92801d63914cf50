import { type AnswerContext, answerCard } from "#lib/memory/schedule/answer";
import type { CardState, Outcome, Preset, Rating } from "#lib/memory/schedule/card-state";
import { type KnownLoad, loadFor } from "#lib/memory/schedule/deck-load";
import { presetFor } from "#lib/memory/schedule/preset-for";
import {
  dueInstantOf,
  type Queue,
  type QueueCard,
  type QueueCounts,
} from "#lib/memory/schedule/queue";
import type { Calendar } from "#lib/memory/time/day";
import { nextRollover } from "#lib/memory/time/learner-day";
import type { CardAct } from "./card-act.ts";
import type { Earlier } from "./earlier.ts";
import { applyReview } from "./fold-reviews.ts";
import type { Answer } from "./review.ts";

/** An answer given in the session, with all that is needed to take it back. */
interface SessionEntry {
  readonly review: Answer;
  readonly stateBefore: CardState;
  readonly from: "learning" | "main";
  readonly lastIdBefore: string | null;
}

/** Acts done at one stroke after so many answers, and what they changed. */
interface SessionActs<Card extends QueueCard> {
  readonly after: number;
  readonly events: readonly CardAct[];
  readonly before: Pick<
    Session<Card>,
    "cards" | "main" | "learning" | "currentId" | "lastId" | "cram"
  >;
}

/**
 * One sitting: plain data that can be cloned and stored. `main` stands in the order of asking, `learning`
 * holds the cards in minutes of steps; `currentId` is the card being shown, null while waiting and when done.
 * `entries` are the answers that stand, in order, `acts` the acts on cards that do. After `dayEndsAt` a new queue is due.
 * `load` is what other cards put on the days ahead; what those of the sitting do is read off them.
 */
export interface Session<Card extends QueueCard> {
  readonly cards: Readonly<Record<string, Card>>;
  readonly main: readonly string[];
  readonly learning: readonly string[];
  readonly currentId: string | null;
  readonly lastId: string | null;
  readonly entries: readonly SessionEntry[];
  readonly acts: readonly SessionActs<Card>[];
  readonly calendar: Calendar;
  readonly preset: Preset;
  readonly dayEndsAt: Date;
  readonly load?: KnownLoad;
  readonly marksLeeches?: boolean;
  /** What can be taken back once nothing of the sitting itself is left. */
  readonly earlier?: Earlier<Card>;
  /** The schedule is not told of the answers; `waits` says when a card that was not known comes again. */
  readonly cram?: Cram;
}

interface Cram {
  readonly waits: Readonly<Record<string, Date>>;
}

/** By which rules a session is held. Without a load, days are chosen by fuzz alone. */
export interface SessionContext<Card extends QueueCard = QueueCard> {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly preset: Preset;
  readonly load?: KnownLoad;
  /** As in `AnswerContext`. */
  readonly marksLeeches?: boolean;
  /** What was done today before the session begins. */
  readonly earlier?: Earlier<Card>;
  /** Given where the sitting leaves the schedule as it is: see `answerInCram`. */
  readonly cram?: Cram;
}

/** What to show: a card; that the next one comes at an instant; or that the day's work is done. */
export type SessionView<Card extends QueueCard> =
  | { readonly kind: "card"; readonly card: Card }
  | { readonly kind: "waiting"; readonly until: Date }
  | { readonly kind: "done" };

/**
 * One press of a rating button. `cardId` is the card that was on the screen, `id` a new UUIDv7 for the
 * review. `outcome` is what the button showed, which then holds also when a day began since.
 */
export interface Press {
  readonly cardId: string;
  readonly id: string;
  readonly at: Date;
  readonly durationMs: number;
  readonly typedText: string | null;
  readonly outcome?: Outcome;
}

/** Longer answers are breaks, not thought (Anki's default). */
const longestAnswerMs = 60_000;

/** Begins a session with today's queue and shows its first card. */
export function startSession<Card extends QueueCard>(
  queue: Queue<Card>,
  { at, ...rules }: SessionContext<Card>,
): Session<Card> {
  const session: Session<Card> = {
    cards: Object.fromEntries([...queue.learning, ...queue.main].map((card) => [card.id, card])),
    main: queue.main.map((card) => card.id),
    learning: queue.learning.map((card) => card.id),
    currentId: null,
    lastId: null,
    entries: [],
    acts: [],
    ...rules,
    dayEndsAt: queue.dayEndsAt,
  };
  return withNextCard(session, at);
}

/**
 * The card to show now. A card once shown stays until it is answered, also when another falls due meanwhile.
 * Learning cards that are due come first, then the main queue, then learning cards up to the preset's
 * learn-ahead early; the card just answered does not come again while there is another.
 */
export function currentCard<Card extends QueueCard>(
  session: Session<Card>,
  at: Date,
): SessionView<Card> {
  const card = session.cards[session.currentId ?? nextId(session, at) ?? ""];
  if (card) return { kind: "card", card };
  const first = learningByDue(session)[0];
  if (!first) return { kind: "done" };
  return { kind: "waiting", until: new Date(first.dueMs - learnAheadMs(session)) };
}

/** By what a card of the session is answered, so that its buttons show what they do: by its own desired retention, with the load as it stands now. */
export function answerContextOf<Card extends QueueCard>(
  session: Session<Card>,
  card: Card,
  at: Date,
): AnswerContext {
  const { calendar, preset, load, marksLeeches = false } = session;
  const context = { at, calendar, preset: presetFor(card, preset), marksLeeches };
  return load ? { ...context, load: loadFor(card, load, knownCards(session)) } : context;
}

/** Those that are asked, and those that were earlier today: the load leaves out both. */
function knownCards<Card extends QueueCard>({ cards, earlier }: Session<Card>): Card[] {
  const before = Object.values(earlier?.cards ?? {}).map(({ card }) => card);
  return [...before.filter(({ id }) => !cards[id]), ...Object.values(cards)];
}

/**
 * Answers the card on the screen and goes on to the next. Null when that card is not the one to answer: the
 * key was pressed twice. The review's instant is never before the card's last one, so that a fold takes the
 * reviews in the order they were given.
 */
export function answerInSession<Card extends QueueCard>(
  session: Session<Card>,
  rating: Rating,
  press: Press,
): { session: Session<Card>; review: Answer } | null {
  const card = session.cards[press.cardId];
  if (!card || !isOnScreen(session, card.id)) return null;
  const { calendar, preset } = session;
  const answeredAt = afterLastAnswer(press.at, card.state);
  const context = answerContextOf(session, card, answeredAt);
  const review: Answer = {
    kind: "answer",
    id: press.id,
    cardId: card.id,
    answeredAt,
    calendar,
    rating,
    outcome: press.outcome ?? answerCard(card, rating, context),
    durationMs: Math.round(Math.min(Math.max(press.durationMs, 0), longestAnswerMs)),
    typedText: press.typedText,
  };
  const state = applyReview(card.state, review, preset.weights);
  const suspended = card.suspended || review.outcome.leech === "suspend";
  const answered = withAnswer(session, { ...card, state, suspended }, review);
  return { session: withNextCard(answered, press.at), review };
}

/** The session without some cards, because they were buried, suspended or deleted. */
export function leaveOut<Card extends QueueCard>(
  session: Session<Card>,
  cardIds: readonly string[],
  at: Date,
): Session<Card> {
  const stays = (id: string) => !cardIds.includes(id);
  const rest = {
    ...session,
    main: session.main.filter(stays),
    learning: session.learning.filter(stays),
  };
  return session.currentId === null || stays(session.currentId) ? rest : withNextCard(rest, at);
}

/** What is left, the card on the screen included. */
export function sessionCounts(session: Session<QueueCard>): QueueCounts {
  const ids = [...session.main, ...session.learning];
  const states = ids.map((id) => session.cards[id]?.state.state);
  const fresh = states.filter((state) => state === "new").length;
  const review = states.filter((state) => state === "review").length;
  return { new: fresh, learning: ids.length - fresh - review, review };
}

// While waiting no card is pinned, and the page shows whichever learning card came first.
function isOnScreen(session: Session<QueueCard>, cardId: string): boolean {
  if (session.currentId !== null) return session.currentId === cardId;
  return session.learning.includes(cardId);
}

function afterLastAnswer(at: Date, state: CardState): Date {
  if (state.state === "new") return at;
  return new Date(Math.max(at.getTime(), state.lastReviewAt.getTime() + 1));
}

function withAnswer<Card extends QueueCard>(
  session: Session<Card>,
  card: Card,
  review: Answer,
): Session<Card> {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== card.id);
  const dueAt = dueInstantOf(card.state);
  // Not the session's own end: it may have been answered past that.
  const dayEndsAt = nextRollover(review.answeredAt, session.calendar);
  const comesBack = dueAt !== null && dueAt < dayEndsAt && !card.suspended;
  const before = session.cards[card.id];
  const entry: SessionEntry = {
    review,
    stateBefore: before?.state ?? { state: "new" },
    from: session.main.includes(card.id) ? "main" : "learning",
    lastIdBefore: session.lastId,
  };
  return {
    ...session,
    cards: { ...session.cards, [card.id]: card },
    main: others(session.main),
    learning: comesBack ? [...others(session.learning), card.id] : others(session.learning),
    lastId: card.id,
    entries: [...session.entries, entry],
  };
}

/** The session with whichever card comes next on the screen. */
export function withNextCard<Card extends QueueCard>(
  session: Session<Card>,
  at: Date,
): Session<Card> {
  return { ...session, currentId: nextId(session, at) };
}

function nextId(session: Session<QueueCard>, at: Date): string | null {
  const learning = learningByDue(session);
  const others = learning.filter(({ id }) => id !== session.lastId);
  const aheadMs = at.getTime() + learnAheadMs(session);
  const due = others.find(({ dueMs }) => dueMs <= at.getTime());
  const ahead = [...others, ...learning].find(({ dueMs }) => dueMs <= aheadMs);
  return due?.id ?? session.main[0] ?? ahead?.id ?? null;
}

function learningByDue({ learning, cards, cram }: Session<QueueCard>) {
  return learning
    .map((id) => {
      const state = cards[id]?.state;
      const dueAt = cram ? cram.waits[id] : state && dueInstantOf(state);
      return { id, dueMs: dueAt?.getTime() ?? 0 };
    })
    .sort((one, other) => one.dueMs - other.dueMs || (one.id < other.id ? -1 : 1));
}

function learnAheadMs(session: Session<QueueCard>): number {
  return session.preset.learnAheadSeconds * 1000;
}
