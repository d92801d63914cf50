import { structureProbability } from "#lib/language/align/beads/affinity";
import type { FacingPair } from "#lib/language/align/desk/facing-pair";
import { isNote } from "#lib/language/align/doubts/note-like";
import type { Layout, Row } from "#lib/language/parse/layout";
import { type TextWarning, warn } from "#lib/language/parse/warning";
import type { Lexicon } from "#lib/language/text/lexicon";
import { otherLang } from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import { alignRuns } from "./align-runs.ts";
import { dropDoubledLines } from "./drop-doubled-lines.ts";
import { joinNeighbours } from "./join-neighbours.ts";
import { type AlignRuns, isTitleLike, pairLines } from "./pair-lines.ts";
import { pairStreams } from "./pair-streams.ts";
import { splitParagraphs } from "./split-paragraphs.ts";

/** A text paired from what its files say, before the doctor has seen it. `firstLang` is the language of the `first` sides. */
export interface PairedText {
  readonly firstLang: Lang;
  readonly title: Segment | null;
  readonly pairs: readonly FacingPair[];
  readonly warnings: readonly TextWarning[];
}

/**
 * What the pairing is given: the dictionaries (null: lengths, numbers and Latin words only), whether the text will be refused for its length anyway
 * (then nothing is aligned), and whom to tell how far it is.
 */
export interface PairOptions {
  readonly lexicon: Lexicon | null;
  readonly isTooLong: boolean;
  readonly onProgress: ((share: number) => void) | undefined;
}

/**
 * Pairs a layout: structure first, the aligner only where structure is not one to one; then paragraphs are cut into sentences that
 * face each other.
 */
export function pairLayout(layout: Layout, options: PairOptions): PairedText {
  const paired = pairByShape(layout, options);
  if (options.isTooLong) return paired;
  return { ...paired, pairs: splitParagraphs(paired.pairs, options.lexicon) };
}

function pairByShape(layout: Layout, options: PairOptions): PairedText {
  switch (layout.shape) {
    case "sequence":
      return pairSequence(layout.segments, options);
    case "rows":
      return pairRows(layout.rows);
    case "streams":
      return pairStreams(layout.first, layout.second, options);
  }
}

function pairSequence(segments: readonly Segment[], options: PairOptions): PairedText {
  const { kept, warnings } = dropDoubledLines(segments);
  const { firstLang, title, pairs, unevenBlocks } = pairLines(kept, alignerOf(options));
  const uneven = unevenBlocks.map(({ line, ...params }) => warn("unevenBlocks", line, params));
  return { firstLang, title, pairs, warnings: [...warnings, ...uneven] };
}

function alignerOf({ lexicon, isTooLong }: PairOptions): AlignRuns {
  return (first, second) => {
    if (isTooLong) return null;
    if (lexicon === null && Math.max(first.length, second.length) < minUnreadRun) return null;
    const joined = lexicon === null ? null : joinNeighbours(first, second, lexicon);
    if (joined !== null) return joined;
    return alignRuns(first, second, { lexicon });
  };
}

/** Without dictionaries the places of the lines tell more than their lengths, up to runs of this many. */
const minUnreadRun = 3;

/** Rows stand as the file has them; a column is of the language that most of its cells are in. */
function pairRows(rows: readonly Row[]): PairedText {
  const votes = rows.reduce((sum, { first, second }) => sum + voteOf(first) - voteOf(second), 0);
  const firstLang: Lang = votes >= 0 ? "en" : "zh";
  const pairs = rows.map(({ first, second }): FacingPair => {
    const isTurned =
      first !== null && second !== null && first.lang !== second.lang && first.lang !== firstLang;
    const [left, right] = isTurned ? [second, first] : [first, second];
    return {
      first: inLang(left, firstLang),
      second: inLang(right, otherLang(firstLang)),
      probability:
        left === null || right === null ? 1 : structureProbability(left.text, right.text),
    };
  });
  return { firstLang, ...takeHeading(pairs), warnings: [] };
}

/** A heading above the table stands alone in the first row. */
function takeHeading(pairs: readonly FacingPair[]): Pick<PairedText, "title" | "pairs"> {
  const [top, ...rest] = pairs;
  const alone = top?.first === null ? top.second : top?.second === null ? top.first : null;
  if (alone === null || rest.length === 0) return { title: null, pairs };
  const text = alone.text.replace(/^#{1,6}\s+/, "");
  if (!isTitleLike(text) || isNote(text)) return { title: null, pairs };
  return { title: { ...alone, text }, pairs: rest };
}

function voteOf(segment: Segment | null): number {
  return segment === null ? 0 : segment.lang === "en" ? 1 : -1;
}

/** A name kept in Latin letters stands in the Chinese column all the same. */
function inLang(segment: Segment | null, lang: Lang): Segment | null {
  return segment === null || segment.lang === lang ? segment : { ...segment, lang };
}
