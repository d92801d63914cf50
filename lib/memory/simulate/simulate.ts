import { createKernel, type MemoryKernel } from "#lib/memory/kernel/memory-kernel";
import { boundedWeights } from "#lib/memory/schedule/fsrs";
import { createBalance, longestBalancedDays } from "./column-balance.ts";
import { createScheduler } from "./column-scheduler.ts";
import { createDeck, type DeckColumns, phases } from "./deck-columns.ts";
import { diceFrom } from "./dice.ts";
import { createRecallSum } from "./recall-sum.ts";
import { count, createReviewTally } from "./review-tally.ts";
import { createStudy } from "./study-card.ts";
import { createDays, type Figures } from "./study-day.ts";
import type { MemorySnapshot, SimulateOptions, Simulation, StudyPlan } from "./study-plan.ts";
import { createWaitingRoom } from "./waiting-room.ts";

/**
 * Plays a plan day by day: what the learner would have to do, and what they would know. The learner remembers as FSRS with the preset's weights has it. Days are those of the learner,
 * nothing asks a clock; the same plan and seed give the same figures. Steps that end on the day they begin are part of one study. Takes time in proportion to the reviews, and a look
 * into a table for each card and day. Throws a RangeError on weights, a desired retention, days or snapshots that are none, and whatever `onProgress` throws.
 */
export function simulate(plan: StudyPlan, options: SimulateOptions): Simulation {
  checkPlan(plan, options);
  const world = createWorld(plan, options);
  const snapshots: MemorySnapshot[] = [];
  const kept = new Set(options.snapshots);
  const daysATold = Math.max(1, Math.floor(plan.days / 100));
  for (let day = 0; day < plan.days; day += 1) {
    world.studyDay(day);
    if (kept.has(day)) snapshots.push(snapshotOf(world.deck, day));
    if ((day + 1) % daysATold === 0) options.onProgress?.((day + 1) / plan.days);
  }
  return { ...world.end(), snapshots };
}

function createWorld(plan: StudyPlan, options: SimulateOptions) {
  const { preset, habits, days } = plan;
  const kernel = createKernel(boundedWeights(preset.weights));
  const deck = withNewCards(plan.deck, plan.newCards);
  const figures = createFigures(days);
  const sumUp = createSumUp(deck, kernel, figures.memorised);
  const counts = new Int32Array(days + longestBalancedDays + 1);
  const balance = preset.loadBalance
    ? createBalance({ counts, today: plan.today, ...wishesOf(plan) })
    : null;
  const study = createStudy({
    deck,
    kernel,
    habits,
    rules: preset,
    dice: options.dice ?? diceFrom(options.seed),
    answer: createScheduler(deck, preset, kernel, balance, plan.desiredRetentions),
  });
  const tally = createReviewTally(deck, kernel, preset.desiredRetention, figures);
  const room = createWaitingRoom(deck, days, preset.reviewOrder ?? "retrievabilityDescending");
  const putOff = (row: number, day: number) => {
    if (day < counts.length) counts[day] = (counts[day] ?? 0) + 1;
    room.putOff(row, day);
  };
  for (let row = 0; row < plan.deck.size; row += 1) putOff(row, Math.max(0, deck.dueDay[row] ?? 0));
  const mostSeconds = plan.keepsMinutes ? 60 * (plan.minutesPerDay ?? Infinity) : Infinity;
  const studyRow = (row: number, day: number) => {
    sumUp(row, day);
    tally.look(row, day);
    const left = mostSeconds - 60 * (figures.minutes[day] ?? 0);
    const { answers, seconds, isForgotten, waitDays } = study(row, day, left);
    tally.note(day, isForgotten);
    count(figures.answers, day, answers);
    count(figures.minutes, day, seconds / 60);
    if (waitDays !== null) putOff(row, day + waitDays);
  };
  return {
    deck,
    studyDay: createDays({ plan, deck, room, figures, studyRow }),
    end(): Figures {
      for (let row = 0; row < deck.size; row += 1) sumUp(row, days);
      return figures;
    },
  };
}

/** Adds a card's retrievability to the days from its last review to the one before `day`. */
function createSumUp(deck: DeckColumns, kernel: MemoryKernel, memorised: Float64Array) {
  const add = createRecallSum(kernel);
  return (row: number, day: number) => {
    if (deck.phase[row] === phases.new) return;
    const lastReviewDay = deck.lastReviewDay[row] ?? 0;
    const stability = deck.stability[row] ?? 0;
    add(memorised, { stability, lastReviewDay, from: Math.max(0, lastReviewDay), to: day });
  };
}

function snapshotOf({ stability, lastReviewDay }: DeckColumns, day: number): MemorySnapshot {
  return { day, stability: stability.slice(), lastReviewDay: lastReviewDay.slice() };
}

function withNewCards(deck: DeckColumns, newCards: number): DeckColumns {
  const all = createDeck(deck.size + newCards);
  all.stability.set(deck.stability);
  all.difficulty.set(deck.difficulty);
  all.lastReviewDay.set(deck.lastReviewDay);
  all.dueDay.set(deck.dueDay);
  all.intervalDays.set(deck.intervalDays);
  all.phase.set(deck.phase);
  all.step.set(deck.step);
  all.reps.set(deck.reps);
  all.lapses.set(deck.lapses);
  return all;
}

function createFigures(days: number): Figures {
  return {
    reviews: new Uint32Array(days),
    daySteps: new Uint32Array(days),
    newCards: new Uint32Array(days),
    answers: new Uint32Array(days),
    minutes: new Float64Array(days),
    memorised: new Float64Array(days),
    forgotten: new Uint32Array(days),
    expected: new Float64Array(days),
    fleeting: new Uint32Array(days),
    fleetingForgotten: new Uint32Array(days),
    mature: new Uint32Array(days),
    matureForgotten: new Uint32Array(days),
    waiting: new Uint32Array(days),
  };
}

function wishesOf({ preset }: StudyPlan) {
  return { easyDays: preset.easyDays ?? [], breaks: preset.breaks ?? [] };
}

function checkPlan({ days, newCards, preset }: StudyPlan, { snapshots = [] }: SimulateOptions) {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!isCount(days)) throw new RangeError(`Not a number of days: ${days}`);
  if (!isCount(newCards)) throw new RangeError(`Not a number of cards: ${newCards}`);
  if (!(preset.desiredRetention > 0 && preset.desiredRetention < 1)) {
    throw new RangeError(`Desired retention outside 0–1: ${preset.desiredRetention}`);
  }
  for (const day of snapshots) {
    if (!isCount(day) || day >= days) throw new RangeError(`No day of the simulation: ${day}`);
  }
}
