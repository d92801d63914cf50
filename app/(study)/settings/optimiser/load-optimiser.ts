import { listRemovable } from "#lib/commands/remove-fit";
import { leastReviews } from "#lib/memory/fit/held-out";
import { weightsToText } from "#lib/memory/fit/weights-text";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Db } from "#lib/store/database";
import { findFitInUse, listFits } from "#lib/store/fit";
import { countAnswers, countToFit } from "#lib/store/fit-log";
import type { Learner } from "#lib/store/learner";
import { type FitLine, toFitLine } from "./fit-line.ts";

export type OptimiserData = Awaited<ReturnType<typeof loadOptimiser>>;

/** More new reviews than these are "more than": counting them all would take longer than it is worth. */
export const mostCounted = 9999;

/** All that the optimiser's page tells. `reviews` are those that can be learned from, counted up to what is needed; `newReviews` those since the weights in use were fitted, null when they were not. */
export async function loadOptimiser(db: Db, { id, calendar }: Learner) {
  const [inUse, fits, answers, reviews] = await Promise.all([
    findFitInUse(db, id),
    listFits(db, id),
    countAnswers(db, id),
    countToFit(db, id, { since: null, most: leastReviews }),
  ]);
  const wasFitted = inUse !== null && inUse.reviews > 0;
  const since = wasFitted ? addDays(dayOf(inUse.at, calendar), 1) : null;
  const newReviews =
    since === null ? null : await countToFit(db, id, { since, most: mostCounted + 1 });
  return {
    lines: [...fits.map(toFitLine), defaultLine],
    inUseId: inUse?.id ?? null,
    removableIds: listRemovable(fits, inUse?.id ?? null).map((fit) => fit.id),
    ...{ answers, reviews, newReviews, needed: leastReviews },
  };
}

const defaultLine: FitLine = {
  ...{ id: null, at: null, kind: "default", reviews: 0, judgement: null },
  weights: weightsToText(defaultWeights),
};
