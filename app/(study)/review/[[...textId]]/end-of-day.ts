import { chosenCards } from "#lib/memory/schedule/custom-study";
import { usualChoice } from "#lib/memory/schedule/custom-study-choice";
import type { Answer } from "#lib/memory/sync/review";
import type { CardName } from "./card-name.ts";
import { cardName } from "./card-name.ts";
import type { DaySoFar, ReviewCard, ReviewMaterial } from "./material.ts";
import type { ReviewState } from "./review-state.ts";

type Sitting = Pick<ReviewState, "session" | "at">;

/** What was answered today: before the sitting, as far as it stands, and in it. */
export function studiedToday(
  { session }: Sitting,
  { day, earlier }: Pick<ReviewMaterial, "day" | "earlier">,
): {
  readonly cards: number;
  readonly answers: number;
  readonly passedShare: number;
  readonly seconds: number;
} {
  const { studied } = day;
  const undone = answersGone(earlier, session.earlier).filter(({ cardId }) => {
    return cardId in studied.answers;
  });
  const mine = session.entries.map(({ review }) => review);
  const times = new Map(Object.entries(studied.answers));
  for (const { cardId } of mine) times.set(cardId, (times.get(cardId) ?? 0) + 1);
  for (const { cardId } of undone) times.set(cardId, (times.get(cardId) ?? 0) - 1);
  const counts = [...times.values()].filter((count) => count > 0);
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const again = studied.again + timesAgain(mine) - timesAgain(undone);
  const ms = studied.durationMs + msOf(mine) - msOf(undone);
  return {
    ...{ cards: counts.length, answers, seconds: Math.round(ms / 1000) },
    passedShare: answers === 0 ? 0 : 1 - again / answers,
  };
}

type Spent = Pick<Answer, "rating" | "durationMs">;

function timesAgain(answers: readonly Spent[]): number {
  return answers.filter(({ rating }) => rating === "again").length;
}

function msOf(answers: readonly Spent[]): number {
  return answers.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
}

/** The answers of before the sitting that were taken back in it. */
function answersGone(
  begun: ReviewMaterial["earlier"],
  now: Sitting["session"]["earlier"],
): readonly Answer[] {
  return Object.entries(begun.cards).flatMap(([cardId, { events }]) => {
    const standing = new Set((now ?? begun).cards[cardId]?.events.map(({ id }) => id));
    return events.flatMap((event) =>
      event.kind === "answer" && !standing.has(event.id) ? [{ ...event, cardId }] : [],
    );
  });
}

/** A term by its note. */
export interface LearnedTerm {
  readonly noteId: string;
  readonly name: CardName;
}

/** The terms that passed learning today, each once: those of before, then those of the sitting in its order. */
export function learnedTerms({ session }: Sitting, { learned }: DaySoFar): readonly LearnedTerm[] {
  const terms = new Map(learned.map((term) => [term.noteId, term]));
  for (const { review, stateBefore } of session.entries) {
    const card = session.cards[review.cardId];
    if (!card || card.asksPassage || card.state.state !== "review") continue;
    const wasLearning = stateBefore.state === "new" || stateBefore.state === "learning";
    if (!wasLearning || terms.has(card.noteId)) continue;
    terms.set(card.noteId, { noteId: card.noteId, name: cardName(card.face) });
  }
  return [...terms.values()];
}

/** Of the sentences that were asked as wholes today, how many were known at the first answer. */
export function passagesRight(
  { session }: Sitting,
  { passages }: DaySoFar,
): { readonly right: number; readonly all: number } {
  const first = new Map(Object.entries(passages));
  for (const { review } of session.entries) {
    const { cardId, rating } = review;
    if (!session.cards[cardId]?.asksPassage || first.has(cardId)) continue;
    first.set(cardId, rating !== "again");
  }
  const right = [...first.values()].filter((isRight) => isRight).length;
  return { right, all: first.size };
}

/** How many cards the usual ways of going on would have: those forgotten today, and those due by tomorrow. */
export function offerCounts(
  { session, at }: Sitting,
  { forgottenIds, aheadIds }: DaySoFar,
): { readonly forgotten: number; readonly ahead: number } {
  const mine = Object.values(session.cards);
  const again = session.entries.filter(({ review }) => review.rating === "again");
  const known = [...forgottenIds, ...again.map(({ review }) => review.cardId)];
  const { calendar, preset } = session;
  const context = { at, calendar, preset, forgottenIds: new Set(known) };
  const count = (kind: "forgotten" | "ahead", before: readonly string[]) => {
    const others = before.filter((id) => session.cards[id] === undefined);
    return others.length + chosenCards(mine, usualChoice(kind), context).length;
  };
  return { forgotten: count("forgotten", forgottenIds), ahead: count("ahead", aheadIds) };
}

/** A text as a link names it. */
export type MetText = Pick<NonNullable<ReviewCard["place"]>, "textId" | "title" | "titleLang">;

/** The texts whose sentences were shown with what was answered, those met most often first. */
export function metTexts({ session }: Sitting): readonly MetText[] {
  const met = new Map<string, { readonly text: MetText; times: number }>();
  const crammed = session.acts.flatMap(({ events }) =>
    events.flatMap(({ act, cardId }) => (act.type === "cram" ? [cardId] : [])),
  );
  for (const cardId of [...session.entries.map(({ review }) => review.cardId), ...crammed]) {
    const place = session.cards[cardId]?.place;
    if (!place) continue;
    const one = met.get(place.textId) ?? { text: place, times: 0 };
    one.times += 1;
    met.set(place.textId, one);
  }
  return [...met.values()].sort((one, other) => other.times - one.times).map(({ text }) => text);
}

/** What was answered in a sitting that left the schedule alone. */
export function cramSummary({ session }: Sitting): {
  readonly cards: number;
  readonly answers: number;
  readonly seconds: number;
} {
  const acts = session.acts
    .flatMap(({ events }) => events)
    .flatMap(({ act, cardId }) => (act.type === "cram" ? [{ ...act, cardId }] : []));
  const ms = acts.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const cards = new Set(acts.map(({ cardId }) => cardId)).size;
  return { cards, answers: acts.length, seconds: Math.round(ms / 1000) };
}
