import type { Format } from "./text-file.ts";
import { type TextWarning, warn } from "./warning.ts";

/** Warns of lines (ascending) that are not what the format expects; one warning for each run of neighbours. They are read all the same. */
export function noteUnfit(lines: readonly number[], format: Format, warnings: TextWarning[]): void {
  let first: number | undefined;
  for (const [at, line] of lines.entries()) {
    first ??= line;
    if (lines[at + 1] === line + 1) continue;
    warnings.push(warn("notInFormat", first, { format, lastLine: line }));
    first = undefined;
  }
}
