import type { CheapestRetention } from "#lib/memory/simulate/cheapest-retention";
import type { RetentionOutcome } from "#lib/memory/simulate/simulate-many";

/** What is tried, and with how many kinds of luck: enough to tell a difference of some hundredths of a minute from chance. */
export const retentionBounds = { least: 0.7, most: 0.97, seeds: 8 };

/** A row of the table. */
export interface RetentionRow {
  readonly outcome: RetentionOutcome;
  readonly isCheapest: boolean;
  readonly isYours: boolean;
}

/** Every fifth percent, the highest, the cheapest and the learner's own: what was tried between them tells nothing more. */
export function retentionRows(
  outcomes: readonly RetentionOutcome[],
  cheapest: CheapestRetention,
  own: number,
): readonly RetentionRow[] {
  const isNear = (one: number, other: number) => Math.abs(one - other) < 1e-6;
  const best = Math.round(cheapest.desiredRetention * 100) / 100;
  return outcomes.flatMap((outcome) => {
    const { desiredRetention } = outcome;
    const isCheapest = isNear(desiredRetention, best);
    const isYours = isNear(desiredRetention, own);
    const fives = desiredRetention * 20;
    const isRound =
      isNear(fives, Math.round(fives)) || isNear(desiredRetention, retentionBounds.most);
    return isRound || isCheapest || isYours ? [{ outcome, isCheapest, isYours }] : [];
  });
}
