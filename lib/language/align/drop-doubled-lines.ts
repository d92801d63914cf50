import { type TextWarning, warn } from "#lib/language/parse/warning";
import type { Segment } from "#lib/language/text/unit";

/** Segments without those that repeat their neighbour to the letter; each of these has a warning. Cues of different times are kept. */
export function dropDoubledLines(segments: readonly Segment[]): {
  readonly kept: readonly Segment[];
  readonly warnings: readonly TextWarning[];
} {
  const kept: Segment[] = [];
  const warnings: TextWarning[] = [];
  for (const segment of segments) {
    const before = kept.at(-1);
    const isDoubled =
      before !== undefined &&
      before.text === segment.text &&
      before.speaker === segment.speaker &&
      before.startMs === segment.startMs;
    if (!isDoubled) {
      kept.push(segment);
      continue;
    }
    const firstLine = before.lines[0] ?? 0;
    for (const line of segment.lines)
      if (!before.lines.includes(line)) warnings.push(warn("duplicateLine", line, { firstLine }));
  }
  return { kept, warnings };
}
