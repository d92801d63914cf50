import { sizeOf } from "#lib/language/align/beads/affinity";
import type { Pair, Side } from "#lib/language/text/unit";
import { evidence } from "./doctor-evidence.ts";
import { isTurned } from "./doctor-names.ts";
import { type Proposal, toRows } from "./doctor-proposal.ts";
import { jointReasons } from "./doctor-reasons.ts";
import type { Joint } from "./doctor-score.ts";
import { isLoose, linkOfRow, type Sides, segmentOf } from "./doctor-sides.ts";

/** Two lines whose sizes differ more (logarithm) are not paired for their place alone. */
const maxApart = 0.7;

/** Two marks of one sentence cut in two are enough: no end mark, and a small letter after it. */
const minJoint = 4;

const sure = { neighbours: 0.7, split: 0.8 };

/**
 * What the places and marks of lines prove without a dictionary: a loose source and a loose target side by side between whole pairs are one pair, and
 * a loose line that reads as one sentence with its neighbour belongs to it. Linear.
 */
export function findByStructure(
  sides: Sides,
  joint: Joint,
  isClosed: (row: number) => boolean,
): Proposal[] {
  return sides.pairs.flatMap((_, row) => {
    if (isClosed(row) || isClosed(row + 1)) return [];
    return pairLoose(sides, row) ?? joinCut(sides, joint, row) ?? [];
  });
}

function pairLoose(sides: Sides, row: number): Proposal[] | null {
  const before = sides.pairs.slice(row, row + 2);
  const [first, second] = before;
  if (first === undefined || second === undefined) return null;
  const [source, target] = [first.source ?? second.source, first.target ?? second.target];
  const isPair =
    isLoose(sides, row) && isLoose(sides, row + 1) && source !== null && target !== null;
  if (!isPair || !isWhole(sides.pairs[row - 1]) || !isWhole(sides.pairs[row + 2])) return null;
  if (Math.abs(Math.log(sizeOf(target.text) / sizeOf(source.text))) > maxApart) return null;
  const links = [linkOfRow(sides, row), linkOfRow(sides, row + 1)];
  const lines = [source, target].map(({ lines: [line = 0], lang }) => ({ line, lang }));
  return [
    {
      fault: isTurned(links, sides) ? "swapped" : "shifted",
      ...{ from: row, to: row + 2, probability: sure.neighbours, isCertain: false },
      after: toRows(before, [{ source, target }], sure.neighbours),
      evidence: lines.map((params) => evidence("noCounterpart", params)),
    },
  ];
}

/** A row missing at the edge of the text proves as much as a whole one. */
function isWhole(pair: Pair | undefined): boolean {
  return pair === undefined || (pair.source !== null && pair.target !== null);
}

function joinCut(sides: Sides, joint: Joint, row: number): Proposal[] | null {
  const before = sides.pairs.slice(row, row + 2);
  if (before.length < 2 || isLoose(sides, row) === isLoose(sides, row + 1)) return null;
  const links = [linkOfRow(sides, row), linkOfRow(sides, row + 1)];
  const joined = {
    source: links.flatMap((link) => link.source),
    target: links.flatMap((link) => link.target),
  };
  const side: Side = joined.source.length > joined.target.length ? "source" : "target";
  const at = joined[side][0];
  if (joined[side].length !== 2 || at === undefined || joint(side, at) < minJoint) return null;
  const whole = {
    source: segmentOf(sides, "source", joined.source, row),
    target: segmentOf(sides, "target", joined.target, row),
  };
  return [
    {
      fault: "split",
      ...{ from: row, to: row + 2, probability: sure.split, isCertain: false },
      after: toRows(before, [whole], sure.split),
      evidence: jointReasons(joined, sides, joint),
    },
  ];
}
