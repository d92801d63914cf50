import { listGatingTerms, prepareKeys, sidesOf } from "#lib/commands/prepare-keys";
import type { CardState } from "#lib/memory/schedule/card-state";
import { earlierScores, scoreTest } from "#lib/progress/score-test";
import type { TestDirection } from "#lib/progress/self-test";
import { orderSelfTest, type TestableUnit } from "#lib/progress/self-test-order";
import { listAttempts, listOtherAttempts, listTests, type StoredAttempt } from "#lib/store/attempt";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import type { Learner } from "#lib/store/learner";
import { listRetiredPairs, type StoredPair } from "#lib/store/pair";
import { getPreset } from "#lib/store/preset";
import type { TextRecord } from "#lib/store/text";
import type { TermOfText } from "#lib/store/text-term";
import type { StoredUnit } from "#lib/store/unit";
import { listUnitCards } from "#lib/store/unit-card";
import type { Attempt } from "./attempt.ts";
import { listTestUnits } from "./list-test-units.ts";
import type { PlannedSegment, SittingMaterial } from "./material.ts";
import type { TestSetup } from "./test-address.ts";

/** Segments that go out with the page; keys are some kilobytes each. */
const segmentsAtOnce = 3;

/** A sitting as far as it has come, and what is to come by its setup. */
export async function loadSitting(
  db: Db,
  learner: Learner,
  wanted: { readonly text: TextRecord; readonly testId: string; readonly setup: TestSetup | null },
): Promise<SittingMaterial> {
  const { text, testId, setup } = wanted;
  const { id: textId } = text;
  const attempts = await listAttempts(db, learner.id, { testId, textId });
  const direction = attempts[0]?.direction ?? setup?.direction ?? "toTarget";
  const [units, cards, terms, others, tests] = await Promise.all([
    listTestUnits(db, learner.id, textId),
    mapCards(db, learner, textId, direction),
    listGatingTerms(db, learner.id, textId),
    listOtherAttempts(db, learner.id, { testId, textId, direction }),
    listTests(db, learner.id, textId),
  ]);
  const reading = { textId, direction, units, cards, terms, attempts };
  const toCome = setup === null ? [] : await planRest(db, learner, { ...reading, setup });
  const done = await planDone(db, learner, reading);
  const unitIds = toCome.slice(0, segmentsAtOnce).map(({ unitId }) => unitId);
  const [asked, answer] = sidesOf(direction);
  const lang = { source: text.sourceLang, target: text.targetLang };
  return {
    ...{ textId, title: text.title, testId, direction, setup },
    langs: { asked: lang[asked], answer: lang[answer] },
    sourceLang: text.sourceLang,
    plan: [...done, ...toCome],
    attempts: attempts.map(toAttempt),
    segments:
      unitIds.length === 0 ? [] : await prepareKeys(db, learner.id, { textId, direction, unitIds }),
    termNames: Object.fromEntries(terms.map(({ id, source }) => [id, source])),
    earlier: earlierScores(others),
    tests: tests
      .filter((test) => test.direction === direction && test.testId !== testId)
      .map(({ testId: id, at, score }) => ({ testId: id, at, score })),
  };
}

/** By unit, the card that asks it. */
type Cards = ReadonlyMap<string, Awaited<ReturnType<typeof listUnitCards>>[number]>;

async function mapCards(
  db: Db,
  { id }: Learner,
  textId: string,
  direction: TestDirection,
): Promise<Cards> {
  const kind = direction === "toTarget" ? "translation" : "translationReversed";
  const cards = await listUnitCards(db, id, textId, kind);
  return new Map(cards.map((card) => [card.unitId, card]));
}

interface Reading {
  readonly textId: string;
  readonly direction: TestDirection;
  readonly units: readonly StoredUnit[];
  readonly cards: Cards;
  readonly terms: readonly TermOfText[];
  readonly attempts: readonly StoredAttempt[];
}

async function planRest(
  db: Db,
  learner: Learner,
  { setup, ...reading }: Reading & { readonly setup: TestSetup },
): Promise<PlannedSegment[]> {
  const { textId, units, cards, terms, attempts } = reading;
  const [{ weights }, statesOf, only] = await Promise.all([
    getPreset(db, learner.id),
    setup.order === "weakest" ? statesByUnit(db, learner, textId, terms) : new Map(),
    setup.again === null ? null : weakOf(db, learner, { testId: setup.again, textId }),
  ]);
  const testable = units.map((unit): TestableUnit & { readonly unit: StoredUnit } => {
    const card = cards.get(unit.id)?.state ?? null;
    const { id: unitId, index } = unit;
    return { unit, unitId, index, card, terms: statesOf.get(index) ?? [] };
  });
  const answered = new Set(attempts.map(({ unitId }) => unitId));
  const when = { at: new Date(), calendar: learner.calendar, weights };
  const wish = { ...setup, ...(only === null ? {} : { only }) };
  return orderSelfTest(testable, answered, wish, when).map(({ unit }) => toPlanned(unit, reading));
}

/** By the unit's index, the states of the cards of each term in it. */
async function statesByUnit(
  db: Db,
  learner: Learner,
  textId: string,
  terms: readonly TermOfText[],
): Promise<ReadonlyMap<number, CardState[][]>> {
  const glossary = await listGlossary(db, learner.id, { textId });
  const states = new Map(glossary.map(({ id, cards }) => [id, cards.map(({ state }) => state)]));
  const byUnit = new Map<number, CardState[][]>();
  for (const { id, units } of terms) {
    for (const index of units)
      byUnit.set(index, [...(byUnit.get(index) ?? []), states.get(id) ?? []]);
  }
  return byUnit;
}

async function weakOf(
  db: Db,
  { id }: Learner,
  test: { readonly testId: string; readonly textId: string },
): Promise<ReadonlySet<string>> {
  return new Set(scoreTest(await listAttempts(db, id, test)).again);
}

/** What was answered, whether its row still stands or not. */
async function planDone(db: Db, { id }: Learner, reading: Reading): Promise<PlannedSegment[]> {
  const { textId, units, attempts } = reading;
  const byId = new Map<string, StoredUnit | StoredPair>(units.map((unit) => [unit.id, unit]));
  const unitIds = [...new Set(attempts.map(({ unitId }) => unitId))];
  if (unitIds.some((unitId) => !byId.has(unitId))) {
    for (const pair of await listRetiredPairs(db, id, textId)) byId.set(pair.id, pair);
  }
  return unitIds.flatMap((unitId) => {
    const unit = byId.get(unitId);
    return unit === undefined ? [] : [toPlanned(unit, reading)];
  });
}

function toPlanned(
  unit: Pick<StoredPair, "id" | "index" | "source" | "target">,
  { direction, cards }: Pick<Reading, "direction" | "cards">,
): PlannedSegment {
  const card = cards.get(unit.id);
  const [asked, answer] = sidesOf(direction);
  return {
    unitId: unit.id,
    // A row that was taken out stands nowhere.
    index: unit.index > 0 ? unit.index : null,
    speaker: unit[asked]?.speaker ?? null,
    prompt: unit[asked]?.text ?? "",
    reference: unit[answer]?.text ?? "",
    practice: card === undefined ? "noCard" : card.suspended ? "suspended" : null,
  };
}

function toAttempt({
  calendar: _,
  reviewId: __,
  undoneAt: ___,
  ...attempt
}: StoredAttempt): Attempt {
  const { skipped, rating } = attempt;
  return skipped || rating === null
    ? { ...attempt, skipped: true, rating: null }
    : { ...attempt, skipped, rating };
}
