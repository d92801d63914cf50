import { pathToFileURL } from "node:url";
import { type Card, fsrs, type Grade } from "ts-fsrs";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { createDeck } from "#lib/memory/simulate/deck-columns";
import { simulate } from "#lib/memory/simulate/simulate";
import { averageHabits } from "#lib/memory/simulate/study-habits";
import type { StudyPlan } from "#lib/memory/simulate/study-plan";
import { asDay } from "#lib/memory/time/day";
import type { Measured } from "./measure.ts";
import { printEvenness, printTrueRetention } from "./simulate-year.ts";

const engine = fsrs();
const runs = 7;
const seed = 20_261_123;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  measureSimulating();
  printTrueRetention();
  printEvenness();
}

/**
 * A year of 10 000 cards and ten years of 5 000, with fuzz and with balanced days, against bare memory steps of ts-fsrs in turn. Says each, and gives the year's for the table.
 */
export function measureSimulating(): Measured {
  const year = planOf(365, 10_000);
  const decade = planOf(3650, 5_000);
  const balanced = (plan: StudyPlan) => ({
    ...plan,
    preset: { ...plan.preset, loadBalance: true },
  });
  const { perSecond, ratio } = measurePlan("A year of 10 000 cards", year);
  measurePlan("The same, days balanced", balanced(year));
  measurePlan("Ten years of 5 000 cards", decade);
  measurePlan("The same, days balanced", balanced(decade));
  return {
    what: "Answers simulated",
    perSecond,
    against: "ts-fsrs next_state()",
    ratio,
    budget: null,
  };
}

/** All cards new, learned evenly over the time. */
function planOf(days: number, newCards: number): StudyPlan {
  const newPerDay = Math.ceil(newCards / days);
  return {
    deck: createDeck(0),
    newCards,
    preset: { ...defaultPreset, newPerDay, reviewsPerDay: 9999, loadBalance: false },
    habits: averageHabits,
    days,
    today: asDay(20_780),
  };
}

/** Prints the best of some runs; bare steps are measured between them, so that a busy machine slows both. */
function measurePlan(what: string, plan: StudyPlan) {
  let [best, bare, answers] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    bare = Math.max(bare, stepsPerSecond());
    const since = performance.now();
    const simulation = simulate(plan, { seed });
    best = Math.min(best, performance.now() - since);
    answers = simulation.answers.reduce((total, count) => total + count, 0);
  }
  const perSecond = (answers * 1000) / best;
  const figures = `${best.toFixed(0)} ms for ${answers.toLocaleString("en")} answers`;
  console.log(`${what.padEnd(34)} ${figures}, ${(bare / 1e6).toFixed(1)} M bare steps/s meanwhile`);
  return { perSecond, ratio: perSecond / bare };
}

/** Bare memory steps: no days, no intervals, no choice among buttons. */
function stepsPerSecond(): number {
  const cards = 10_000;
  const grades: readonly Grade[] = [3, 3, 1, 3, 3, 2, 3, 4, 3, 3];
  const since = performance.now();
  for (let card = 0; card < cards; card += 1) {
    let memory: Pick<Card, "stability" | "difficulty"> | null = null;
    for (const [at, grade] of grades.entries()) {
      memory = engine.next_state(memory, memory === null ? 0 : 1 + at * 3, grade);
    }
  }
  return (cards * grades.length * 1000) / (performance.now() - since);
}
