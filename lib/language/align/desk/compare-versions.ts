import type { Pair } from "#lib/language/text/unit";
import { type Match, matchInOrder } from "./match-in-order.ts";
import { pairSimilarRows } from "./pair-similar-rows.ts";

/** What became of a row: 0-based places in the two versions, null where it is not there. A row that only moved is kept. */
export interface PairMatch {
  readonly type: "kept" | "changed" | "added" | "gone";
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * What a new version of a text changed, row by row in the order of the new one, rows that are gone where they stood. Rows that read the same
 * on both sides are kept, also where they moved; between them, rows that are still half the same on one side count as changed. Time grows
 * with the rows and with what changed; 10 000 rows take well under a second.
 */
export function compareVersions(
  before: readonly Pair[],
  after: readonly Pair[],
): readonly PairMatch[] {
  const keysBefore = before.map(keyOf);
  const keysAfter = after.map(keyOf);
  const kept = matchInOrder(keysBefore, keysAfter);
  const moved = matchMoved(keysBefore, keysAfter, kept);
  const same = [...kept, ...moved];
  const usedBefore = new Set(same.map(([at]) => at));
  const usedAfter = new Set(same.map(([, at]) => at));
  const changed = gapsOf(kept, before.length, after.length).flatMap((gap) =>
    pairSimilarRows(before, after, {
      before: gap.before.filter((at) => !usedBefore.has(at)),
      after: gap.after.filter((at) => !usedAfter.has(at)),
    }),
  );
  return listInOrder({ kept: same, changed }, before.length, after.length);
}

/** Rows of both versions between two that are kept: 0-based places, ascending. */
interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function keyOf({ source, target }: Pair): string {
  return `${source?.text ?? "\u0000"}\n${target?.text ?? "\u0000"}`;
}

/** Equal rows that stand in another order: the first left with the first left. */
function matchMoved(
  before: readonly string[],
  after: readonly string[],
  kept: readonly Match[],
): Match[] {
  const usedBefore = new Set(kept.map(([at]) => at));
  const usedAfter = new Set(kept.map(([, at]) => at));
  const waiting = new Map<string, number[]>();
  for (const [at, key] of before.entries()) {
    if (usedBefore.has(at)) continue;
    waiting.set(key, [...(waiting.get(key) ?? []), at]);
  }
  return after.flatMap((key, at): Match[] => {
    const from = usedAfter.has(at) ? undefined : waiting.get(key)?.shift();
    return from === undefined ? [] : [[from, at]];
  });
}

function gapsOf(kept: readonly Match[], beforeCount: number, afterCount: number): Gap[] {
  const gaps: Gap[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  const end: Match = [beforeCount, afterCount];
  for (const [toBefore, toAfter] of [...kept, end]) {
    if (toBefore > fromBefore && toAfter > fromAfter)
      gaps.push({ before: range(fromBefore, toBefore), after: range(fromAfter, toAfter) });
    [fromBefore, fromAfter] = [toBefore + 1, toAfter + 1];
  }
  return gaps;
}

function listInOrder(
  matches: { readonly kept: readonly Match[]; readonly changed: readonly Match[] },
  beforeCount: number,
  afterCount: number,
): PairMatch[] {
  const ofAfter = new Map<number, PairMatch>();
  const matched = new Set<number>();
  for (const type of ["kept", "changed"] as const) {
    for (const [before, after] of matches[type]) {
      ofAfter.set(after, { type, before, after });
      matched.add(before);
    }
  }
  const list: PairMatch[] = [];
  let next = 0;
  const tellGone = (end: number) => {
    for (; next < end; next += 1)
      if (!matched.has(next)) list.push({ type: "gone", before: next, after: null });
  };
  const bounds = new Array<number>(afterCount).fill(beforeCount);
  for (let after = afterCount - 1; after >= 0; after -= 1)
    bounds[after] = ofAfter.get(after)?.before ?? bounds[after + 1] ?? beforeCount;
  for (let after = 0; after < afterCount; after += 1) {
    const match = ofAfter.get(after);
    tellGone(bounds[after] ?? beforeCount);
    list.push(match ?? { type: "added", before: null, after });
  }
  tellGone(beforeCount);
  return list;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
