import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";

/** What is needed of a card's memory to say its recall on any later day. `stability` in days, > 0. */
export interface CardMemory {
  readonly stability: number;
  readonly lastReviewDay: number;
  /**
   * It is in learning or relearning still, or was missed in practice. FSRS would have it recalled with certainty on that day, right after it was not: it
   * counts as it will on the next.
   */
  readonly inSteps?: boolean;
}

/** A term as it is remembered: by those of its cards that are remembered best on some day; none: it was never answered. */
export interface TermMemory {
  readonly memories: readonly CardMemory[];
  /** The learner said so by hand. */
  readonly known: boolean;
}

/** The forgetting curve of FSRS-6, R(t) = (1 + factor · t / S) ^ decay, as `forgettingCurve` of the weights gives it. */
export interface Curve {
  readonly decay: number;
  readonly factor: number;
}

/** The memory of a term from the states of its cards. */
export function termMemory(states: readonly CardState[], known: boolean): TermMemory {
  const memories = states.flatMap((state) =>
    state.state === "new"
      ? []
      : [
          memoryOf({
            stability: state.memory.stability,
            lastReviewDay: state.lastReviewDay,
            inSteps: state.state !== "review",
          }),
        ],
  );
  return { memories: bestMemories(memories), known };
}

/** As it is stored and sent: the mark stands only where it is set. */
export function memoryOf({ stability, lastReviewDay, inSteps = false }: CardMemory): CardMemory {
  return inSteps ? { stability, lastReviewDay, inSteps } : { stability, lastReviewDay };
}

/** Those that are best on some day: the others were answered earlier than one that is no less stable. */
export function bestMemories(memories: readonly CardMemory[]): readonly CardMemory[] {
  return memories.filter(
    (one, at) =>
      !memories.some((other, otherAt) => otherAt !== at && outdoes(other, one, otherAt < at)),
  );
}

function outdoes(one: CardMemory, other: CardMemory, isFirst: boolean): boolean {
  if (one.stability < other.stability || one.lastReviewDay < other.lastReviewDay) return false;
  const [inSteps, otherInSteps] = [one.inSteps === true, other.inSteps === true];
  if (inSteps && !otherInSteps) return false;
  const isEqual =
    one.stability === other.stability &&
    one.lastReviewDay === other.lastReviewDay &&
    inSteps === otherInSteps;
  return !isEqual || isFirst;
}

/**
 * The probability (0–1) that a term is recalled on a day, if it is not studied until then: 1 for one known by hand, null for one
 * never answered, else that of its best card. Before and on the day of the last answer it is 1, unless that left it in steps; it never rises later.
 */
export function recallOn({ memories, known }: TermMemory, day: Day, curve: Curve): number | null {
  if (known) return 1;
  let best: number | null = null;
  for (const memory of memories) best = Math.max(best ?? 0, recallOfMemory(memory, day, curve));
  return best;
}

/** How many of some terms were ever answered, or are known by hand. */
export interface StartedTerms {
  readonly terms: number;
  readonly started: number;
}

export function startedTerms(terms: readonly TermMemory[]): StartedTerms {
  const started = terms.filter(({ memories, known }) => known || memories.length > 0).length;
  return { terms: terms.length, started };
}

/** The same of a card. */
export function recallOfMemory(memory: CardMemory, day: number, { decay, factor }: Curve): number {
  return (1 + (factor * daysSince(memory, day)) / memory.stability) ** decay;
}

/** Days that count as passed since the last answer; 0 or more. */
export function daysSince({ lastReviewDay, inSteps }: CardMemory, day: number): number {
  return Math.max(inSteps === true ? 1 : 0, day - lastReviewDay);
}
