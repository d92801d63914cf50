/** The share of some things that pass a test, 0–1; 0 when there are none. */
export function shareOf<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter(test).length / Math.max(all.length, 1);
}

/** The mean; 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

/** 1 for what is so. */
export function flag(is: boolean): number {
  return is ? 1 : 0;
}
