import type { PairChange } from "#lib/language/align/desk/edit-pairs";
import type { Pair } from "#lib/language/text/unit";

/** UTF-16 units a side may have after an edit; a page of a book has some 3 000. */
export const longestSegment = 20_000;

/** Whether an edit would make a side too long, longer than any that was there. */
export function isTooLong({ before, after }: PairChange): boolean {
  return longestOf(after) > Math.max(longestSegment, longestOf(before));
}

function longestOf(pairs: readonly Pair[]): number {
  return pairs.reduce(
    (most, { source, target }) =>
      Math.max(most, source?.text.length ?? 0, target?.text.length ?? 0),
    0,
  );
}
