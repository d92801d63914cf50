import { splitLines } from "#lib/language/text/clean-line";
import type { Span } from "#lib/language/text/unit";

/** Where the line (from 1) stands in the value of a textarea, whose line breaks are all LF; null when there is no such line. */
export function lineRange(value: string, line: number): Span | null {
  const lines = splitLines(value);
  const text = lines[line - 1];
  if (text === undefined) return null;
  const start = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);
  return { start, end: start + text.length };
}
