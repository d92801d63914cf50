import type { CardState } from "#lib/memory/schedule/card-state";
import { type RecallAt, recallOfTerm } from "./term-recall.ts";

/** In which order the segments of a text are asked. */
export const testOrders = ["place", "weakest"] as const;
export type TestOrder = (typeof testOrders)[number];

/** A segment that may be asked. `index` counts from 1 in the text. */
export interface TestableUnit {
  readonly unitId: string;
  readonly index: number;
  /** Of the card that asks it in this direction; null where there is none. */
  readonly card: CardState | null;
  /** For each term that stands in it, the states of its cards. */
  readonly terms: readonly (readonly CardState[])[];
}

/** What is asked for: from the how manieth of the segments that may be asked on (1 the first in the text), and how many; null: all. `only`: none but these. */
export interface TestWish {
  readonly order: TestOrder;
  readonly from: number;
  readonly count: number | null;
  readonly only?: ReadonlySet<string>;
}

/**
 * The units of a sitting that are still to be asked, in order. What was answered in it counts among `count`, so that a sitting that is opened again goes on where
 * it was. Weakest first: by predicted recall; units that are equally weak by place.
 */
export function orderSelfTest<Unit extends TestableUnit>(
  units: readonly Unit[],
  answered: ReadonlySet<string>,
  { order, from, count, only }: TestWish,
  when: RecallAt,
): readonly Unit[] {
  const open = units
    .toSorted((one, other) => one.index - other.index)
    .slice(from - 1)
    .filter(({ unitId }) => !answered.has(unitId) && (only?.has(unitId) ?? true));
  const left = count === null ? open.length : Math.max(0, count - answered.size);
  return (order === "place" ? open : weakestFirst(open, when)).slice(0, left);
}

function weakestFirst<Unit extends TestableUnit>(units: readonly Unit[], when: RecallAt): Unit[] {
  return units
    .map((unit) => ({ unit, recall: recallOfUnit(unit, when) }))
    .sort((one, other) => one.recall - other.recall)
    .map(({ unit }) => unit);
}

/** The chance, 0–1, that the unit is known: by its own card; before that was answered, the mean over its terms, those never met counting 0. */
export function recallOfUnit(
  { card, terms }: Pick<TestableUnit, "card" | "terms">,
  when: RecallAt,
): number {
  const own = card === null ? null : recallOfTerm([card], when);
  if (own !== null) return own;
  if (terms.length === 0) return 0;
  const recalls = terms.map((states) => recallOfTerm(states, when) ?? 0);
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
