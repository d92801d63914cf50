import { simulate } from "#lib/memory/simulate/simulate";
import type { Simulation, StudyPlan } from "#lib/memory/simulate/study-plan";
import type { PlanGround } from "./readable-by-ground.ts";
import type { PlanPolicy } from "./readable-by-text.ts";

/** A policy played once. */
export interface PlanTrial {
  /** Of the text, 0–1, in the mornings that were asked for. */
  readonly shares: readonly number[];
  readonly simulation: Simulation;
  /** Cards asked until the target day, new ones too. */
  readonly studies: number;
  /** The longest day. */
  readonly mostMinutes: number;
}

export interface TrialOptions {
  readonly minutesPerDay: number;
  /** Days to be studied: the text is read in the morning after the last. */
  readonly days: number;
  readonly seed: number;
  /** In whose mornings the text is looked at: 0 (today) to `days`. */
  readonly mornings: readonly number[];
}

/** Plays a policy: the text's new cards first, in its order and so many a day; all reviews; never beyond the minutes of a day. */
export function tryPolicy(
  ground: PlanGround,
  policy: PlanPolicy,
  { minutesPerDay, days, seed, mornings }: TrialOptions,
): PlanTrial {
  const rows = rowsOf(ground, policy);
  const simulation = simulate(planOf(ground, policy, { minutesPerDay, days }), {
    seed,
    snapshots: mornings.flatMap((morning) => (morning > 0 ? [morning - 1] : [])),
  });
  const byDay = new Map(simulation.snapshots.map((snapshot) => [snapshot.day, snapshot]));
  const shares = mornings.map((morning) =>
    ground.shareOf(byDay.get(morning - 1) ?? ground.now, morning, rows),
  );
  let [studies, mostMinutes] = [0, 0];
  for (let day = 0; day < days; day += 1) {
    const { reviews, daySteps, newCards, minutes } = simulation;
    studies += (reviews[day] ?? 0) + (daySteps[day] ?? 0) + (newCards[day] ?? 0);
    mostMinutes = Math.max(mostMinutes, minutes[day] ?? 0);
  }
  return { shares, simulation, studies, mostMinutes };
}

/** The row of each card of the text in a simulation of the policy; -1 for those that it does not begin. */
export function rowsOf({ rowOf, deck }: PlanGround, { order }: PlanPolicy): Int32Array {
  const rows = rowOf.slice();
  for (const [at, place] of order.entries()) rows[place] = deck.size + at;
  return rows;
}

/** The policy as the simulator takes it. */
export function planOf(
  ground: PlanGround,
  { order, newPerDay, desiredRetention, othersCome }: PlanPolicy,
  { minutesPerDay, days }: { readonly minutesPerDay: number; readonly days: number },
): StudyPlan {
  const { setting, deck, rowOf, otherNew } = ground;
  const { preset, habits, today, doneToday, otherPlans } = setting;
  // Those of other plans come in any case, and need no room in the preset's limit.
  const planned = newPerDay + otherPlans.perDay;
  const perDay = othersCome ? Math.max(preset.newPerDay, planned) : planned;
  const waiting = othersCome ? otherNew : otherPlans.cards;
  const others = Math.min(waiting, days * perDay);
  const desiredRetentions = new Float64Array(deck.size + order.length + others);
  const own = Math.max(desiredRetention ?? 0, setting.desiredRetention ?? preset.desiredRetention);
  for (const row of rowOf) if (row >= 0) desiredRetentions[row] = own;
  desiredRetentions.fill(own, deck.size, deck.size + order.length);
  return {
    preset: { ...preset, newPerDay: perDay },
    ...{ deck, habits, today, doneToday, days, minutesPerDay, desiredRetentions },
    newCards: order.length + others,
    newFirst: { cards: order.length, perDay: newPerDay },
    keepsMinutes: true,
  };
}
