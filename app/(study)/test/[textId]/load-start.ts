import { listTests, type TestLine } from "#lib/store/attempt";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { listUnitCards } from "#lib/store/unit-card";
import { listTestUnits } from "./list-test-units.ts";

/** What the start page tells of a text: how many segments there are to test, how many have a card by direction, and its tests, the latest first. */
export interface StartFacts {
  readonly units: number;
  readonly cards: Readonly<Record<"toTarget" | "toSource", number>>;
  readonly tests: readonly TestLine[];
}

export async function loadStart(db: Db, { id }: Learner, textId: string): Promise<StartFacts> {
  const [units, toTarget, toSource, tests] = await Promise.all([
    listTestUnits(db, id, textId),
    listUnitCards(db, id, textId, "translation"),
    listUnitCards(db, id, textId, "translationReversed"),
    listTests(db, id, textId),
  ]);
  const tested = new Set(units.map((unit) => unit.id));
  const usable = (cards: typeof toTarget) =>
    cards.filter(({ unitId, suspended }) => tested.has(unitId) && !suspended).length;
  return {
    units: units.length,
    cards: { toTarget: usable(toTarget), toSource: usable(toSource) },
    tests: tests.toReversed(),
  };
}
