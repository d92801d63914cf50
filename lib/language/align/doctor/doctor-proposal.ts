import type { Pair, Segment } from "#lib/language/text/unit";
import type { Evidence, Fault, Repair } from "./repair.ts";

/** A repair before it is weighed against others: the rows from `from` to `to` (0-based, exclusive) become `after`. */
export interface Proposal {
  readonly fault: Fault;
  readonly from: number;
  readonly to: number;
  readonly after: readonly Pair[];
  readonly probability: number;
  readonly isCertain: boolean;
  readonly evidence: readonly Evidence[];
}

/** What faces what after a repair. */
export interface Facing {
  readonly source: Segment | null;
  readonly target: Segment | null;
}

/** Rows made of those they replace: kind and warnings stay with the lines, `probability` is how sure the new facing is. */
export function toRows(
  before: readonly Pair[],
  after: readonly Facing[],
  probability: number,
): Pair[] {
  const firstIndex = before[0]?.index ?? 1;
  const originOf = new Map(
    before.toReversed().flatMap((pair) => linesOf(pair).map((line) => [line, pair])),
  );
  return after.map(({ source, target }, at) => {
    const lines = new Set(linesOf({ source, target }));
    const origins = new Set([...lines].flatMap((line) => originOf.get(line) ?? []));
    const [first] = origins;
    const isSame = first?.source === source && first.target === target;
    return {
      index: firstIndex + at,
      source,
      target,
      kind: first?.kind ?? "body",
      probability: isSame ? first.probability : probability,
      warnings: [...origins].flatMap(({ warnings }) =>
        warnings.filter(({ line }) => lines.has(line)),
      ),
    };
  });
}

/** The lines of a row, source first. */
function linesOf({ source, target }: Facing): number[] {
  return [...(source?.lines ?? []), ...(target?.lines ?? [])];
}

/**
 * The best of the proposals that do not overlap, in the order of the text, as repairs. What is certain goes first, then what is more likely. Ids are
 * made of the fault and its first line, so that they stay the same when something else in the text changes.
 */
export function chooseRepairs(
  pairs: readonly Pair[],
  proposals: readonly Proposal[],
): readonly Repair[] {
  const taken = new Set<number>();
  const chosen: Proposal[] = [];
  for (const one of [...proposals].sort(bestFirst)) {
    const rows = Array.from({ length: one.to - one.from }, (_, nth) => one.from + nth);
    if (rows.some((row) => taken.has(row))) continue;
    for (const row of rows) taken.add(row);
    chosen.push(one);
  }
  const ids = new Set<string>();
  return chosen
    .sort((a, b) => a.from - b.from)
    .map((one) => {
      const repair = toRepair(pairs.slice(one.from, one.to), one);
      const id = ids.has(repair.id) ? `${repair.id}:${one.from + 1}` : repair.id;
      ids.add(id);
      return { ...repair, id };
    });
}

function bestFirst(a: Proposal, b: Proposal): number {
  if (a.isCertain !== b.isCertain) return a.isCertain ? -1 : 1;
  return b.probability - a.probability || a.from - b.from;
}

function toRepair(before: readonly Pair[], one: Proposal): Repair {
  const line = Math.min(...before.flatMap(linesOf));
  const { fault, after, probability, isCertain, evidence } = one;
  return {
    id: `${fault}:${line}`,
    ...{ fault, line, before, after, probability, isCertain },
    isApplied: false,
    evidence,
  };
}
