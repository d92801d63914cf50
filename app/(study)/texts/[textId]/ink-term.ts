import { type CardMemory, memoryOf, type TermMemory, termMemory } from "#lib/progress/term-memory";
import type { TermWithStates } from "#lib/store/reader";
import type { TermStatus } from "#ui/to-term-sheet";

/** A term of the text as the ink needs it, whatever the day. */
export interface InkedTerm extends TermMemory {
  readonly id: string;
  readonly source: string;
  readonly status: TermStatus;
}

/** The same as it travels; `memories` are triples of stability (days), last day and 1 for what is in steps, one after the other. */
export type InkedCells = readonly [
  id: string,
  source: string,
  status: 0 | 1 | 2,
  known: 0 | 1,
  memories: readonly number[],
];

const statuses = ["proposed", "accepted", "rejected"] as const;

export function packTerm({ id, source, status, isKnown, states }: TermWithStates): InkedCells {
  const { memories } = termMemory(states, isKnown);
  const cells = memories.flatMap(({ stability, lastReviewDay, inSteps }) => [
    ...[stability, lastReviewDay],
    inSteps ? 1 : 0,
  ]);
  return [id, source, statuses.indexOf(status) as 0 | 1 | 2, isKnown ? 1 : 0, cells];
}

export function unpackTerm([id, source, status, known, cells]: InkedCells): InkedTerm {
  const memories: CardMemory[] = [];
  for (let at = 0; at < cells.length; at += 3) {
    const [stability = 1, lastReviewDay = 0, inSteps = 0] = cells.slice(at, at + 3);
    memories.push(memoryOf({ stability, lastReviewDay, inSteps: inSteps === 1 }));
  }
  return { id, source, status: statuses[status], known: known === 1, memories };
}
