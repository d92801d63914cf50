import type { Pair } from "#lib/language/text/unit";
import type { Repair } from "./repair.ts";

/**
 * The pairs after these repairs, numbered anew from 1. Each repair replaces the rows that bear the indices of its `before`; so they may come in
 * any order and any choice. One whose rows are not there, or were already replaced by another, changes nothing.
 */
export function applyRepairs(pairs: readonly Pair[], repairs: readonly Repair[]): Pair[] {
  const rowOf = new Map(pairs.map((pair, row) => [pair.index, row]));
  const starting = new Map<number, Repair>();
  const taken = new Set<number>();
  for (const repair of repairs) {
    const rows = repair.before.map(({ index }) => rowOf.get(index) ?? -1);
    const first = rows[0] ?? -1;
    const isThere = first >= 0 && rows.every((row, at) => row === first + at && !taken.has(row));
    if (!isThere) continue;
    for (const row of rows) taken.add(row);
    starting.set(first, repair);
  }
  return pairs
    .flatMap((pair, row) => starting.get(row)?.after ?? (taken.has(row) ? [] : [pair]))
    .map((pair, at) => ({ ...pair, index: at + 1 }));
}
