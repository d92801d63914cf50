/**
 * At most 3 000 items, in three stretches from the beginning, the middle and the end: enough to tell how a file is laid out. Stretches, for what neighbours
 * do counts.
 */
export function sampleOf<T>(items: readonly T[]): readonly T[] {
  if (items.length <= maxSample) return items;
  const third = maxSample / 3;
  const middle = Math.floor(items.length / 2);
  return [...items.slice(0, third), ...items.slice(middle, middle + third), ...items.slice(-third)];
}

const maxSample = 3000;
