import { v7 as newId } from "uuid";
import { listCards, type StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { testDatabase } from "#lib/store/test-database";
import { listUnits, type StoredUnit } from "#lib/store/unit";
import { listUnitCards } from "#lib/store/unit-card";
import type { PushedAttempt } from "./save-attempt.ts";
import { importTestText, testLearner } from "./test-text.ts";

/** When the tests of this folder answer. */
export const noon = new Date("2026-01-05T04:00:00Z");

interface TestedText {
  readonly db: Db;
  readonly learner: Learner;
  readonly textId: string;
  readonly unit: StoredUnit;
  readonly cardId: string;
  readonly card: () => Promise<StoredCard | undefined>;
}

/** A learner with the test text, and its first unit with the card that asks it into the target language. */
export async function testedText(
  input?: Parameters<typeof importTestText>[2],
): Promise<TestedText> {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner, input);
  const [unit] = await listUnits(db, learner.id, textId);
  if (unit === undefined) throw new Error("The text has no unit.");
  const cards = await listUnitCards(db, learner.id, textId, "translation");
  const cardId = cards.find(({ unitId }) => unitId === unit.id)?.cardId ?? "";
  const card = async () => (await listCards(db, learner.id, [cardId]))[0];
  return { db, learner, textId, unit, cardId, card };
}

/** An attempt at the first unit, as a screen sends it. */
export function attemptAt(
  { textId, unit }: Pick<TestedText, "textId" | "unit">,
  more: Partial<PushedAttempt> = {},
): PushedAttempt {
  return {
    ...{ id: newId(), testId: newId(), textId, unitId: unit.id, direction: "toTarget", at: noon },
    ...{ typedText: "酵种每天都要喂。", hints: 0, suggested: "good", score: 0.8 },
    verdicts: [{ termId: "starter", verdict: "hit" }],
    ...{ durationMs: 12_000, countsAs: "review", skipped: false, rating: "good" },
    ...more,
  } as PushedAttempt;
}
