import type { Grade } from "#lib/memory/kernel/memory-kernel";
import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";

/** Of Again, Hard, Good and Easy, in this order. */
export type ByGrade = readonly [number, number, number, number];

/** How a learner answers and how long it takes. Shares lie between 0 and 1 and make 1 together. */
export interface StudyHabits {
  /** Of the very first answer to a card. */
  readonly firstRatings: ByGrade;
  /** Of Hard, Good and Easy, when a card is recalled. */
  readonly passRatings: readonly [number, number, number];
  /** What comes next on the same day, after Again, Hard and Good, while a card is being learned. */
  readonly learningSteps: readonly [ByGrade, ByGrade, ByGrade];
  /** The same after a card was forgotten. */
  readonly relearningSteps: readonly [ByGrade, ByGrade, ByGrade];
  /** Seconds an answer takes. */
  readonly seconds: {
    readonly learning: ByGrade;
    readonly review: ByGrade;
    readonly relearning: ByGrade;
  };
}

/** The average learner, as Anki's simulator assumes (fsrs-rs 6.5, src/simulation.rs, SimulatorConfig). */
export const averageHabits: StudyHabits = {
  firstRatings: [0.24, 0.094, 0.495, 0.171],
  passRatings: [0.224, 0.631, 0.145],
  learningSteps: [
    [0.3686, 0.0628, 0.5108, 0.0577],
    [0.0442, 0.4553, 0.4457, 0.0549],
    [0.0519, 0.047, 0.8462, 0.055],
  ],
  relearningSteps: [
    [0.2157, 0.0643, 0.6595, 0.0604],
    [0.05, 0.4638, 0.4475, 0.0387],
    [0.1057, 0.1434, 0.7266, 0.0244],
  ],
  seconds: {
    learning: [19.58, 18.79, 13.78, 10.71],
    review: [19.38, 17.59, 12.38, 8.94],
    relearning: [16.44, 15.25, 12.32, 8.03],
  },
};

/** An answer as habits are read from it. `state` is that before the answer. */
export interface TimedAnswer {
  readonly cardId: string;
  readonly day: Day;
  readonly grade: Grade;
  readonly state: CardState["state"];
  readonly durationMs: number;
}

/**
 * Answers of one sort: their number, how many of them say how long they took, and these together, each capped at
 * `longestMs`.
 */
export interface AnswerSort {
  /** In which the answer found its card. */
  readonly state: CardState["state"];
  readonly grade: Grade;
  /** Of the answer before it to the same card on the same day; null: it was the first of its day. */
  readonly after: Grade | null;
  readonly answers: number;
  readonly timed: number;
  readonly totalMs: number;
}

/** So many answers of the average learner are mixed into the learner's own (Anki). */
const priorAnswers = 50;
/** Who takes longer has left the table (Anki's cap on answer time). */
export const longestMs = 60_000;
/** With fewer answers than these, the sorts that are rare would be guessed from a handful. */
export const answersForHabits = 400;

/** The learner's own habits as `habitsOf` reads them, once there are answers enough; until then those of the average learner. `answers`: how many there are. */
export function habitsSoFar(sorts: readonly AnswerSort[]): {
  readonly habits: StudyHabits;
  readonly answers: number;
  readonly areOwn: boolean;
} {
  const answers = sorts.reduce((sum, sort) => sum + sort.answers, 0);
  const areOwn = answers >= answersForHabits;
  return { habits: areOwn ? habitsOf(sorts) : averageHabits, answers, areOwn };
}

/**
 * The learner's own habits: what they did, mixed with the average learner as far as there is little of it. `answers` in order of time. An answer that took no time says nothing of
 * seconds.
 */
export function estimateHabits(answers: Iterable<TimedAnswer>): StudyHabits {
  return habitsOf(sortAnswers(answers));
}

/** The same from answers already sorted; a sort may be given in pieces. */
export function habitsOf(sorts: Iterable<AnswerSort>): StudyHabits {
  const counts = countAnswers(sorts);
  const average = averageHabits;
  const [, hard, good, easy] = mixed([0, ...average.passRatings], counts.pass);
  return {
    firstRatings: mixed(average.firstRatings, counts.first),
    passRatings: [hard, good, easy],
    learningSteps: mixedSteps(average.learningSteps, counts.learningSteps),
    relearningSteps: mixedSteps(average.relearningSteps, counts.relearningSteps),
    seconds: {
      learning: meanSeconds(average.seconds.learning, counts.seconds.learning),
      review: meanSeconds(average.seconds.review, counts.seconds.review),
      relearning: meanSeconds(average.seconds.relearning, counts.seconds.relearning),
    },
  };
}

type Counts = [number, number, number, number];

interface Durations {
  readonly answers: Counts;
  readonly totalMs: Counts;
}

function* sortAnswers(answers: Iterable<TimedAnswer>): Iterable<AnswerSort> {
  const latest = new Map<string, { readonly day: Day; readonly grade: Grade }>();
  for (const { cardId, day, grade, state, durationMs } of answers) {
    const before = latest.get(cardId);
    const after = before?.day === day ? before.grade : null;
    const totalMs = Math.max(0, Math.min(durationMs, longestMs));
    yield { state, grade, after, answers: 1, timed: totalMs > 0 ? 1 : 0, totalMs };
    latest.set(cardId, { day, grade });
  }
}

/** The first answer of a day says what is remembered; those after it on that day are steps. */
function countAnswers(sorts: Iterable<AnswerSort>) {
  const counts = {
    first: none(),
    pass: none(),
    learningSteps: [none(), none(), none()],
    relearningSteps: [none(), none(), none()],
    seconds: { learning: noTime(), review: noTime(), relearning: noTime() },
  };
  for (const { state, grade, after, answers, timed, totalMs } of sorts) {
    const at = grade - 1;
    if (state === "new") bump(counts.first, at, answers);
    else if (state === "review") {
      if (after === null && grade > 1) bump(counts.pass, at, answers);
    } else if (after !== null) {
      const steps = state === "learning" ? counts.learningSteps : counts.relearningSteps;
      bump(steps[after - 1], at, answers);
    }
    const durations = counts.seconds[state === "new" ? "learning" : state];
    bump(durations.answers, at, timed);
    bump(durations.totalMs, at, totalMs);
  }
  return counts;
}

function none(): Counts {
  return [0, 0, 0, 0];
}

function noTime(): Durations {
  return { answers: none(), totalMs: none() };
}

function bump(counts: Counts | undefined, at: number, by: number): void {
  if (counts !== undefined) counts[at] = (counts[at] ?? 0) + by;
}

function mixed(average: ByGrade, counts: ByGrade): ByGrade {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return eachGrade((at) => {
    const share = average[at] ?? 0;
    return share + ((counts[at] ?? 0) - total * share) / (total + priorAnswers);
  });
}

function mixedSteps(
  average: readonly [ByGrade, ByGrade, ByGrade],
  counts: readonly Counts[],
): readonly [ByGrade, ByGrade, ByGrade] {
  const [again = none(), hard = none(), good = none()] = counts;
  return [mixed(average[0], again), mixed(average[1], hard), mixed(average[2], good)];
}

function meanSeconds(average: ByGrade, { answers, totalMs }: Durations): ByGrade {
  return eachGrade((at) => {
    const [seconds, count] = [average[at] ?? 0, answers[at] ?? 0];
    return seconds + ((totalMs[at] ?? 0) / 1000 - count * seconds) / (count + priorAnswers);
  });
}

function eachGrade(valueAt: (at: number) => number): ByGrade {
  return [valueAt(0), valueAt(1), valueAt(2), valueAt(3)];
}
