import type { Court, Verdict } from "./readable-by-court.ts";
import { retentionsToTry, withOthers } from "./readable-by-search.ts";
import type { PlanPolicy } from "./readable-by-text.ts";

/** Nobody plans further. */
const furthestDays = 1825;
/** New cards for each minute of a day: with more, reviews of the earlier ones crowd out the later. */
const paces = [0.12, 0.2, 0.33, 0.55, 0.9];
const parts = [0.85, 0.7, 0.55, 0.4];
const most = 3;
const points = 40;
/** After the last card is begun so many days let it settle. */
const settlingDays = 45;

export type Earliest =
  /** `policy` is that of the verdict as it would go on after the day. */
  | { readonly days: number; readonly verdict: Verdict; readonly policy: PlanPolicy }
  /** The most that is ever reached, and in whose morning. */
  | { readonly mostShare: number; readonly day: number };

interface Reach {
  /** The first morning, of those that were looked at, on which enough is understood; null: none. */
  readonly morning: number | null;
  readonly mostShare: number;
  readonly mostDay: number;
  readonly policy: PlanPolicy;
}

/**
 * The earliest number of days, `from` or later, after which the goal is reached: among steady paces of new cards, and raised retentions at the best of them. The day is confirmed with other
 * luck than it was found with, and put off while it is not. What came of other searches changes nothing: the same `from` gives the same day.
 */
export function findEarliest(court: Court, order: readonly number[], from: number): Earliest {
  const [usual = null, ...raised] = retentionsToTry(court.ground.setting);
  const { minutesPerDay } = court.goal;
  const perDay = (pace: number) => Math.max(1, Math.min(order.length, Math.ceil(pace)));
  const look = (newPerDay: number, desiredRetention: number | null) =>
    reachOf(court, { order, newPerDay, desiredRetention, othersCome: false }, from);
  const ofPaces = [...new Set(paces.map((pace) => perDay(pace * minutesPerDay)))];
  const tried = ofPaces.map((newPerDay) => look(newPerDay, usual));
  const { newPerDay } = soonest(tried).policy;
  tried.push(...raised.map((retention) => look(newPerDay, retention)));
  const { desiredRetention } = soonest(tried).policy;
  const near = [perDay(0.75 * newPerDay), perDay(1.25 * newPerDay)];
  tried.push(
    ...near.filter((other) => other !== newPerDay).map((other) => look(other, desiredRetention)),
  );
  // Where too many crowd one another out, the first of the order alone are soonest.
  const { policy } = soonest(tried);
  const fewer = parts.map((part) => order.slice(0, Math.ceil(part * order.length)));
  tried.push(...fewer.map((some) => reachOf(court, { ...policy, order: some }, from)));
  const { mostShare, mostDay } = soonest(tried.map((reach) => ({ ...reach, morning: null })));
  return confirmed(court, tried, from) ?? { mostShare, day: mostDay };
}

/** A policy without the cards that it would not have begun by then. */
export function policyUntil(policy: PlanPolicy, days: number): PlanPolicy {
  return { ...policy, order: policy.order.slice(0, days * policy.newPerDay) };
}

function reachOf(court: Court, policy: PlanPolicy, from: number): Reach {
  const settled = Math.ceil(policy.order.length / policy.newPerDay) + settlingDays;
  const days = Math.min(furthestDays, Math.max(from + 14, settled));
  const mornings = spreadOver(from, days);
  const { shares, needed } = court.glance(policy, days, mornings);
  const first = shares.findIndex((share) => share >= needed);
  const most = shares.indexOf(Math.max(...shares));
  return {
    morning: mornings[first] ?? null,
    mostShare: shares[most] ?? 0,
    mostDay: mornings[most] ?? from,
    policy,
  };
}

/** Without any that reaches, the one that comes nearest. */
function soonest(reaches: readonly Reach[]): Reach {
  return reaches.reduce((best, reach) => {
    if (best.morning !== null && reach.morning !== null) {
      return reach.morning < best.morning ? reach : best;
    }
    if (best.morning === null && reach.morning === null) {
      return reach.mostShare > best.mostShare ? reach : best;
    }
    return best.morning === null ? reach : best;
  });
}

/** The first day on which nine runs in ten reach the goal, and others of other luck do so too: by the policies that were soonest; first from a little before the morning that was found, then as far as anybody plans. */
function confirmed(court: Court, tried: readonly Reach[], from: number): Earliest | null {
  const reaches = tried
    .flatMap(({ policy, morning }) => (morning === null ? [] : [{ policy, morning }]))
    .sort((one, other) => one.morning - other.morning)
    .slice(0, most);
  for (const further of [1.3, 3]) {
    for (const { policy, morning } of reaches) {
      const until = Math.min(furthestDays, Math.ceil(morning * further) + 7);
      const mornings = spreadOver(Math.max(from, Math.floor(morning * 0.9)), until);
      let after = 0;
      for (const days of court.surelyReached(policy, until, mornings)) {
        if (days < after) continue;
        const verdict = court.judge(policyUntil(policy, days), days);
        if (verdict.isReached) return { days, policy, verdict: withOthers(court, verdict, days) };
        after = days * 1.02;
      }
    }
  }
  return null;
}

function spreadOver(from: number, until: number): readonly number[] {
  const step = Math.max(1, (until - from) / points);
  const count = Math.floor((until - from) / step);
  return [...new Set(Array.from({ length: count + 1 }, (_, at) => Math.round(from + at * step)))];
}
