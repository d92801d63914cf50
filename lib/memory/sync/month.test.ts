import { describe, expect, test } from "vitest";
import { type AnswerContext, previewAnswers } from "#lib/memory/schedule/answer";
import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import { dayOfCard, knownLoad } from "#lib/memory/schedule/deck-load";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { intervalForRetention, nextMemory, retrievability } from "#lib/memory/schedule/fsrs";
import { drawOf, fuzzRange } from "#lib/memory/schedule/fuzz";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import { addDays, asDay, type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf, startOfDay } from "#lib/memory/time/learner-day";
import {
  answerContextOf,
  answerInSession,
  currentCard,
  type Session,
  startSession,
} from "./session.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const preset = { ...defaultPreset, newPerDay: 8, reviewsPerDay: 40 };
const firstDay = asDay(20_780);
const days = 31;
const notes = 60;

/** What a month asks, day by day. */
interface DayLog {
  readonly today: Day;
  /** Cards asked from the main queue, and how many of them were new. */
  readonly asked: readonly QueueCard[];
  readonly introduced: number;
}

/** One answer with a choice: the days in range, the days of its siblings, and the day taken. */
interface Choice {
  readonly range: readonly Day[];
  readonly siblings: readonly Day[];
  readonly taken: Day;
}

function newDeck(): QueueCard[] {
  return Array.from({ length: notes * 3 }, (_, index) => ({
    id: `卡 ${index}`,
    noteId: `${index % notes}`,
    position: index,
    state: { state: "new" } as const,
    suspended: false,
    buriedUntilDay: null,
  }));
}

/** As a learner answers, whose recall is the predicted one; the seed decides the rest. */
function rate(card: QueueCard, today: Day, seed: number): Rating {
  const { state } = card;
  const draw = drawOf(`${seed} ${card.id}`, state.state === "new" ? 0 : state.reps, `${today}`);
  if (state.state !== "review") return draw < 0.15 ? "again" : "good";
  const elapsed = elapsedDays(state.lastReviewDay, today);
  const recall = retrievability(state.memory, elapsed, preset.weights);
  if (draw > recall) return "again";
  return draw < 0.1 ? "hard" : draw < 0.8 ? "good" : "easy";
}

function playMonth(seed: number) {
  let deck = newDeck();
  const log: DayLog[] = [];
  const choices: Choice[] = [];
  for (let number = 0; number < days; number += 1) {
    const today = addDays(firstDay, number);
    const played = playDay(deck, today, seed);
    const changed = new Map(Object.entries(played.session.cards));
    deck = deck.map((card) => changed.get(card.id) ?? card);
    log.push(played.log);
    choices.push(...played.choices);
  }
  return { deck, log, choices };
}

function playDay(deck: readonly QueueCard[], today: Day, seed: number) {
  let at = new Date(startOfDay(today, calendar).getTime() + 8 * 3_600_000);
  const queue = buildQueue(deck, { at, calendar, preset, introducedToday: 0, reviewedToday: 0 });
  const cards = [...queue.learning, ...queue.main];
  const load = knownLoad(deck, cards, today);
  let session = startSession(queue, { at, calendar, preset, load });
  const choices: Choice[] = [];
  for (let press = 0; ; press += 1) {
    const view = currentCard(session, at);
    if (view.kind === "done") break;
    if (view.kind === "waiting") {
      at = new Date(view.until.getTime());
      continue;
    }
    at = new Date(at.getTime() + 7000);
    const { card } = view;
    const rating = rate(card, today, seed);
    const context = answerContextOf(session, card, at);
    const outcome = previewAnswers(card, context)[rating];
    choices.push(...choiceOf(card, rating, outcome, context));
    const press_ = { cardId: card.id, id: `${today} ${press}`, at, durationMs: 7000 };
    const answered = answerInSession(session, rating, { ...press_, typedText: null });
    if (!answered) throw new Error(`not answered: ${card.id}`);
    expect(answered.review.outcome).toEqual(outcome);
    session = answered.session as Session<QueueCard>;
  }
  const introduced = queue.main.filter(({ state }) => state.state === "new").length;
  return { session, choices, log: { today, asked: queue.main, introduced } };
}

/** The days among which the answer could choose, reckoned anew from the rules. */
function choiceOf(
  card: QueueCard,
  rating: Rating,
  outcome: Outcome,
  context: AnswerContext,
): Choice[] {
  const { state } = card;
  if (outcome.state !== "review" || rating === "again" || state.state === "new") return [];
  const today = dayOf(context.at, calendar);
  const elapsed = elapsedDays(state.lastReviewDay, today);
  const { stability } = nextMemory(state.memory, elapsed, rating, preset.weights);
  const ideal = intervalForRetention(stability, preset.desiredRetention, preset.weights);
  const minimumDays = leastDays(card, rating, ideal, context);
  const { lower, upper } = fuzzRange(ideal, { minimumDays, maximumDays: 36_500 });
  if (upper > 90) return [];
  const range = Array.from({ length: upper - lower + 1 }, (_, at) => addDays(today, lower + at));
  const siblings = context.load?.siblingDays ?? [];
  return [{ range, siblings, taken: addDays(today, outcome.intervalDays) }];
}

function leastDays(card: QueueCard, rating: Rating, ideal: number, context: AnswerContext): number {
  const { hard, good } = previewAnswers(card, context);
  const below = { again: null, hard: null, good: hard, easy: good }[rating];
  const aboveOther = below?.state === "review" ? below.intervalDays + 1 : 1;
  if (card.state.state !== "review") return aboveOther;
  const last = card.state.intervalDays;
  const { upper } = fuzzRange(ideal, { minimumDays: 1, maximumDays: 36_500 });
  const floor = Math.round(ideal) > last ? last + 1 : last <= upper ? last : 1;
  return Math.max(floor, aboveOther);
}

describe.each([1, 2, 3])("a month of study (seed %i)", (seed) => {
  const { deck, log, choices } = playMonth(seed);

  test("puts no two cards of a note on one day while another day in range is free", () => {
    const isSibling =
      ({ siblings }: Choice) =>
      (day: Day) =>
        siblings.includes(day);
    const clashes = choices.filter((choice) => isSibling(choice)(choice.taken));
    for (const choice of clashes) expect(choice.range.every(isSibling(choice))).toBe(true);
    // There was something to avoid.
    const tight = choices.filter((choice) => choice.range.some(isSibling(choice)));
    expect(tight.length).toBeGreaterThan(20);
    for (const { range, taken } of choices) expect(range).toContain(taken);
  });

  test("asks no two cards of a note on one day, and keeps within the limits on every day", () => {
    for (const { asked, introduced } of log) {
      expect(new Set(asked.map(({ noteId }) => noteId)).size).toBe(asked.length);
      expect(introduced).toBeLessThanOrEqual(preset.newPerDay);
      expect(asked.length).toBeLessThanOrEqual(preset.reviewsPerDay);
    }
    expect(log.filter(({ introduced }) => introduced > 0).length).toBeGreaterThan(10);
  });

  test("loses no card: each is new, or comes on a day", () => {
    expect(deck).toHaveLength(notes * 3);
    for (const card of deck) {
      if (card.state.state === "new") continue;
      expect(dayOfCard(card)).not.toBeNull();
    }
    const lastDay = addDays(firstDay, days - 1);
    const late = deck.filter((card) => (dayOfCard(card) ?? lastDay) <= addDays(lastDay, -7));
    expect(late).toEqual([]);
  });
});
