import type { Grade, MemoryKernel } from "#lib/memory/kernel/memory-kernel";
import { isLeechNow } from "#lib/memory/schedule/leech";
import type { AnswerRow } from "./column-scheduler.ts";
import { type DeckColumns, phases } from "./deck-columns.ts";
import { chances, type Dice } from "./dice.ts";
import type { ByGrade, StudyHabits } from "./study-habits.ts";
import type { StudyRules } from "./study-plan.ts";

/** Who studies: how they answer, by which rules, with what luck. */
export interface Student {
  readonly deck: DeckColumns;
  readonly kernel: MemoryKernel;
  readonly habits: StudyHabits;
  readonly rules: StudyRules;
  readonly dice: Dice;
  readonly answer: AnswerRow;
}

/** What was done with a card on a day; one object, written over by the next card. */
export interface CardStudy {
  answers: number;
  seconds: number;
  isForgotten: boolean;
  /** In how many days the card comes back, at least 1; null: it was suspended. */
  waitDays: number | null;
}

/** Enough for today: a card that will not stay comes back tomorrow. */
const mostAnswersADay = 20;

/**
 * Studies the card in a row until it is done for the day: one answer, and those of all steps that come on the same day. Recall is diced with the retrievability of the card's own memory,
 * the buttons with the learner's habits. Breaks off where the next answer might take more than is left of `secondsLeft`.
 */
export function createStudy(
  student: Student,
): (row: number, day: number, secondsLeft?: number) => CardStudy {
  const { deck, habits, rules, dice, answer } = student;
  const study: CardStudy = { answers: 0, seconds: 0, isForgotten: false, waitDays: null };
  const longest = longestSeconds(habits);
  return (row, day, secondsLeft = Number.POSITIVE_INFINITY) => {
    const before = deck.phase[row] ?? phases.new;
    let grade = firstGrade(student, row, day);
    study.isForgotten = grade === 1 && before === phases.review;
    study.seconds = 0;
    study.answers = 0;
    let wait = 0;
    for (;;) {
      const phase = deck.phase[row] ?? phases.new;
      study.seconds += secondsOf(habits, phase)[grade - 1] ?? 0;
      study.answers += 1;
      const reps = deck.reps[row] ?? 0;
      wait = answer(row, grade, day, dice(row, reps, chances.fuzz));
      if (wait > 0 || study.answers >= mostAnswersADay) break;
      if (study.seconds + longest > secondsLeft) break;
      grade = stepGrade(student, row, grade);
    }
    if (wait === 0) deck.dueDay[row] = day + 1;
    study.waitDays =
      study.isForgotten && isSuspended(rules, deck.lapses[row] ?? 0) ? null : Math.max(1, wait);
    return study;
  };
}

function firstGrade(student: Student, row: number, day: number): Grade {
  const { deck, kernel, habits, dice } = student;
  const reps = deck.reps[row] ?? 0;
  const phase = deck.phase[row];
  if (phase === phases.new) return gradeOf(habits.firstRatings, dice(row, reps, chances.rating));
  const elapsed = day - (deck.lastReviewDay[row] ?? 0);
  // Begun earlier today: on the first step since Again, on a later one since Good.
  if (elapsed === 0 && phase !== phases.review) {
    return stepGrade(student, row, deck.step[row] === 0 ? 1 : 3);
  }
  const recall = kernel.recall(deck.stability[row] ?? 0, elapsed);
  if (dice(row, reps, chances.recall) >= recall) return 1;
  const [hard, good, easy] = habits.passRatings;
  return gradeOf([0, hard, good, easy], dice(row, reps, chances.rating));
}

/** The next answer on the same day, by the one before. */
function stepGrade({ deck, habits, dice }: Student, row: number, last: Grade): Grade {
  const isRelearning = deck.phase[row] === phases.relearning;
  const steps = isRelearning ? habits.relearningSteps : habits.learningSteps;
  const shares = steps[last - 1] ?? steps[2];
  return gradeOf(shares, dice(row, deck.reps[row] ?? 0, chances.rating));
}

function gradeOf(shares: ByGrade, draw: number): Grade {
  if (draw < shares[0]) return 1;
  if (draw < shares[0] + shares[1]) return 2;
  // Rounded shares may make a little less than 1; none is given to a button never pressed.
  return draw < shares[0] + shares[1] + shares[2] || shares[3] === 0 ? 3 : 4;
}

function secondsOf({ seconds }: StudyHabits, phase: number): ByGrade {
  if (phase === phases.review) return seconds.review;
  return phase === phases.relearning ? seconds.relearning : seconds.learning;
}

/** What the slowest answer takes. */
export function longestSeconds({ seconds }: StudyHabits): number {
  return Math.max(...seconds.learning, ...seconds.review, ...seconds.relearning);
}

function isSuspended({ leechAction, leechThreshold = 8 }: StudyRules, lapses: number): boolean {
  return leechAction === "suspend" && isLeechNow(lapses, leechThreshold);
}
