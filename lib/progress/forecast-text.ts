import type { Day } from "#lib/memory/time/day";
import { comprehension, type ForecastSegment } from "./comprehension.ts";
import { type ForecastBelief, priorOf } from "./forecast-belief.ts";
import { type CardMemory, recallOfMemory, recallOn, type TermMemory } from "./term-memory.ts";

/** A text with the memories its forecast on any day follows from. Plain data: it may be sent to a browser. */
export interface ForecastText {
  /** In the order of the text. */
  readonly segments: readonly RememberedSegment[];
  readonly terms: readonly RememberedTerm[];
}

/** A segment with its own memory, where it was asked as a whole; `gates` are rows of `terms`. */
export interface RememberedSegment extends Omit<ForecastSegment, "own"> {
  readonly unitId: string;
  readonly own: CardMemory | null;
}

export interface RememberedTerm extends TermMemory {
  readonly termId: string;
}

/**
 * The share (0–1) of a text that is understood on a day, if nothing is studied until then; null for a text without
 * segments. Never rises with the day.
 */
export function comprehensionOn(
  { segments, terms }: ForecastText,
  day: Day,
  belief: ForecastBelief,
): number | null {
  const { curve } = belief;
  const recalls = terms.map((term) => recallOn(term, day, curve));
  const then = segments.map(({ weight, gates, own }) => ({
    ...{ weight, gates },
    own: own === null ? null : recallOfMemory(own, day, curve),
  }));
  return comprehension(then, (term) => recalls[term] ?? null, priorOf(belief));
}
