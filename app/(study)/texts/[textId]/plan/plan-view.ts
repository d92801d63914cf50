import type { Day } from "#lib/memory/time/day";
import type { OutlinePoint } from "#lib/progress/readable-by-outline";
import type { PlanStanding } from "#lib/progress/readable-by-standing";

/** A plan that stands, as its page shows it. */
export interface PlanView {
  readonly id: string;
  readonly targetDay: Day;
  readonly targetShare: number;
  readonly minutesPerDay: number;
  readonly newPerDay: number;
  readonly madeOn: Day;
  readonly points: readonly OutlinePoint[];
  readonly standing: PlanStanding;
}
