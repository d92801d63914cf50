import {
  createMemories,
  type Grade,
  type MemoryColumns,
  type MemoryKernel,
} from "#lib/memory/kernel/memory-kernel";
import { fuzzRange } from "#lib/memory/schedule/fuzz";
import { againStep, goodStep, hardStep } from "#lib/memory/schedule/steps";
import { type ChooseDays, longestBalancedDays } from "./column-balance.ts";
import { type DeckColumns, phases } from "./deck-columns.ts";
import type { StudyRules } from "./study-plan.ts";

const secondsPerDay = 86_400;
/** Columns know no hours: a card is answered when half of the learner day is left, and a longer step waits for another day. */
const secondsLeftOfDay = 43_200;
/** Below half a day a card without steps stays in learning, as in Anki. */
const shortTermDays = 0.5;
const graduates = -1;

/**
 * Answers a card: writes its memory, phase, step and interval, and says in how many days it comes back; 0: today again. `day` counts from today, `draw` in [0, 1) moves the interval
 * within its range.
 */
export type AnswerRow = (row: number, grade: Grade, day: number, draw: number) => number;

/** Waits in days by step; `graduates` where there is no further step. */
interface Ladder {
  readonly phase: number;
  readonly steps: number;
  readonly again: number;
  readonly hard: readonly number[];
  readonly good: readonly number[];
}

/**
 * The rules of schedule/answer.ts on columns. `balance` chooses among the days of a short interval's range; without it the draw does.
 */
export function createScheduler(
  deck: DeckColumns,
  rules: StudyRules,
  kernel: MemoryKernel,
  balance: ChooseDays | null,
  desiredRetentions?: Float64Array,
): AnswerRow {
  const learning = ladderOf(phases.learning, rules.learningSteps);
  const relearning = ladderOf(phases.relearning, rules.relearningSteps);
  const ideals = createIdeals(deck, stretchOf(rules, kernel, desiredRetentions), kernel);
  const days = createDays(rules.maximumIntervalDays, balance);
  return (row, grade, day, draw) => {
    const phase = deck.phase[row] ?? phases.new;
    const elapsed = phase === phases.new ? 0 : day - (deck.lastReviewDay[row] ?? 0);
    const choice = { ideals: ideals.of(row, elapsed), days, day, draw };
    const wait =
      phase !== phases.review
        ? climb(deck, row, grade, phase === phases.relearning ? relearning : learning, choice)
        : grade === 1
          ? lapse(deck, row, relearning, choice)
          : pass(deck, row, grade, rules.maximumIntervalDays, choice);
    ideals.keep(row, grade);
    deck.reps[row] = (deck.reps[row] ?? 0) + 1;
    deck.lastReviewDay[row] = day;
    deck.dueDay[row] = day + wait;
    return wait;
  };
}

interface Choice {
  /** Days, unrounded, until recall has fallen to the desired retention after this grade. */
  readonly ideals: (grade: Grade) => number;
  readonly days: (idealDays: number, minimumDays: number, day: number, draw: number) => number;
  readonly day: number;
  readonly draw: number;
}

/** Days to the desired retention by row, for a stability of one day. */
function stretchOf(
  { desiredRetention }: StudyRules,
  kernel: MemoryKernel,
  desiredRetentions?: Float64Array,
): (row: number) => number {
  const usual = kernel.intervalFor(1, desiredRetention);
  if (desiredRetentions === undefined) return () => usual;
  const own = desiredRetentions.map((desired) =>
    desired > 0 ? kernel.intervalFor(1, desired) : usual,
  );
  return (row) => own[row] ?? usual;
}

/** Computes the memory after a grade when it is asked for, once. */
function createIdeals(
  deck: DeckColumns,
  daysPerStability: (row: number) => number,
  kernel: MemoryKernel,
) {
  const after: MemoryColumns = createMemories(5);
  const isKnown = new Uint8Array(5);
  let [row, elapsed] = [0, 0];
  const ideal = (grade: Grade) => {
    if (isKnown[grade] === 0) {
      after.stability[grade] = deck.stability[row] ?? 0;
      after.difficulty[grade] = deck.difficulty[row] ?? 0;
      kernel.answer(after, grade, grade, elapsed);
      isKnown[grade] = 1;
    }
    return (after.stability[grade] ?? 0) * daysPerStability(row);
  };
  return {
    of(ofRow: number, elapsedDays: number) {
      [row, elapsed] = [ofRow, elapsedDays];
      isKnown.fill(0);
      return ideal;
    },
    keep(ofRow: number, grade: Grade) {
      ideal(grade);
      deck.stability[ofRow] = after.stability[grade] ?? 0;
      deck.difficulty[ofRow] = after.difficulty[grade] ?? 0;
    },
  };
}

