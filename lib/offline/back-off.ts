const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * How long to wait after so many failures in a row (1 or more), in ms: doubling from one second to a minute, spread by `draw` (0–1) over the
 * upper half, so that the tabs and devices of one house don't come back at the same instant. What the server asked for is the least.
 */
export function retryDelayMs(failures: number, draw: number, askedMs: number | null): number {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - 1));
  const spread = Math.round(full * (0.5 + draw / 2));
  return Math.max(spread, Math.min(askedMs ?? 0, longestWaitMs));
}
