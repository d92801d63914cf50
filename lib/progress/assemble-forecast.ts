import type { ForecastText } from "./forecast-text.ts";
import { type DatedMemory, type PracticedSegment, practisedMemory } from "./memory-history.ts";
import { bestMemories, type CardMemory, memoryOf } from "./term-memory.ts";

/** A unit of a text as a forecast takes it. `weight`: characters of Chinese, else words between blanks; at least 1. */
export interface ForecastUnit {
  readonly unitId: string;
  /** Of its cards; null: it has none. */
  readonly noteId: string | null;
  /** Its place in the text. */
  readonly index: number;
  readonly weight: number;
  /** Of the card that asks for its translation; null: there is none, or it was never answered. */
  readonly memory: DatedMemory | null;
}

/** A term that a text asks for, where it stands in it, and what is remembered of its cards. */
export interface ForecastTerm {
  readonly termId: string;
  readonly noteId: string | null;
  /** When the learner said that they know it, or a term that was merged into it, in milliseconds since 1970. */
  readonly knownAtMs: number | null;
  /** The units in whose source it stands, each once. */
  readonly indices: readonly number[];
  /** Of every card that was answered. */
  readonly memories: readonly CardMemory[];
}

/** The rows of one text, both in its order. */
export interface ForecastRows {
  readonly units: readonly ForecastUnit[];
  readonly terms: readonly ForecastTerm[];
}

/** By unit, its translations in practice, in order of time. */
export type PracticeOf = ReadonlyMap<string, readonly PracticedSegment[]>;

/** A text as it is remembered now. */
export function assembleForecast(
  { units, terms }: ForecastRows,
  practiceOf: PracticeOf,
  weights: readonly number[],
): ForecastText {
  const gates = gatesByIndex(terms);
  return {
    segments: units.map(({ unitId, index, weight, memory }) => {
      const own = practisedMemory(memory, practiceOf.get(unitId) ?? [], weights);
      return {
        ...{ unitId, weight, gates: gates.get(index) ?? [] },
        own: own && memoryOf(own),
      };
    }),
    terms: terms.map(({ termId, knownAtMs, memories }) => ({
      ...{ termId, memories: bestMemories(memories) },
      known: knownAtMs !== null,
    })),
  };
}

/** By the place of a unit in the text, the rows of the terms that stand in its source. */
export function gatesByIndex(
  terms: readonly ForecastTerm[],
): ReadonlyMap<number, readonly number[]> {
  const gates = new Map<number, number[]>();
  for (const [row, { indices }] of terms.entries()) {
    for (const index of indices) {
      const own = gates.get(index);
      if (own === undefined) gates.set(index, [row]);
      else own.push(row);
    }
  }
  return gates;
}

/** Practice by unit, of tests in order of time. */
export function practiceByUnit(
  tests: readonly (PracticedSegment & { readonly unitId: string; readonly isPractice: boolean })[],
): PracticeOf {
  const practice = new Map<string, PracticedSegment[]>();
  for (const test of tests) {
    if (!test.isPractice) continue;
    const own = practice.get(test.unitId);
    if (own === undefined) practice.set(test.unitId, [test]);
    else own.push(test);
  }
  return practice;
}
