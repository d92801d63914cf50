import { affinity, sizeOf, structureProbability } from "#lib/language/align/beads/affinity";
import { type FacingPair, loosePair } from "#lib/language/align/desk/facing-pair";
import { closingMark } from "#lib/language/text/sentence-edge";
import type { Lang, Segment } from "#lib/language/text/unit";
import { isInBlocks, type Region, type Run, regionsOf, runsOf } from "./line-runs.ts";

/** Two runs of unequal length that could not be paired line by line: `firstCount` lines of one language, then `secondCount` of the other. */
interface UnevenBlocks {
  readonly line: number;
  readonly lastLine: number;
  readonly firstCount: number;
  readonly secondCount: number;
}

/** Segments paired by the structure of the file: each is the title or in a row, in the order of the file. `firstLang` leads the pairs. */
export interface Pairing {
  readonly firstLang: Lang;
  readonly title: Segment | null;
  readonly pairs: readonly FacingPair[];
  readonly unevenBlocks: readonly UnevenBlocks[];
}

/** Aligns two runs that are not one to one; null where the places of the lines tell more. */
export type AlignRuns = (first: Run, second: Run) => readonly FacingPair[] | null;

/**
 * Pairs lines by their runs: a line directly followed by one of the other language is a pair; blocks of equal length are paired line by line
 * where that fits; runs that are not one to one are aligned by `align`, or only their neighbouring lines are paired. Which language leads is decided by what leaves the fewest lines over, then by lengths, numbers and Latin words. A single line before the first pair is the
 * title. Linear, apart from `align`.
 */
export function pairLines(segments: readonly Segment[], align: AlignRuns): Pairing {
  const runs = runsOf(segments);
  const inBlocks = isInBlocks(runs);
  const english = planOf(runs, "en", inBlocks);
  const chinese = planOf(runs, "zh", inBlocks);
  const plan = chinese.score > english.score ? chinese : english;
  const paired = plan.regions.map((region) => pairRegion(region, plan, align));
  return {
    firstLang: plan.firstLang,
    ...withTitle(paired.flat(), plan.title, segments[0]),
    unevenBlocks: plan.regions.flatMap((region, at) => unevenOf(region, paired[at] ?? [])),
  };
}

/** True for a line that may stand above a text as its title: short, and not ending like a sentence that is told. */
export function isTitleLike(text: string): boolean {
  return (
    sizeOf(text) <= maxTitleSize && !notATitle.has(text.slice(-1)) && closingMark(text) !== "comma"
  );
}

/** In letters: some 35 English words or 60 Chinese characters. */
const maxTitleSize = 200;
const notATitle = new Set(".。;；:：…");

/** A line left over weighs as much as the worst pair and the loss of a good one; a title is nearly free. */
const looseCost = 3;
const titleCost = 0.5;

/** A line too many in a block that the aligner will look at. */
const unevenCost = 0.5;

/** Regions whose lengths, numbers and Latin words are compared to find which language leads. */
const maxScored = 2_000;

/** Below this a block pair is doubted as a whole. */
const sureBlock = 0.7;

interface Plan {
  readonly firstLang: Lang;
  readonly inBlocks: boolean;
  readonly title: Segment | null;
  readonly regions: readonly Region[];
  readonly score: number;
}

function planOf(runs: readonly Run[], firstLang: Lang, inBlocks: boolean): Plan {
  const [regions, title] = takeTitle(regionsOf(runs, firstLang), inBlocks);
  // Lines left over are counted everywhere, how well pairs fit is sampled: a book has no need of all of them.
  const every = Math.ceil(regions.length / maxScored);
  const score = regions.reduce((sum, region, at) => {
    const isUneven = region.first.length !== region.second.length;
    if (isUneven) return sum + scoreOf(region, inBlocks);
    return at % every === 0 ? sum + every * scoreOf(region, inBlocks) : sum;
  }, 0);
  return { firstLang, inBlocks, title, regions, score: score - (title === null ? 0 : titleCost) };
}

/** The first line is the title where it has nothing beside it, or is one line too many in the first block. */
function takeTitle(
  regions: readonly Region[],
  inBlocks: boolean,
): readonly [readonly Region[], Segment | null] {
  const [region, ...rest] = regions;
  if (region === undefined) return [regions, null];
  const { first, second } = region;
  const [title] = first.length > 0 ? first : second;
  if (title === undefined || !isTitleLike(title.text)) return [regions, null];
  const without = (run: Run) => run.slice(1);
  if (first.length === 0) return [[{ first, second: without(second) }, ...rest], title];
  if (second.length === 0) return [[{ first: without(first), second }, ...rest], title];
  const isOver = inBlocks ? first.length === second.length + 1 : first.length > 1;
  return isOver ? [[{ first: without(first), second }, ...rest], title] : [regions, null];
}

