import type { Random } from "#bench/random-from";
import { createKernel, createMemories, type Grade } from "#lib/memory/kernel/memory-kernel";
import { boundedWeights, defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { asDay, type Day } from "#lib/memory/time/day";
import { beliefAfter } from "#lib/progress/calibration";
import { type ForecastBelief, usualBelief } from "#lib/progress/forecast-belief";
import { type TextHistory, textOn } from "#lib/progress/forecast-line";
import type { ForecastText } from "#lib/progress/forecast-text";
import type { MemoryStep } from "#lib/progress/memory-history";
import { replaySelfTests, type TestedSegment } from "#lib/progress/self-test-replay";
import { type VirtualText, virtualText } from "./virtual-text.ts";

/** A learner who studied a text for some weeks, as the app sees them, and how much of it they truly understand on a day. */
export interface VirtualReading {
  readonly text: ForecastText;
  readonly belief: ForecastBelief;
  readonly day: Day;
  /** 0–1. */
  readonly truth: number;
}

/** What is true of the learner, and what the app makes of it: both memories of every card, terms first, then segments. */
interface Study {
  readonly random: Random;
  readonly text: VirtualText;
  readonly learner: Truth;
  readonly truly: Memories;
  readonly assumed: Memories;
  readonly lastDay: Int32Array;
  /** By card, what the app saw become of its memory. */
  readonly steps: readonly MemoryStep[][];
  readonly tests: TestedSegment[];
  /** First answers to terms: Easy, and others. */
  readonly first: { yes: number; no: number };
}

interface Truth {
  readonly weights: readonly number[];
  /** Whether each term was known before it was ever asked, and each plain segment is understood. */
  readonly knows: readonly boolean[];
  readonly reads: readonly boolean[];
}

interface Memories {
  readonly kernel: ReturnType<typeof createKernel>;
  readonly columns: ReturnType<typeof createMemories>;
}

const firstDay = 20_000;
const textId = "文";
const dayMs = 86_400_000;
const desiredRetention = 0.9;

/** Standard deviations of the weights over learners (fsrs-rs 6.5, src/training.rs, PARAMS_STDDEV), from the fifth weight on. */
const spreads = [
  ...[0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25],
  ...[1.03, 0.31, 0.32, 0.14, 0.27],
];
/** Of ln(first stability): fsrs-rs gives that of the stability, which a few learners with huge ones make up. */
const firstSpread = 0.7;

/**
 * Plays a learner. What the forecast assumes and what is true differ as they may for anybody:
 * - the app folds answers by the default weights, and memory truly follows weights drawn around them, each with the spread that fsrs-rs found over learners;
 * - answers are drawn from the true retrievability, and the app sees only answers;
 * - a learner knows a share of the terms before they are asked, drawn from Beta(1, 4), and reads a share of the segments without terms, drawn from Beta(3, 1);
 * - half of them have been away for up to two months;
 * - up to four self-tests of 5 to 25 segments, of which the forecast may learn.
 * Truth on the day of the forecast: each term is recalled or not, drawn once from its true retrievability, for all segments in which it stands; a segment that
 * was tested by itself is recalled by its own true retrievability; the share is the mean over the segments by their weights.
 */
export function playReader(random: Random): VirtualReading {
  const study = newStudy(random);
  const days = between(random, 10, 90);
  const newPerDay = between(random, 2, 10);
  const testDays = new Set(
    Array.from({ length: between(random, 0, 4) }, () => between(random, 1, days)),
  );
  for (let day = 0; day < days; day += 1) {
    if (random() < 0.85) studyDay(study, firstDay + day, newPerDay);
    if (testDays.has(day)) selfTest(study, firstDay + day);
  }
  const away = random() < 0.5 ? 0 : between(random, 1, 60);
  const day = asDay(firstDay + days + away);
  return { ...asAppSeesIt(study, day), day, truth: truthOn(study, day) };
}

function newStudy(random: Random): Study {
  const text = virtualText(random);
  const weights = trueWeights(random);
  const [known, read] = [1 - random() ** (1 / 4), random() ** (1 / 3)];
  const cards = text.terms + text.segments.length;
  return {
    ...{ random, text },
    learner: {
      weights,
      knows: Array.from({ length: text.terms }, () => random() < known),
      reads: text.segments.map(() => random() < read),
    },
    truly: { kernel: createKernel(weights), columns: createMemories(cards) },
    assumed: { kernel: createKernel(defaultWeights), columns: createMemories(cards) },
    lastDay: new Int32Array(cards),
    steps: Array.from({ length: cards }, () => []),
    tests: [],
    first: { yes: 0, no: 0 },
  };
}

function trueWeights(random: Random): readonly number[] {
  const shared = normal(random);
  return boundedWeights(
    defaultWeights.map((weight, at) => {
      // A learner who remembers well does so after every button.
      if (at < 4) return weight * Math.exp(firstSpread * (0.8 * shared + 0.6 * normal(random)));
      return weight + (spreads[at - 4] ?? 0) * normal(random);
    }),
  );
}

/** All that is due by the app's schedule, and some new terms in the order of the text. */
function studyDay(study: Study, day: number, newPerDay: number): void {
  const { random, text, assumed, truly, learner, lastDay, steps, first } = study;
  let fresh = 0;
  for (let term = 0; term < text.terms; term += 1) {
    if (steps[term]?.length === 0) {
      if (fresh === newPerDay) continue;
      fresh += 1;
      const knows = learner.knows[term] === true;
      answer(study, term, day, knows ? 4 : pick(random, [0.36, 0.14, 0.5]));
      if (knows) first.yes += 1;
      else first.no += 1;
      continue;
    }
    const elapsed = day - (lastDay[term] ?? 0);
    const stability = assumed.columns.stability[term] ?? 1;
    const interval = Math.max(
      1,
      Math.round(assumed.kernel.intervalFor(stability, desiredRetention)),
    );
    if (elapsed < interval) continue;
    const recall = truly.kernel.recall(truly.columns.stability[term] ?? 1, elapsed);
    const pass = pick(random, [0.224, 0.631, 0.145]) + 1;
    answer(study, term, day, random() < recall ? (pass as Grade) : 1);
  }
}

function answer(study: Study, card: number, day: number, grade: Grade): void {
  const { truly, assumed, lastDay, steps } = study;
  const elapsed = steps[card]?.length === 0 ? 0 : day - (lastDay[card] ?? 0);
  truly.kernel.answer(truly.columns, card, grade, elapsed);
  assumed.kernel.answer(assumed.columns, card, grade, elapsed);
  lastDay[card] = day;
  const { stability, difficulty } = assumed.columns;
  const [atMs, lastReviewDay] = [day * dayMs, asDay(day)];
  const memory = { stability: stability[card] ?? 1, difficulty: difficulty[card] ?? 5 };
  const dated = { ...memory, lastReviewDay, lastReviewAtMs: atMs };
  steps[card]?.push({ atMs, day: lastReviewDay, memory: dated });
}

/** Segments here and there, in practice, in the evening: their cards, which the app folds from the tests, are truly remembered too. */
function selfTest(study: Study, day: number): void {
  const { random, text, truly, steps, lastDay, tests } = study;
  const recalled = recallTerms(study, day);
  for (let number = between(random, 5, 25); number > 0; number -= 1) {
    const row = between(random, 0, text.segments.length - 1);
    const card = text.terms + row;
    if (steps[card]?.at(-1)?.day === day) continue;
    const passed = readSegment(study, row, day, recalled);
    const grade = passed ? 3 : 1;
    const elapsed = steps[card]?.length === 0 ? 0 : day - (lastDay[card] ?? 0);
    truly.kernel.answer(truly.columns, card, grade, elapsed);
    lastDay[card] = day;
    const when = { atMs: day * dayMs + dayMs / 2 + tests.length, day: asDay(day) };
    steps[card]?.push({ ...when, memory: null });
    const gates = text.segments[row]?.gates ?? [];
    tests.push({
      ...when,
      ...{ textId, unitId: `${row}`, rating: passed ? "good" : "again", isPractice: true, passed },
      verdicts: gates.map((term) => ({ termId: `${term}`, known: recalled[term] === true })),
    });
  }
}

function truthOn(study: Study, day: number): number {
  const recalled = recallTerms(study, day);
  let [understood, whole] = [0, 0];
  for (const [row, { weight }] of study.text.segments.entries()) {
    if (readSegment(study, row, day, recalled)) understood += weight;
    whole += weight;
  }
  return understood / whole;
}

/** Drawn once a term. */
function recallTerms(
  { random, text, learner, truly, steps, lastDay }: Study,
  day: number,
): boolean[] {
  return Array.from({ length: text.terms }, (_, term) => {
    if (steps[term]?.length === 0) return learner.knows[term] === true;
    const stability = truly.columns.stability[term] ?? 1;
    return random() < truly.kernel.recall(stability, day - (lastDay[term] ?? 0));
  });
}

function readSegment(
  study: Study,
  row: number,
  day: number,
  recalled: readonly boolean[],
): boolean {
  const { random, text, learner, truly, steps, lastDay } = study;
  const card = text.terms + row;
  if (steps[card]?.length !== 0) {
    const stability = truly.columns.stability[card] ?? 1;
    return random() < truly.kernel.recall(stability, day - (lastDay[card] ?? 0));
  }
  const gates = text.segments[row]?.gates ?? [];
  if (gates.length === 0) return learner.reads[row] === true;
  return gates.every((term) => recalled[term] === true);
}

/** The app knows answers and tests, the default weights and the text; nothing of the truth. */
function asAppSeesIt(study: Study, day: Day): Pick<VirtualReading, "text" | "belief"> {
  const { text, steps, tests, first } = study;
  const curve = forgettingCurve(defaultWeights);
  const shared = { weights: defaultWeights, curve };
  const replay = replaySelfTests(tests, {
    ...shared,
    gatesOf: new Map(text.segments.map(({ gates }, row) => [`${row}`, gates.map(String)])),
    cardsOf: new Map(steps.slice(0, text.terms).map((card, term) => [`${term}`, [card]])),
    ...{ knownSince: new Map(), unitCards: new Map() },
  });
  const history: TextHistory = {
    weights: defaultWeights,
    segments: text.segments.map((segment, row) => ({
      ...{ ...segment, unitId: `${row}`, card: [] },
      practice: tests.filter(({ unitId }) => unitId === `${row}`),
    })),
    terms: steps.slice(0, text.terms).map((card, term) => ({
      ...{ termId: `${term}`, cards: [card], knownSince: null },
    })),
  };
  return { text: textOn(history, day), belief: beliefAfter(usualBelief(curve), replay, first) };
}

/** 1 for the first, 2 for the second, …, each with its chance. */
function pick(random: Random, chances: readonly number[]): Grade {
  let left = random();
  for (const [at, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return (at + 1) as Grade;
  }
  return chances.length as Grade;
}

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
