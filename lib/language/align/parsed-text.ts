import type { Repair } from "#lib/language/align/doctor/repair";
import type { FileLines } from "#lib/language/parse/text-file";
import type { TextWarning } from "#lib/language/parse/warning";
import type { Lang, Pair, Segment, Unit } from "#lib/language/text/unit";

/**
 * A bilingual text as it was read. Every line of it is in the title, a segment of a pair, `blankLines`, `structureLines` (markup, cue
 * numbers) or a warning. `pairs` are all rows in reading order, loose ones (one side null) included; `units` those with both sides.
 * Line numbers are 1-based and count on through `files`. `repairs` tells each fault that was found and whether it was mended.
 */
export interface ParsedText {
  readonly title: Segment | null;
  readonly pairs: readonly Pair[];
  readonly units: readonly Unit[];
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly files: readonly FileLines[];
  readonly lineCount: number;
  readonly blankLines: readonly number[];
  readonly structureLines: readonly number[];
  readonly warnings: readonly TextWarning[];
  readonly repairs: readonly Repair[];
}
