import type { Clues } from "./doctor-clues.ts";
import type { Likelihood } from "./doctor-likelihood.ts";
import { isLooseLink, isOnlyDropped, isPlain, nameFault } from "./doctor-names.ts";
import { type Facing, type Proposal, toRows } from "./doctor-proposal.ts";
import { listReasons } from "./doctor-reasons.ts";
import { createScore, type DoctorScore } from "./doctor-score.ts";
import { type Link, linkOfRow, type Sides, segmentOf } from "./doctor-sides.ts";
import { compareWindow, type Stretch } from "./doctor-stretch.ts";
import { findWindows } from "./doctor-windows.ts";
import { mixedEvidence, rowsOfMixed, sureOfKept } from "./fault-half-translated.ts";

/**
 * What a repair must gain before it is likelier than not: a fault is in one of a hundred places that look plain, in one of ten where the aligner has
 * joined lines already, and in two of five where a line faces nothing.
 */
const minGain = { plain: 4.6, joined: 2.2, loose: 0.4 };

/** What is less likely than not is not worth a word. */
const leastProbability = 0.5;

/** From this gain on nothing else is thinkable: whole texts stay below 0 in every place, and chance gives it once in twenty thousand. */
const certainGain = 10;

/** Rows that a local search faces anew: split and merged lines, missing and shifted ones, neighbours that have changed places. */
export function findMisaligned(
  sides: Sides,
  likelihood: Likelihood,
  clues: Clues,
  isClosed: (row: number) => boolean,
): Proposal[] {
  const score = createScore(sides, likelihood);
  const isSuspect = (row: number) => {
    const { source, target } = linkOfRow(sides, row);
    return (
      source.some((at) => clues.has("source", at)) || target.some((at) => clues.has("target", at))
    );
  };
  return findWindows(sides, score, { isClosed, isSuspect })
    .flatMap((window) => compareWindow(sides, score, window, clues))
    .flatMap((stretch) => propose(sides, score, clues, stretch));
}

function propose(sides: Sides, score: DoctorScore, clues: Clues, stretch: Stretch): Proposal[] {
  const { from, to, before, after, dropped, gain } = stretch;
  const mixed = after.flatMap((link) => clues.mixedOf(link) ?? []);
  const least = minGain[kindOf(before)];
  const sureness = Math.min(
    mixed.length > 0 ? sureOfKept : 1,
    ...dropped.map((copy) => copy.probability),
  );
  const probability = sureness / (1 + Math.exp(least - gain));
  if (probability < leastProbability) return [];
  const facings = after.flatMap((link) => facingsOf(sides, clues, link, from));
  const isOnlyCopies = isOnlyDropped(stretch) && dropped.every(({ isCertain }) => isCertain);
  return [
    {
      fault: mixed.length > 0 ? "halfTranslated" : nameFault(stretch, sides, score),
      ...{ from, to, probability },
      after: toRows(sides.pairs.slice(from, to), facings, probability),
      isCertain: isOnlyCopies || (gain >= certainGain && sureness === 1),
      evidence: [
        ...dropped.map((copy) => copy.evidence),
        ...mixed.map((one) => mixedEvidence(sides, one)),
        ...listReasons(stretch, sides, score),
      ],
    },
  ];
}

function kindOf(before: readonly Link[]): keyof typeof minGain {
  if (before.some(isLooseLink)) return "loose";
  return before.every(isPlain) ? "plain" : "joined";
}

function facingsOf(sides: Sides, clues: Clues, link: Link, near: number): readonly Facing[] {
  const mixed = clues.mixedOf(link);
  if (mixed !== null) return rowsOfMixed(sides, mixed);
  const source = segmentOf(sides, "source", link.source, near);
  return [{ source, target: segmentOf(sides, "target", link.target, near) }];
}