/** A first line that the aligner left alone is the title too. */
function withTitle(
  pairs: readonly FacingPair[],
  title: Segment | null,
  top: Segment | undefined,
): Pick<Pairing, "title" | "pairs"> {
  const [first, ...rest] = pairs;
  if (title !== null || first === undefined) return { title, pairs };
  const alone = first.first === null ? first.second : first.second === null ? first.first : null;
  const isTitle = alone !== null && alone === top && isTitleLike(alone.text);
  return isTitle ? { title: alone, pairs: rest } : { title: null, pairs };
}

function scoreOf(region: Region, inBlocks: boolean): number {
  const { first, second } = region;
  if (first.length === 0 || second.length === 0) return -looseCost * (first.length + second.length);
  if (inBlocks && first.length !== second.length) {
    const fit = affinity(textOf(first), textOf(second));
    const [few, many] = [
      Math.min(first.length, second.length),
      Math.max(first.length, second.length),
    ];
    return few * (1 + Math.min(fit, 0)) - unevenCost * (many - few);
  }
  const pairs = structurePairs(region, inBlocks);
  return pairs.reduce(
    (sum, pair) =>
      pair.first === null || pair.second === null
        ? sum - looseCost
        : sum + 1 + affinity(pair.first.text, pair.second.text),
    0,
  );
}

function pairRegion(region: Region, plan: Plan, align: AlignRuns): readonly FacingPair[] {
  const { first, second } = region;
  const isPlain = first.length <= 1 && second.length <= 1;
  const isEven = first.length === second.length;
  if (isPlain || (plan.inBlocks && isEven && fits(region)))
    return structurePairs(region, plan.inBlocks);
  const isHopeless = first.length === 0 || second.length === 0;
  const aligned = isHopeless ? null : align(first, second);
  return aligned ?? structurePairs(region, plan.inBlocks);
}

/** What the places of the lines alone say. */
function structurePairs({ first, second }: Region, inBlocks: boolean): FacingPair[] {
  const firstLang = first[0]?.lang ?? (second[0]?.lang === "en" ? "zh" : "en");
  const loose = (segment: Segment) => loosePair(segment, firstLang, looseProbability);
  if (first.length === 0 || second.length === 0) return [...first, ...second].map(loose);
  if (inBlocks && first.length === second.length) return zip(first, second);
  const [upper, lower] = [first.at(-1), second[0]];
  if (upper === undefined || lower === undefined) return [];
  return [...first.slice(0, -1).map(loose), facing(upper, lower), ...second.slice(1).map(loose)];
}

/** Nothing faced it, by structure; whether it belongs to a neighbour is for the doctor. */
const looseProbability = 0.9;

function zip(first: Run, second: Run): FacingPair[] {
  return first.flatMap((segment, at) => {
    const other = second[at];
    return other === undefined ? [] : [facing(segment, other)];
  });
}

function facing(first: Segment, second: Segment): FacingPair {
  return { first, second, probability: structureProbability(first.text, second.text) };
}

/** Line by line fits a block when its pairs look like pairs on the whole. */
function fits({ first, second }: Region): boolean {
  const sum = first.reduce(
    (total, { text }, at) => total + affinity(text, second[at]?.text ?? ""),
    0,
  );
  return sum / first.length > minMeanAffinity;
}

const minMeanAffinity = -0.6;

function textOf(run: Run): string {
  return run.map(({ text }) => text).join(" ");
}

function unevenOf({ first, second }: Region, pairs: readonly FacingPair[]): UnevenBlocks[] {
  if (first.length === second.length || first.length < 2 || second.length < 2) return [];
  const sum = pairs.reduce(
    (total, pair) => total + (pair.first && pair.second ? pair.probability : 0),
    0,
  );
  if (sum / Math.max(pairs.length, 1) >= sureBlock) return [];
  return [
    {
      line: first[0]?.lines[0] ?? 0,
      lastLine: second.at(-1)?.lines[0] ?? 0,
      firstCount: first.length,
      secondCount: second.length,
    },
  ];
}
