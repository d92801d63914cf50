import type { FacingPair } from "#lib/language/align/desk/facing-pair";
import { applyRepairs } from "#lib/language/align/doctor/apply-repairs";
import { examine } from "#lib/language/align/doctor/examine-pairs";
import type { Repair } from "#lib/language/align/doctor/repair";
import { findDoubts, findDroppedLines } from "#lib/language/align/doubts/find-doubts";
import { markTitle } from "#lib/language/align/doubts/find-title";
import { proposeKinds } from "#lib/language/align/doubts/propose-kinds";
import { layOut } from "#lib/language/parse/lay-out";
import { type Format, pastedFile, type TextFile } from "#lib/language/parse/text-file";
import { noticeCodes, type TextWarning } from "#lib/language/parse/warning";
import type { Lexicon } from "#lib/language/text/lexicon";
import { otherLang } from "#lib/language/text/script";
import { type Lang, type Pair, type Segment, unitsOf } from "#lib/language/text/unit";
import { pairLayout } from "./pair-layout.ts";
import type { ParsedText } from "./parsed-text.ts";
import { maxTextLines } from "./refusal.ts";

export type { ParsedText } from "./parsed-text.ts";

/**
 * How a text is read. `sourceLang`: without it the language that leads the pairs. `formats`: of each file, null or left out: as detected.
 * `repairs`: by id, true: do what was only proposed, false: take back what was certain. `lexicon` null: aligned by lengths, numbers and
 * Latin words only. `onProgress` is told how much is done, 0–1.
 */
export interface ReadOptions {
  readonly sourceLang?: Lang;
  readonly formats?: readonly (Format | null)[];
  readonly repairs?: Readonly<Record<string, boolean>>;
  readonly lexicon?: Lexicon | null;
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads a bilingual text: what was pasted, one file, or two with a language each. The source is the language that leads the pairs unless
 * `sourceLang` says otherwise. Never throws; what is doubtful is a warning, and those of a pair's lines stand in the pair too. Whether
 * anything can be saved, `refusal` tells.
 */
export function readText(
  content: string | readonly TextFile[],
  options: ReadOptions = {},
): ParsedText {
  const files = typeof content === "string" ? [pastedFile(content)] : content;
  const { formats, onProgress, lexicon = null } = options;
  const laidOut = layOut(files, formats === undefined ? {} : { formats });
  const isTooLong = laidOut.lineCount > maxTextLines;
  const paired = pairLayout(laidOut.layout, { lexicon, isTooLong, onProgress });
  const sourceLang = options.sourceLang ?? paired.firstLang;
  const isFirstRead = sourceLang === paired.firstLang;
  const found = paired.pairs.map((pair, at) => toPair(pair, at + 1, isFirstRead));
  const parts = laidOut.layout.shape === "sequence" ? laidOut.layout.segments : [];
  const proposed = isTooLong ? [] : examine(found, { sourceLang, lexicon, parts });
  const repairs = decide(proposed, options.repairs ?? {});
  const applied = repairs.filter(({ isApplied }) => isApplied);
  const mended = markTitle(applyRepairs(found, applied), paired.title);
  const { pairs, warnings: kindDoubts } = proposeKinds(mended);
  const warnings = [
    ...laidOut.warnings,
    ...paired.warnings,
    ...findDroppedLines(applied, pairs),
    ...kindDoubts,
    ...findDoubts(pairs),
  ].sort((a, b) => a.line - b.line);
  const complete = withWarnings(pairs, warnings);
  return {
    title: paired.title ?? titleOf(pairs),
    pairs: complete,
    units: unitsOf(complete),
    sourceLang,
    targetLang: otherLang(sourceLang),
    files: laidOut.files,
    lineCount: laidOut.lineCount,
    blankLines: laidOut.blankLines,
    structureLines: laidOut.structureLines,
    warnings,
    repairs,
  };
}

function toPair(
  { first, second, probability }: FacingPair,
  index: number,
  isFirstRead: boolean,
): Pair {
  const [source, target] = isFirstRead ? [first, second] : [second, first];
  return { index, source, target, kind: "body", probability, warnings: [] };
}

/** What is certain is done unless it was declined, the rest when it was accepted. */
function decide(
  repairs: readonly Repair[],
  wishes: Readonly<Record<string, boolean>>,
): readonly Repair[] {
  return repairs.map((repair) => {
    const wish = Object.hasOwn(wishes, repair.id) ? wishes[repair.id] : undefined;
    return { ...repair, isApplied: wish ?? repair.isCertain };
  });
}

function titleOf(pairs: readonly Pair[]): Segment | null {
  const first = pairs[0];
  return first?.kind === "title" ? (first.source ?? first.target) : null;
}

function withWarnings(pairs: readonly Pair[], warnings: readonly TextWarning[]): Pair[] {
  const byLine = new Map<number, TextWarning[]>();
  for (const warning of warnings) {
    if (noticeCodes.has(warning.code)) continue;
    const ofLine = byLine.get(warning.line);
    if (ofLine === undefined) byLine.set(warning.line, [warning]);
    else ofLine.push(warning);
  }
  return pairs.map((pair) => {
    const lines = new Set([...(pair.source?.lines ?? []), ...(pair.target?.lines ?? [])]);
    return { ...pair, warnings: [...lines].flatMap((line) => byLine.get(line) ?? []) };
  });
}
