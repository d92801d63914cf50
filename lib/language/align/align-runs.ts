import { alignSegments } from "#lib/language/align/beads/align-segments";
import type { Bead } from "#lib/language/align/beads/bead";
import { type FacingPair, pairsOfBeads } from "#lib/language/align/desk/facing-pair";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Segment } from "#lib/language/text/unit";

/** The most segments of a side that are aligned at once, unless told otherwise; memory and time are known up to here. */
const defaultWindowSize = 10_000;

/** Of a window the last part is aligned anew with what follows it, from a bead that is as sure as this. */
const keptShare = 0.8;
const sureProbability = 0.9;

interface RunOptions {
  readonly lexicon: Lexicon | null;
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly windowSize?: number;
}

/** Two lists of segments aligned and joined to rows; very long ones window by window, so that time grows with their length. */
export function alignRuns(
  first: readonly Segment[],
  second: readonly Segment[],
  options: RunOptions,
): FacingPair[] {
  const { windowSize = defaultWindowSize } = options;
  const pairs: FacingPair[] = [];
  let [from, start] = [0, 0];
  while (from < first.length || start < second.length) {
    const longest = Math.max(first.length - from, second.length - start);
    const share = Math.min(windowSize / longest, 1);
    const left = first.slice(from, from + Math.ceil((first.length - from) * share));
    const right = second.slice(start, start + Math.ceil((second.length - start) * share));
    const found = alignWindow(left, right, options, longest > windowSize);
    const beads = share === 1 ? found : sureBeginning(found, keptShare * left.length);
    pairs.push(...pairsOfBeads(beads, left, right));
    from += beads.reduce((sum, { source }) => sum + source.length, 0);
    start += beads.reduce((sum, { target }) => sum + target.length, 0);
    options.onProgress?.((from + start) / (first.length + second.length));
  }
  return pairs;
}

function alignWindow(
  first: readonly Segment[],
  second: readonly Segment[],
  { lexicon, onProgress }: RunOptions,
  isPart: boolean,
): readonly Bead[] {
  const sourceLang = first[0]?.lang ?? (second[0]?.lang === "en" ? "zh" : "en");
  const texts = (run: readonly Segment[]) => run.map(({ text }) => text);
  return alignSegments(texts(first), texts(second), {
    sourceLang,
    lexicon,
    ...(onProgress === undefined || isPart ? {} : { onProgress }),
  });
}

/** The beads up to the last sure one before this many segments of the first side; all up to there where none is sure. */
function sureBeginning(beads: readonly Bead[], most: number): readonly Bead[] {
  let count = 0;
  let sure = 0;
  let end = 0;
  for (const [at, { source, target, probability }] of beads.entries()) {
    count += source.length;
    if (count > most) break;
    end = at + 1;
    if (source.length > 0 && target.length > 0 && probability >= sureProbability) sure = end;
  }
  return beads.slice(0, Math.max(sure > end / 2 ? sure : end, 1));
}
