import type { Repair } from "#lib/language/align/doctor/repair";
import { type TextWarning, warn } from "#lib/language/parse/warning";
import { type Pair, unitsOf } from "#lib/language/text/unit";
import { findContinuedSentences } from "./find-continued-sentences.ts";
import { findHalfWidthMarks } from "./find-half-width-marks.ts";
import { findLengthMismatches } from "./find-length-mismatches.ts";
import { findQuotations } from "./find-quotations.ts";
import { findSpacingChanges } from "./find-spacing-changes.ts";

/** What is doubtful about the rows of a text, each at its first line. */
export function findDoubts(pairs: readonly Pair[]): TextWarning[] {
  const units = unitsOf(pairs);
  return [
    ...looseDoubts(pairs),
    ...unsureDoubts(pairs),
    ...findContinuedSentences(units),
    ...findQuotations(units),
    ...findLengthMismatches(units),
    ...findSpacingChanges(units),
    ...findHalfWidthMarks(units),
  ];
}

function looseDoubts(pairs: readonly Pair[]): TextWarning[] {
  return pairs.flatMap(({ source, target }) => {
    if (source !== null && target === null)
      return [warn("orphanSource", source.lines[0] ?? 0, { lang: source.lang })];
    if (target !== null && source === null)
      return [warn("orphanTarget", target.lines[0] ?? 0, { lang: target.lang })];
    return [];
  });
}

/** Below this an aligned pair is as likely wrong as right. */
const sureProbability = 0.5;

function unsureDoubts(pairs: readonly Pair[]): TextWarning[] {
  return pairs.flatMap(({ index, source, target, probability }) => {
    if (source === null || target === null || probability >= sureProbability) return [];
    const otherLine = target.lines[0] ?? 0;
    return [warn("unsurePair", source.lines[0] ?? 0, { unit: index, otherLine })];
  });
}

/** Lines that a repair took out of the text because another says the same; each is told, so that no line is lost silently. */
export function findDroppedLines(
  applied: readonly Repair[],
  pairs: readonly Pair[],
): TextWarning[] {
  const kept = new Set(pairs.flatMap(linesOf));
  return applied.flatMap(({ before, after }) => {
    const firstLine = after.flatMap(linesOf)[0] ?? 0;
    const gone = before.flatMap(linesOf).filter((line) => !kept.has(line));
    return gone.map((line) => warn("duplicateLine", line, { firstLine }));
  });
}

function linesOf({ source, target }: Pair): readonly number[] {
  return [...(source?.lines ?? []), ...(target?.lines ?? [])];
}
