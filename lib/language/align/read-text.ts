import { readLines } from "#lib/language/parse/read-lines";
import { type TextWarning, warn } from "#lib/language/parse/warning";
import { otherLang } from "#lib/language/text/script";
import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import type { Lang, Segment, Unit } from "#lib/language/text/unit";
import { findContinuedSentences } from "./find-continued-sentences.ts";
import { findLengthMismatches } from "./find-length-mismatches.ts";
import { findQuotations } from "./find-quotations.ts";
import { isTitleLike, type LinePair, type Pairing, pairLines } from "./pair-lines.ts";

/** A bilingual text as it was read. Every line of it is in the title, a unit, `blankLines` or a warning. */
export interface ParsedText {
  readonly title: Segment | null;
  readonly units: readonly Unit[];
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly lineCount: number;
  readonly blankLines: readonly number[];
  readonly warnings: readonly TextWarning[];
}

/**
 * Reads a text of alternating English and Chinese lines, in either order, with or without a title. The source is the language that
 * leads the pairs unless `sourceLang` says otherwise. Never throws; what is doubtful is a warning, and those of a unit's lines stand
 * in the unit too. Whether anything can be saved, `refusal` tells.
 */
export function readText(
  content: string,
  options: { readonly sourceLang?: Lang } = {},
): ParsedText {
  const reading = readLines(content);
  const pairing = pairLines(reading.segments);
  const sourceLang = options.sourceLang ?? pairing.firstLang;
  const bare = markTitle(
    pairing.pairs.map((pair, at) => toUnit(pair, at + 1, sourceLang)),
    pairing.title,
  );
  const warnings = [
    ...reading.warnings,
    ...leftOut(pairing, sourceLang),
    ...findContinuedSentences(bare),
    ...findQuotations(bare),
    ...findLengthMismatches(bare),
  ].sort((a, b) => a.line - b.line);
  return {
    title: pairing.title ?? titleOf(bare),
    units: withWarnings(bare, warnings),
    sourceLang,
    targetLang: otherLang(sourceLang),
    lineCount: reading.lineCount,
    blankLines: reading.blankLines,
    warnings,
  };
}

/** Share of the other units that must close with an end mark before a first unit without one is taken for the title. */
const minClosedShare = 0.8;

function toUnit([first, second]: LinePair, index: number, sourceLang: Lang): Unit {
  const [source, target] = first.lang === sourceLang ? [first, second] : [second, first];
  return { index, source, target, kind: "body", warnings: [] };
}

function leftOut(pairing: Pairing, sourceLang: Lang): TextWarning[] {
  const orphans = pairing.orphans.map(({ lang, lines: [line = 0] }) =>
    warn(lang === sourceLang ? "orphanSource" : "orphanTarget", line, { lang }),
  );
  const blocks = pairing.unevenBlocks.map(({ line, ...params }) =>
    warn("unevenBlocks", line, params),
  );
  return [...blocks, ...orphans];
}

/** A title in both languages is the first unit: neither side closes like a sentence, in a text whose other units do. */
function markTitle(units: readonly Unit[], title: Segment | null): readonly Unit[] {
  const [first, ...rest] = units;
  if (title !== null || first === undefined || rest.length === 0) return units;
  const closed = rest.filter((unit) => isClosed(unit.source) && isClosed(unit.target)).length;
  const isTitle =
    !isClosed(first.source) &&
    !isClosed(first.target) &&
    isTitleLike(first.source.text) &&
    isTitleLike(first.target.text);
  const next = rest[0];
  const isCut =
    next !== undefined && (startsLowerCase(next.source.text) || startsLowerCase(next.target.text));
  if (!isTitle || isCut || closed < minClosedShare * rest.length) return units;
  return [{ ...first, kind: "title" }, ...rest];
}

function titleOf(units: readonly Unit[]): Segment | null {
  const first = units[0];
  return first?.kind === "title" ? first.source : null;
}

function isClosed(segment: Segment): boolean {
  return closingMark(segment.text) === "end";
}

function withWarnings(units: readonly Unit[], warnings: readonly TextWarning[]): Unit[] {
  const byLine = new Map<number, TextWarning[]>();
  for (const warning of warnings) {
    const ofLine = byLine.get(warning.line);
    if (ofLine === undefined) byLine.set(warning.line, [warning]);
    else ofLine.push(warning);
  }
  return units.map((unit) => ({
    ...unit,
    warnings: [...unit.source.lines, ...unit.target.lines].flatMap(
      (line) => byLine.get(line) ?? [],
    ),
  }));
}
