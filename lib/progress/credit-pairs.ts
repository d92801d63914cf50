import { lossOf } from "#lib/memory/fit/measure-prediction";
import { retrievability } from "#lib/memory/schedule/fsrs";
import type { CardAct } from "#lib/memory/sync/card-act";
import {
  applyEvent,
  type CardEvent,
  type CardFold,
  standingEvents,
  untouched,
} from "#lib/memory/sync/fold-card";
import type { Answer } from "#lib/memory/sync/review";
import { type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";

/** An answer to a term card that came after evidence: how badly (−ln of what was given to what happened) it was foretold. */
export interface CreditPair {
  readonly cardId: string;
  readonly lossWithout: number;
  readonly lossWith: number;
}

/**
 * The pairs of evidence and the next answer in the log of one card, which is folded both ways: as if all evidence counted, and as if none did,
 * whatever the learner had chosen. Left out are answers on the day of the evidence: whoever has just seen the term knows it for that,
 * which says nothing of weeks. `events` in any order, what was taken back among them.
 */
export function creditPairs(
  cardId: string,
  events: Iterable<CardEvent>,
  weights: readonly number[],
): CreditPair[] {
  const pairs: CreditPair[] = [];
  let folds = { without: untouched, credited: untouched };
  let evidenceDay: Day | null = null;
  for (const event of standingEvents(events)) {
    const day = dayOf(event.answeredAt, event.calendar);
    const counted = asCounted(event);
    if (counted !== null) {
      const credited = applyEvent(folds.credited, counted, weights);
      if (credited.state !== folds.credited.state) evidenceDay = day;
      folds = { ...folds, credited };
      continue;
    }
    if (event.kind === "answer" && evidenceDay !== null && evidenceDay < day) {
      pairs.push({ cardId, ...lossesOf(event, day, folds, weights) });
    }
    if (event.kind === "answer" || event.act.type === "reset") evidenceDay = null;
    const { without, credited } = folds;
    folds = {
      without: applyEvent(without, event, weights),
      credited: applyEvent(credited, event, weights),
    };
  }
  return pairs;
}

/** Evidence as if it counted; null for all else. */
function asCounted(event: Answer | CardAct): CardAct | null {
  if (event.kind !== "act" || event.act.type !== "evidence") return null;
  return { ...event, act: { ...event.act, counts: true } };
}

function lossesOf(
  { rating }: Answer,
  day: Day,
  folds: { readonly without: CardFold; readonly credited: CardFold },
  weights: readonly number[],
): Omit<CreditPair, "cardId"> {
  const lossOfFold = ({ state }: CardFold) => {
    if (state.state === "new") throw new Error("Evidence moves only what has a memory.");
    const elapsed = elapsedDays(state.lastReviewDay, day);
    return lossOf(rating !== "again", retrievability(state.memory, elapsed, weights));
  };
  return { lossWithout: lossOfFold(folds.without), lossWith: lossOfFold(folds.credited) };
}