function createDays(maximumDays: number, balance: ChooseDays | null): Choice["days"] {
  return (idealDays, minimumDays, day, draw) => {
    const range = fuzzRange(idealDays, { minimumDays: Math.max(1, minimumDays), maximumDays });
    if (balance !== null && range.upper <= longestBalancedDays) return balance(range, day, draw);
    return Math.floor(range.lower + draw * (1 + range.upper - range.lower));
  };
}

function climb(
  deck: DeckColumns,
  row: number,
  grade: Grade,
  ladder: Ladder,
  choice: Choice,
): number {
  const step = Math.max(0, Math.min(deck.step[row] ?? 0, ladder.steps - 1));
  switch (grade) {
    case 1:
      return stand(deck, row, ladder, 0, ladder.again) ?? graduate(deck, row, 1, 1, ladder, choice);
    case 2:
      return (
        stand(deck, row, ladder, step, ladder.hard[step] ?? graduates) ??
        graduate(deck, row, 2, 1, ladder, choice)
      );
    case 3:
      return (
        stand(deck, row, ladder, step + 1, ladder.good[step] ?? graduates) ??
        graduate(deck, row, 3, aboveHard(ladder, choice), ladder, choice)
      );
    case 4: {
      const { ideals, days, day, draw } = choice;
      const good = days(ideals(3), aboveHard(ladder, choice), day, draw);
      return review(deck, row, days(ideals(4), good + 1, day, draw));
    }
  }
}

function lapse(deck: DeckColumns, row: number, ladder: Ladder, choice: Choice): number {
  deck.lapses[row] = (deck.lapses[row] ?? 0) + 1;
  return stand(deck, row, ladder, 0, ladder.again) ?? graduate(deck, row, 1, 1, ladder, choice);
}

/** A passed review. The new interval stays above the last one wherever memory has grown. */
function pass(
  deck: DeckColumns,
  row: number,
  grade: Grade,
  maximumDays: number,
  { ideals, days, day, draw }: Choice,
): number {
  const last = deck.intervalDays[row] ?? 0;
  const lowest = (ideal: number) => {
    if (Math.round(ideal) > last) return last + 1;
    return last <= fuzzRange(ideal, { minimumDays: 1, maximumDays }).upper ? last : 1;
  };
  const above = (of: Grade, minimum: number) =>
    days(ideals(of), Math.max(lowest(ideals(of)), minimum), day, draw);
  const hard = above(2, 1);
  if (grade === 2) return review(deck, row, hard);
  const good = above(3, hard + 1);
  return review(deck, row, grade === 3 ? good : above(4, good + 1));
}

/** The least days of Good: above Hard, where Hard would leave the steps. */
function aboveHard({ steps }: Ladder, { ideals, days, day, draw }: Choice): number {
  if (steps > 0) return 1;
  const ideal = ideals(2);
  return ideal < shortTermDays ? 1 : days(ideal, 1, day, draw) + 1;
}

function graduate(
  deck: DeckColumns,
  row: number,
  grade: Grade,
  minimumDays: number,
  ladder: Ladder,
  { ideals, days, day, draw }: Choice,
): number {
  const ideal = ideals(grade);
  if (ladder.steps === 0 && ideal < shortTermDays) {
    const seconds = Math.max(1, Math.round(ideal * secondsPerDay));
    return stand(deck, row, ladder, 0, waitOf(seconds)) ?? 0;
  }
  return review(deck, row, days(ideal, minimumDays, day, draw));
}

function review(deck: DeckColumns, row: number, intervalDays: number): number {
  deck.phase[row] = phases.review;
  deck.step[row] = 0;
  deck.intervalDays[row] = intervalDays;
  return intervalDays;
}

/** Puts the card on a step; null where there is none. */
function stand(
  deck: DeckColumns,
  row: number,
  ladder: Ladder,
  step: number,
  wait: number,
): number | null {
  if (wait === graduates) return null;
  deck.phase[row] = ladder.phase;
  deck.step[row] = step;
  return wait;
}

function ladderOf(phase: number, steps: readonly number[]): Ladder {
  const waitAt = (next: { readonly delaySeconds: number } | null) =>
    next === null ? graduates : waitOf(next.delaySeconds);
  return {
    phase,
    steps: steps.length,
    again: waitAt(againStep(steps)),
    hard: steps.map((_, step) => waitAt(hardStep(steps, step))),
    good: steps.map((_, step) => waitAt(goodStep(steps, step))),
  };
}

function waitOf(seconds: number): number {
  if (seconds < secondsLeftOfDay) return 0;
  return Math.floor((seconds - secondsLeftOfDay) / secondsPerDay) + 1;
}
