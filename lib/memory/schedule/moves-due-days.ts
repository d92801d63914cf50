import type { Preset } from "./card-state.ts";

type Wishes = Omit<Preset, "weights">;

/** Whether cards that were given their due days by one preset would be given others by the other: what rescheduling reads differs. */
export function movesDueDays(before: Wishes, after: Wishes): boolean {
  return JSON.stringify(whatDecides(before)) !== JSON.stringify(whatDecides(after));
}

function whatDecides(preset: Wishes): readonly unknown[] {
  const { desiredRetention, maximumIntervalDays, loadBalance, easyDays, breaks } = preset;
  const days = breaks.map(({ from, to }) => [from, to]);
  return [desiredRetention, maximumIntervalDays, loadBalance, easyDays, days];
}
