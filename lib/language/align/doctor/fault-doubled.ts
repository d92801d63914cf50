import { sizeOf } from "#lib/language/align/beads/affinity";
import type { Segment, Side } from "#lib/language/text/unit";
import { evidence } from "./doctor-evidence.ts";
import { type Facing, type Proposal, toRows } from "./doctor-proposal.ts";
import { isLoose, linkOfRow, neighboursOf, rowsOf, type Sides, segmentOf } from "./doctor-sides.ts";
import { type Likeness, likenessOf } from "./doctor-slip.ts";
import type { Evidence } from "./repair.ts";

/** Below this many letters a line may well be said twice ("No. No."): nothing is certain, and two whole pairs are left alone. */
const minLetters = 20;

/** How sure a copy is one: beside a line that has its translation, as a whole pair (a refrain?), with a slip of the pen. */
const sure = { exact: 0.99, short: 0.7, pair: 0.9, near: 0.85 };

/** A line that repeats its neighbour: `at` and `twin` are indices on its side. */
export interface Copy {
  readonly side: Side;
  readonly at: number;
  readonly twin: number;
  /** Neither faces anything: the copy stands where the translation of the twin should. */
  readonly isBare: boolean;
  readonly isCertain: boolean;
  readonly probability: number;
  readonly evidence: Evidence;
}

/** Whole pairs that repeat the pair before them. Never certain: it may be a refrain. Linear. */
export function findDoubledPairs({ pairs }: Sides): Proposal[] {
  return pairs.flatMap((pair, row): Proposal[] => {
    const next = pairs[row + 1];
    if (next === undefined || isShort(pair.source) || isShort(pair.target)) return [];
    const source = compare(pair.source, next.source, "pair");
    const target = compare(pair.target, next.target, "pair");
    if (source === "none" || target === "none") return [];
    const probability = source === "exact" && target === "exact" ? sure.pair : sure.near;
    return [
      {
        ...{ fault: "doubled", from: row, to: row + 2, after: [pair], probability },
        isCertain: false,
        evidence: [
          copied(next.source, pair.source, source),
          copied(next.target, pair.target, target),
        ],
      },
    ];
  });
}

/** Lines that repeat the line before them on their side, where one of the two faces nothing or both share a row. Linear. */
export function findCopies(sides: Sides): Copy[] {
  return (["source", "target"] as const).flatMap((side) => {
    const rows = rowsOf(sides, side);
    return neighboursOf(sides, side).flatMap((at) => {
      const likeness = compare(sides[side][at] ?? null, sides[side][at + 1] ?? null, "line");
      if (likeness === "none") return [];
      const [from = 0, to = 0] = [rows[at], rows[at + 1]];
      const isFirst = from !== to && isLoose(sides, from) && !isLoose(sides, to);
      const places = isFirst ? { at, twin: at + 1 } : { at: at + 1, twin: at };
      const isBare = from !== to && isLoose(sides, from) && isLoose(sides, to);
      return [toCopy(sides, { side, ...places, isBare }, likeness)];
    });
  });
}

/** The repair that only drops a copy, where nothing else is looked into. */
export function dropCopy(sides: Sides, copy: Copy): Proposal {
  const { side, at, twin, isCertain, probability } = copy;
  const rows = rowsOf(sides, side);
  const from = Math.min(rows[at] ?? 0, rows[twin] ?? 0);
  const before = sides.pairs.slice(from, Math.max(rows[at] ?? 0, rows[twin] ?? 0) + 1);
  const after = before.flatMap((pair, nth): Facing[] => {
    const link = linkOfRow(sides, from + nth)[side];
    if (!link.includes(at)) return [pair];
    const rest = segmentOf(
      sides,
      side,
      link.filter((part) => part !== at),
      from + nth,
    );
    const left: Facing = { source: pair.source, target: pair.target, [side]: rest };
    return left.source === null && left.target === null ? [] : [left];
  });
  const isBare = before.every((pair) => pair.source === null || pair.target === null);
  return {
    fault: isBare ? "untranslated" : "doubled",
    ...{ from, to: from + before.length, isCertain, probability },
    after: toRows(before, after, 1),
    evidence: [copy.evidence],
  };
}

function toCopy(
  sides: Sides,
  places: Pick<Copy, "side" | "at" | "twin" | "isBare">,
  likeness: Likeness,
): Copy {
  const { side, at, twin } = places;
  const [copy, kept] = [sides[side][at] ?? null, sides[side][twin] ?? null];
  const isExact = likeness === "exact";
  const isCertain = isExact && !isShort(kept);
  const probability = isCertain ? sure.exact : isExact ? sure.short : sure.near;
  return { ...places, isCertain, probability, evidence: copied(copy, kept, likeness) };
}

function compare(a: Segment | null, b: Segment | null, of: "pair" | "line"): Likeness {
  if (a === null || b === null || a.speaker !== b.speaker) return "none";
  const isTimed = a.startMs !== b.startMs && a.startMs !== undefined;
  return isTimed ? "none" : likenessOf(a.text, b.text, a.lang, of);
}

function copied(copy: Segment | null, kept: Segment | null, likeness: Likeness): Evidence {
  const line = copy?.lines[0] ?? 0;
  const otherLine = kept?.lines[0] ?? 0;
  return evidence(likeness === "exact" ? "sameText" : "nearlySameText", { line, otherLine });
}

function isShort(segment: Segment | null): boolean {
  return segment === null || sizeOf(segment.text) < minLetters;
}
