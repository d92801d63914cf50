import type { LoggedAnswer } from "#lib/memory/fit/recall-log";
import { createKernel, createMemories, type Grade } from "#lib/memory/kernel/memory-kernel";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { randomFrom } from "./random-from.ts";

/** A learner near the average: remembers somewhat better at first, and forgets faster later. */
const nearWeights = boundedWeights(
  defaultWeights.map(
    (weight, index) => weight * ([1.9, 1.6, 1.7, 1.3][index] ?? 1) * (index === 20 ? 1.6 : 1),
  ),
);

/**
 * Made-up learners of whom all is known. One is as far from the average as a real learner: the weights are those that were fitted to the review log in the tests of
 * github.com/open-spaced-repetition/py-fsrs (MIT).
 */
export const madeUpLearners = {
  "near the average": nearWeights,
  "as a real learner": boundedWeights([
    ...[0.1932, 0.9068, 2.6557, 6.633, 6.5087, 0.5783, 3.056, 0.0214, 1.6742, 0.1869, 0.6391],
    ...[1.5917, 0.0212, 0.3989, 1.7891, 0.6021, 1.8729, 0.7606, 0.0571, 0.1795, 0.3133],
  ]),
} as const;

/**
 * The answers of a made-up learner who forgets as FSRS-6 has it, with weights of their `own` (near the average): `newPerDay` new cards on each of `days`, each reviewed when due at 90 % by the DEFAULT weights, a day late now and then.
 * In order of time; the same seed gives the same log.
 */
export function makeReviewLog(options: {
  readonly days: number;
  readonly newPerDay: number;
  readonly seed: number;
  readonly own?: readonly number[];
}): LoggedAnswer[] {
  const dice = randomFrom(options.seed);
  const cards = options.days * options.newPerDay;
  const own = createKernel(options.own ?? nearWeights);
  const assumed = createKernel(boundedWeights(defaultWeights));
  const [real, believed] = [createMemories(cards), createMemories(cards)];
  const dueOn = Array.from({ length: options.days }, (): number[] => []);
  const lastOn = new Int32Array(cards);
  const log: LoggedAnswer[] = [];
  const answer = (card: number, day: number, grade: Grade, elapsed: number) => {
    own.answer(real, card, grade, elapsed);
    assumed.answer(believed, card, grade, elapsed);
    lastOn[card] = day;
    const wait = Math.max(1, Math.round(assumed.intervalFor(believed.stability[card] ?? 1, 0.9)));
    dueOn[day + wait + (dice() < 0.15 ? 1 : 0)]?.push(card);
    log.push({ cardId: `card ${card}`, day: asDay(20_000 + day), grade });
  };
  for (let day = 0; day < options.days; day += 1) {
    for (const card of dueOn[day] ?? []) {
      const elapsed = day - (lastOn[card] ?? 0);
      const isRecalled = dice() < own.recall(real.stability[card] ?? 1, elapsed);
      answer(card, day, isRecalled ? gradeOf(dice()) : 1, elapsed);
    }
    for (let number = 0; number < options.newPerDay; number += 1) {
      answer(day * options.newPerDay + number, day, firstGrade(dice()), 0);
    }
  }
  return log;
}

/** Shares of Hard, Good and Easy among passed reviews, and of all four at first, as Anki's simulator assumes. */
function gradeOf(draw: number): Grade {
  return draw < 0.224 ? 2 : draw < 0.855 ? 3 : 4;
}

function firstGrade(draw: number): Grade {
  return draw < 0.24 ? 1 : draw < 0.334 ? 2 : draw < 0.829 ? 3 : 4;
}
