const secondsPerDay = 86_400;

/** Where a step leads: the step the card then stands on, and how long it waits there. */
export interface NextStep {
  readonly step: number;
  readonly delaySeconds: number;
}

/** Again: back to the first step. Null when there are no steps. */
export function againStep(steps: readonly number[]): NextStep | null {
  const first = steps[0];
  return first === undefined ? null : { step: 0, delaySeconds: first };
}

/**
 * Hard: on the first step the middle between it and the second, or half as long again when it is the only one
 * (at most a day more); a later step is repeated. Null when there are no steps.
 */
export function hardStep(steps: readonly number[], step: number): NextStep | null {
  const index = Math.min(step, steps.length - 1);
  const current = steps[index];
  if (current === undefined) return null;
  if (index > 0) return { step: index, delaySeconds: current };
  const second = steps[1];
  const delay =
    second === undefined
      ? Math.min(current * 1.5, current + secondsPerDay)
      : (current + second) / 2;
  return { step: index, delaySeconds: inWholeDays(delay) };
}

/** Good: on to the next step. Null when the card has passed the last one, or there are none. */
export function goodStep(steps: readonly number[], step: number): NextStep | null {
  const index = Math.min(step, steps.length - 1) + 1;
  const next = steps[index];
  return next === undefined ? null : { step: index, delaySeconds: next };
}

// A wait of more than a day is counted in days, so a fraction of one would be lost unevenly.
function inWholeDays(seconds: number): number {
  if (seconds <= secondsPerDay) return Math.round(seconds);
  return Math.round(seconds / secondsPerDay) * secondsPerDay;
}
