import { createSimilarity } from "#lib/language/align/beads/similarity";
import { type FacingPair, joinAll, loosePair } from "#lib/language/align/desk/facing-pair";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Segment } from "#lib/language/text/unit";
import type { Run } from "./line-runs.ts";

/**
 * How much likelier a pair must become before a neighbouring line is taken into it. Of 1 000 lines whose neighbour lost its translation, or that
 * were cut in two, in four talks: the first lose (98 % below 0.05), the second gain (95 % above it).
 */
const minGain = 0.05;

/** Longer runs beside one line are the aligner's. */
const maxRun = 6;

/**
 * One line beside several of the other language: the nearest is its translation, and those next to it belong to it too only where they make the
 * pair likelier; the others face nothing. Null where this is not such a case.
 */
export function joinNeighbours(first: Run, second: Run, lexicon: Lexicon): FacingPair[] | null {
  const isFirstLong = first.length > second.length;
  const [long, short] = isFirstLong ? [first, second] : [second, first];
  const [one] = short;
  if (short.length !== 1 || one === undefined || long.length > maxRun) return null;
  // Seen from the line alone, nearest first.
  const near = isFirstLong ? long.toReversed() : long;
  const [source, target] = isFirstLong ? [long, short] : [short, long];
  const sourceLang = source[0]?.lang ?? "en";
  const texts = (run: Run) => run.map(({ text }) => text);
  const similarity = createSimilarity(texts(source), texts(target), { sourceLang, lexicon });
  const likeness = (run: Run) => {
    const places = run.map((segment) => long.indexOf(segment));
    return isFirstLong ? similarity.of(places, [0]) : similarity.of([0], places);
  };
  const { joined, probability } = takeWhileLikelier(near, likeness);
  return pairsOf(long, joined, one, isFirstLong, probability);
}

function takeWhileLikelier(near: Run, likeness: (run: Run) => number) {
  const joined = near.slice(0, 1);
  let probability = likeness(joined);
  for (const next of near.slice(1)) {
    const longer = likeness([...joined, next]);
    if (longer - probability < minGain) break;
    joined.push(next);
    probability = longer;
  }
  return { joined, probability };
}

/** Nearness is evidence of its own: even a pair whose words say nothing is more likely right than wrong. */
const nearnessProbability = 0.6;

function pairsOf(
  long: Run,
  joined: Run,
  one: Segment,
  isFirstLong: boolean,
  likeness: number,
): FacingPair[] {
  const many = joinAll(long.filter((segment) => joined.includes(segment)));
  const [first, second] = isFirstLong ? [many, one] : [one, many];
  const probability = nearnessProbability + (0.99 - nearnessProbability) * likeness;
  const pair = { first, second, probability };
  const firstLang = first?.lang ?? "en";
  const loose = long
    .filter((segment) => !joined.includes(segment))
    .map((segment) => loosePair(segment, firstLang, nearnessProbability));
  return isFirstLong ? [...loose, pair] : [pair, ...loose];
}
