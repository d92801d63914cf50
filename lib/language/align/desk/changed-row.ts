import type { Pair, Segment, Side, UnitKind, Warning } from "#lib/language/text/unit";
import { err, ok, type Result } from "#lib/result";
import type { PairChange, PairEditError, PairRow } from "./pair-edit.ts";

/** Doubts about who faces whom; a learner who has touched the row has answered them. */
const alignmentDoubts: ReadonlySet<string> = new Set([
  "orphanSource",
  "orphanTarget",
  "unevenBlocks",
  "sentenceContinues",
  "lengthMismatch",
  "unsurePair",
]);

/** The 0-based place of a row, or that there is none. */
export function findRow(rows: readonly PairRow[], pairId: string): Result<number, PairEditError> {
  const at = rows.findIndex(({ id }) => id === pairId);
  return at < 0 ? err({ type: "pairNotFound", field: "pairId" }) : ok(at);
}

/** A row with these sides, made of these rows: sure, and without the doubts that were about its alignment. */
export function madeRow(
  from: readonly Pair[],
  sides: { readonly source: Segment | null; readonly target: Segment | null },
): Pair {
  return {
    index: from[0]?.index ?? 1,
    ...sides,
    kind: kindOf(from),
    probability: 1,
    warnings: warningsOf(from),
  };
}

/** The row with another segment (or none) on one side. */
export function withSide(row: Pair, side: Side, segment: Segment | null): Pair {
  const { source, target } = row;
  return madeRow(
    [row],
    side === "source" ? { source: segment, target } : { source, target: segment },
  );
}

/** The change that puts `after` in place of as many rows as `count` from `at` on; rows without a segment vanish, the rest is numbered. */
export function changeOf(
  rows: readonly PairRow[],
  at: number,
  count: number,
  after: readonly Pair[],
): PairChange {
  const kept = after.filter(({ source, target }) => source !== null || target !== null);
  return {
    at,
    before: rows.slice(at, at + count),
    after: kept.map((row, offset) => ({ ...row, index: at + offset + 1 })),
  };
}

function kindOf(from: readonly Pair[]): UnitKind {
  const kinds = new Set(from.map(({ kind }) => kind));
  return kinds.size === 1 ? (from[0]?.kind ?? "body") : "body";
}

function warningsOf(from: readonly Pair[]): readonly Warning[] {
  const warnings = from.flatMap(({ warnings }) => warnings);
  return [...new Set(warnings)].filter(({ code }) => !alignmentDoubts.has(code));
}
