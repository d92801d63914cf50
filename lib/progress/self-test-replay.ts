import type { Day } from "#lib/memory/time/day";
import { practiceByUnit } from "./assemble-forecast.ts";
import type { SeenShare } from "./forecast-belief.ts";
import {
  type DatedMemory,
  type MemoryHistory,
  memoryBefore,
  type PracticedSegment,
  practisedMemory,
} from "./memory-history.ts";
import { bestMemories, type Curve, recallOfMemory, recallOn } from "./term-memory.ts";

/** A segment of a self-test in the direction of reading. `rating` Again where it was skipped; `isPractice`: its card was not told. */
export interface TestedSegment extends PracticedSegment {
  readonly textId: string;
  readonly unitId: string;
  readonly isPractice: boolean;
  /** Rated Good or Easy. */
  readonly passed: boolean;
  /** What it says of terms that were not given away by a hint. */
  readonly verdicts: readonly { readonly termId: string; readonly known: boolean }[];
}

/** What the memories of a learner were, by card. */
export interface LearnerHistory {
  readonly weights: readonly number[];
  readonly curve: Curve;
  /** By unit, the terms that gate it now. */
  readonly gatesOf: ReadonlyMap<string, readonly string[]>;
  /** By term, the histories of its cards. */
  readonly cardsOf: ReadonlyMap<string, readonly MemoryHistory[]>;
  /** By term, since when it is known by hand. */
  readonly knownSince: ReadonlyMap<string, number>;
  /** By unit, the history of the card that asks for its translation. */
  readonly unitCards: ReadonlyMap<string, MemoryHistory>;
}

/** What was to be foreseen of a tested segment just before: by its own recall, or by the recalls of its gates and how many of them were never asked. */
export interface TestExample {
  readonly textId: string;
  readonly day: Day;
  readonly own: number | null;
  readonly recalls: readonly number[];
  readonly unseen: number;
  readonly passed: boolean;
}

/** A term never asked, on the day on which it was first looked for, or asked: whether it was known. */
export interface FirstLook {
  readonly day: Day;
  readonly known: boolean;
}

/** `looks`: terms never asked, when a self-test first looked for them; `unseen`: how many of them were known. */
export interface SelfTestReplay {
  readonly examples: readonly TestExample[];
  readonly looks: readonly FirstLook[];
  readonly unseen: SeenShare;
}

/**
 * Goes through self-tests as they came, with the memories of just before each. A second test of a segment on the day on which it was
 * answered says nothing of memory and is no example, as FSRS has it. `earlier` are those before, of which only what they taught counts. Both in order of time.
 */
export function replaySelfTests(
  tests: readonly TestedSegment[],
  history: LearnerHistory,
  earlier: readonly TestedSegment[] = [],
): SelfTestReplay {
  const practice = new Map(practiceByUnit(earlier));
  const lookedFor = new Set(
    earlier.flatMap(({ verdicts }) => verdicts.map(({ termId }) => termId)),
  );
  const examples: TestExample[] = [];
  const looks: FirstLook[] = [];
  for (const test of tests) {
    const done = practice.get(test.unitId) ?? [];
    const card = memoryBefore(history.unitCards.get(test.unitId) ?? [], test.atMs);
    const own = practisedMemory(card, done, history.weights);
    if (own === null || own.lastReviewDay < test.day) examples.push(exampleOf(test, own, history));
    for (const { termId, known } of test.verdicts) {
      if (lookedFor.has(termId)) continue;
      lookedFor.add(termId);
      if (recallBefore(termId, test, history) !== null) continue;
      looks.push({ day: test.day, known });
    }
    if (test.isPractice) practice.set(test.unitId, [...done, test]);
  }
  return { examples, looks, unseen: countLooks(looks) };
}

export function countLooks(looks: readonly FirstLook[]): SeenShare {
  const yes = looks.filter(({ known }) => known).length;
  return { yes, no: looks.length - yes };
}

function exampleOf(
  test: TestedSegment,
  memory: DatedMemory | null,
  history: LearnerHistory,
): TestExample {
  const { textId, day, passed } = test;
  const own = memory === null ? null : recallOfMemory(memory, day, history.curve);
  const terms = own === null ? (history.gatesOf.get(test.unitId) ?? []) : [];
  const recalls = terms.map((termId) => recallBefore(termId, test, history));
  const seen = recalls.filter((recall) => recall !== null);
  return { textId, day, passed, own, recalls: seen, unseen: recalls.length - seen.length };
}

function recallBefore(
  termId: string,
  { atMs, day }: PracticedSegment,
  { cardsOf, knownSince, curve }: LearnerHistory,
): number | null {
  const memories = (cardsOf.get(termId) ?? []).flatMap((card) => memoryBefore(card, atMs) ?? []);
  const known = (knownSince.get(termId) ?? Number.POSITIVE_INFINITY) < atMs;
  return recallOn({ memories: bestMemories(memories), known }, day, curve);
}
