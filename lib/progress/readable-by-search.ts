import type { Court, Estimate, Verdict } from "./readable-by-court.ts";
import type { PlanPolicy, PlanSetting } from "./readable-by-text.ts";

/** To what the desired retention of the text's cards may be raised. */
const raises = [0.93, 0.95, 0.97, 0.99] as const;
/** Two estimates nearer than that are told apart by chance. */
const worthwhile = 0.99;
/** So many minutes a card takes at the very least until the day: with fewer it would not be begun well. */
const leastMinutesPerCard = 0.6;

/** How much sooner than need be the last card is begun: those begun at the end are not settled yet. */
const hastes = [1, 2.5];
/** So far from the goal no haste helps. */
const hopeless = -0.12;

/** Of the cards, what is added where a verdict shows too little. */
const additions = [0.01, 0.02, 0.03, 0.05, 0.08];

interface Pace {
  readonly days: number;
  readonly haste: number;
}

interface Found {
  readonly policy: PlanPolicy;
  readonly estimate: Estimate;
}

/** The policy that asks fewest cards among those that reach the goal in `days`; null when none does. `order`: all new cards that may be begun. As late as can be first, else sooner. */
export function findPolicy(court: Court, order: readonly number[], days: number): Verdict | null {
  for (const haste of days === 0 ? [1] : hastes) {
    const { found, nearest } = policiesOf(court, order, { days, haste });
    found.sort((one, other) => one.estimate.studies - other.estimate.studies);
    for (const best of found.slice(0, 3)) {
      const verdict = confirm(court, order, { ...{ days, haste }, best });
      if (verdict !== null) return verdict;
    }
    if (nearest < hopeless) return null;
  }
  return null;
}

/** The fewest cards at each desired retention, until raising it further does not pay; and how near those came that do not reach. */
function policiesOf(court: Court, order: readonly number[], { days, haste }: Pace) {
  const found: Found[] = [];
  let nearest = Number.NEGATIVE_INFINITY;
  for (const desiredRetention of days === 0 ? [null] : retentionsToTry(court.ground.setting)) {
    const next = fewestCards(court, order, { days, haste, desiredRetention });
    nearest = Math.max(nearest, next.estimate.spare);
    if (next.estimate.spare < 0) continue;
    const before = found.at(-1);
    found.push(next);
    if (before && next.estimate.studies > before.estimate.studies * worthwhile) break;
  }
  return { found, nearest };
}

/** Without a plan first, then raised in steps. */
export function retentionsToTry({ desiredRetention, preset }: PlanSetting): (number | null)[] {
  const usual = desiredRetention ?? preset.desiredRetention;
  return [null, ...raises.filter((raised) => raised >= usual + 0.01)];
}

/** As many of the first cards of the order as need be, as many a day as that makes. */
function policyOf(
  order: readonly number[],
  cards: number,
  { days, haste, desiredRetention }: Pace & { readonly desiredRetention: number | null },
): PlanPolicy {
  const newPerDay = days === 0 ? 0 : Math.ceil((haste * cards) / days);
  return { order: order.slice(0, cards), newPerDay, desiredRetention, othersCome: false };
}

function fewestCards(
  court: Court,
  order: readonly number[],
  how: Pace & { readonly desiredRetention: number | null },
): Found {
  const tried = (cards: number): Found & { readonly cards: number } => {
    const policy = policyOf(order, cards, how);
    return { cards, policy, estimate: court.estimate(policy, how.days) };
  };
  let low = tried(0);
  if (low.estimate.spare >= 0) return low;
  let high = enough(court, order.length, how.days, tried);
  if (high.estimate.spare < 0) return high;
  // Between the two lies the fewest: a straight line guesses where, a little to the side of what is enough.
  for (
    let round = 0;
    round < 7 && high.cards - low.cards > Math.max(1, high.cards / 60);
    round += 1
  ) {
    const rise = high.estimate.spare - low.estimate.spare;
    const guess = round % 3 === 2 || rise <= 0 ? 0.5 : -low.estimate.spare / rise + 0.01;
    const step = Math.round(guess * (high.cards - low.cards));
    const middle = tried(Math.min(high.cards - 1, Math.max(low.cards + 1, low.cards + step)));
    if (middle.estimate.spare >= 0) high = middle;
    else low = middle;
  }
  return high;
}

/** Some number of cards that is enough: all, or fewer where so many crowd one another out. Where none is, what came nearest. */
function enough<F extends Found & { readonly cards: number }>(
  { goal }: Court,
  all: number,
  days: number,
  tried: (cards: number) => F,
): F {
  const fit = Math.ceil((days * goal.minutesPerDay) / leastMinutesPerCard);
  let nearest = tried(Math.min(all, fit));
  for (let found = nearest; found.estimate.isCrowded && found.cards > 1; ) {
    if (found.estimate.spare >= 0) return found;
    found = tried(Math.floor(found.cards * 0.75));
    if (found.estimate.spare > nearest.estimate.spare) nearest = found;
  }
  return nearest;
}

/** With other luck; where that shows too little, a few more cards. Then again with the new cards of other texts beside: if that does as well, they come. */
function confirm(
  court: Court,
  order: readonly number[],
  { days, haste, best }: Pace & { readonly best: Found },
): Verdict | null {
  const { desiredRetention } = best.policy;
  let cards = best.policy.order.length;
  for (const more of additions) {
    const policy = policyOf(order, cards, { days, haste, desiredRetention });
    const verdict = court.judge(policy, days);
    if (verdict.isReached) return withOthers(court, verdict, days);
    if (cards === order.length) return null;
    cards = Math.min(order.length, cards + Math.max(1, Math.ceil(cards * more)));
  }
  return null;
}

/** The same with new cards of other texts, if it holds. */
export function withOthers(court: Court, verdict: Verdict, days: number): Verdict {
  const policy = { ...verdict.policy, othersCome: true };
  if (court.ground.otherNew === 0) return { ...verdict, policy };
  const other = court.judge(policy, days);
  return other.isReached ? other : verdict;
}
