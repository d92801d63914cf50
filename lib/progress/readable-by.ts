import { addDays, type Day } from "#lib/memory/time/day";
import { priorOf } from "./forecast-belief.ts";
import { createCourt, type Verdict } from "./readable-by-court.ts";
import { findEarliest, policyUntil } from "./readable-by-earliest.ts";
import { layOutGround } from "./readable-by-ground.ts";
import { orderNewCards } from "./readable-by-order.ts";
import { outlineOf, type PlanOutline } from "./readable-by-outline.ts";
import { findPolicy } from "./readable-by-search.ts";
import type { PlanGoal, PlanPolicy, PlanSetting } from "./readable-by-text.ts";

/** How a text becomes readable by a day, with what is foreseen of it. */
export interface ReadablePlan {
  readonly targetDay: Day;
  readonly policy: PlanPolicy;
  readonly outline: PlanOutline;
}

/**
 * What comes of a wish. `plan`: it can be reached on the day. `later`: not on that day; on this one at the earliest, with this plan. `never`: not within five years; the most that is reached,
 * and in whose morning. `nothing`: the text has no segments.
 */
export type ReadableBy =
  | { readonly type: "plan"; readonly plan: ReadablePlan }
  | { readonly type: "later"; readonly plan: ReadablePlan }
  | { readonly type: "never"; readonly mostShare: number; readonly day: Day }
  | { readonly type: "nothing" };

export interface ReadableByOptions {
  /** A whole number; the same seed gives the same plan. */
  readonly seed?: number;
  /** Told the share done (0–1) now and then. What it throws ends all. */
  readonly onProgress?: (share: number) => void;
}

/**
 * The plan that asks least to make the text readable by the day, or the earliest day on which it can be. New cards come in the order in which they pay most, as few and as late as will do;
 * the desired retention of the text's cards is raised only where fewer cards are asked by that, or where it cannot be done without. All by simulation (memory/simulate) with the learner's habits and
 * the rest of their deck; no simulated day exceeds the minutes. A plan stands only if of runs with other luck than the search had at least nine in ten reach the share. `targetDay` today or
 * later; takes a few seconds for thousands of cards.
 */
export function readableBy(
  setting: PlanSetting,
  goal: PlanGoal,
  { seed = 1, onProgress }: ReadableByOptions = {},
): ReadableBy {
  if (setting.text.segments.length === 0) return { type: "nothing" };
  const ground = layOutGround(setting);
  const order = orderNewCards(setting.text, priorOf(setting.belief));
  const court = createCourt(ground, goal, { seed, ...(onProgress && { onProgress }) });
  const days = goal.targetDay - setting.today;
  const found = findPolicy(court, order, days);
  if (found !== null) return { type: "plan", plan: toPlan(found, goal.targetDay) };
  // From the first day on, whatever day was wished: who takes the day that was offered gets just that plan.
  const earliest = findEarliest(court, order, 1);
  if ("mostShare" in earliest) return never(earliest);
  const { days: first, policy, verdict } = earliest;
  if (first > days) return { type: "later", plan: toPlan(verdict, addDays(setting.today, first)) };
  // At full pace it can be reached on the day, though with fewer cards it cannot.
  const onDay = first === days ? verdict : court.judge(policyUntil(policy, days), days);
  if (onDay.isReached) return { type: "plan", plan: toPlan(onDay, goal.targetDay) };
  const later = findEarliest(court, order, days + 1);
  if ("mostShare" in later) return never(later);
  return { type: "later", plan: toPlan(later.verdict, addDays(setting.today, later.days)) };

  function never({ mostShare, day }: { mostShare: number; day: number }): ReadableBy {
    return { type: "never", mostShare, day: addDays(setting.today, day) };
  }

  function toPlan(verdict: Verdict, targetDay: Day): ReadablePlan {
    const { policy, trials, mornings } = verdict;
    return { targetDay, policy, outline: outlineOf(ground, policy, { trials, mornings }) };
  }
}
