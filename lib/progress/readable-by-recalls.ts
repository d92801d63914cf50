import { simulate } from "#lib/memory/simulate/simulate";
import { type Day, elapsedDays } from "#lib/memory/time/day";
import type { PlanGround } from "./readable-by-ground.ts";
import type { PlanPolicy } from "./readable-by-text.ts";
import { planOf, rowsOf } from "./readable-by-trial.ts";

/** What simulation foresees of the terms of a text when its plan is followed from today on. Plain data: it may be sent to a browser. */
export interface ForeseenRecalls {
  readonly from: Day;
  readonly termIds: readonly string[];
  /** Mornings, counted from `from`, in order; the first is 0, the last that of the target day. */
  readonly days: readonly number[];
  /** By day, then by term: the mean recall (0–1) of the runs in which it was begun by then; 0 where it was in none. */
  readonly recalls: readonly (readonly number[])[];
  /** By day, then by term: the share of runs in which it was begun by then. */
  readonly begun: readonly (readonly number[])[];
  /** By day: the share of the text understood, in the mean. */
  readonly shares: readonly number[];
}

/** How far the mornings lie apart that are looked at. */
const stepDays = 5;
const seeds = [1, 2, 3, 4, 5, 6];

/** Plays a plan from today's memories to its day. */
export function foreseeRecalls(
  ground: PlanGround,
  policy: PlanPolicy,
  { days, minutesPerDay }: { readonly days: number; readonly minutesPerDay: number },
): ForeseenRecalls {
  const { text, today } = ground.setting;
  const mornings = [
    ...Array.from({ length: Math.ceil(days / stepDays) }, (_, at) => at * stepDays),
    days,
  ];
  const rows = rowsOf(ground, policy);
  const snapshots = mornings.flatMap((morning) => (morning > 0 ? [morning - 1] : []));
  const plan = planOf(ground, policy, { minutesPerDay, days });
  const runs = seeds.map((seed) => simulate(plan, { seed, snapshots }).snapshots);
  const byMorning = mornings.map((morning) => {
    const seen = runs.map((run) => run.find(({ day }) => day === morning - 1) ?? ground.now);
    const recalls = seen.map((snapshot) => ground.recallsOf(snapshot, morning, rows));
    const shares = seen.map((snapshot) => ground.shareOf(snapshot, morning, rows));
    return { recalls, share: shares.reduce((sum, share) => sum + share, 0) / shares.length };
  });
  return {
    ...{ from: today, termIds: text.terms.map(({ id }) => id), days: mornings },
    recalls: byMorning.map(({ recalls }) => text.terms.map((_, at) => meanKnown(recalls, at))),
    begun: byMorning.map(({ recalls }) =>
      text.terms.map((_, at) => begunBy(recalls, at).length / seeds.length),
    ),
    shares: byMorning.map(({ share }) => rounded(share)),
  };
}

/**
 * The recall (0–1) of each term by id on any day if the plan is followed, on straight lines between the mornings foreseen; before the first as on it, after the last as on that. Null: in most runs it is
 * not begun by then.
 */
export function recallsFollowing(
  foreseen: ForeseenRecalls,
  day: Day,
): ReadonlyMap<string, number | null> {
  const { before, after, part } = placeOf(foreseen, day);
  const between = (rows: readonly (readonly number[])[], at: number) => {
    const start = rows[before]?.[at] ?? 0;
    return start + part * ((rows[after]?.[at] ?? 0) - start);
  };
  return new Map(
    foreseen.termIds.map((id, at) => {
      if (between(foreseen.begun, at) < 0.5) return [id, null];
      // A recall of 0 says that no run had begun it: not a point to draw a line from.
      const [start, end] = [
        foreseen.recalls[before]?.[at] ?? 0,
        foreseen.recalls[after]?.[at] ?? 0,
      ];
      return [id, start === 0 ? end : end === 0 ? start : between(foreseen.recalls, at)];
    }),
  );
}

/** The share of the text understood on any day if the plan is followed. */
export function shareFollowing(foreseen: ForeseenRecalls, day: Day): number {
  const { before, after, part } = placeOf(foreseen, day);
  const start = foreseen.shares[before] ?? 0;
  return start + part * ((foreseen.shares[after] ?? 0) - start);
}

function placeOf({ from, days }: ForeseenRecalls, day: Day) {
  const elapsed = elapsedDays(from, day);
  const last = days.length - 1;
  const found = days.findIndex((morning) => morning >= elapsed);
  const after = found < 0 ? last : found;
  const before = Math.max(0, after - 1);
  const [start, end] = [days[before] ?? 0, days[after] ?? 0];
  const part = end > start ? Math.min(1, (elapsed - start) / (end - start)) : 1;
  return { before, after, part };
}

type Recalls = readonly (readonly (number | null)[])[];

function begunBy(recalls: Recalls, at: number): readonly number[] {
  return recalls.flatMap((run) => run[at] ?? []);
}

function meanKnown(recalls: Recalls, at: number): number {
  const known = begunBy(recalls, at);
  return known.length === 0
    ? 0
    : rounded(known.reduce((sum, recall) => sum + recall, 0) / known.length);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
