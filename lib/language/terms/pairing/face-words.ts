import { type BitextUnit, readBitext } from "#lib/language/terms/bitext";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Side, Span, Unit } from "#lib/language/text/unit";
import { pairKnown } from "./pair-known.ts";
import { readLore, type UnitLinks } from "./text-lore.ts";

/** Words that a learner picked out of one side of a unit: `start` and `end` in UTF-16. */
export interface PickedWords extends Span {
  /** The unit's `index`. */
  readonly unit: number;
  readonly side: Side;
}

/** So many units around the picked one, and so many more that have the words, teach what goes with what: more would take seconds. */
const unitsAround = 120;
const unitsWithWords = 60;
const mostProposals = 3;
/** Weaker spans are chance. */
const leastFit = 0.12;
const longestPhrase = 6;
/** A stretch begins and ends with words bound so well, compared with the one bound best. */
const leastOfStrongest = 0.4;

/**
 * What the other side of the unit has for picked words, the likeliest first, at most three, as it stands there; [] when nothing speaks for any. Words of the leading language are
 * paired as terms are; for words of the facing one the stretch is taken whose words are bound to them, and hardly to others (the harmonic mean of both shares of the word alignment).
 */
export function faceWords(
  units: readonly Unit[],
  languages: LanguagePair,
  picked: PickedWords,
): readonly string[] {
  const unit = units.find(({ index }) => index === picked.unit);
  if (unit === undefined) return [];
  const words = unit[picked.side].text.slice(picked.start, picked.end).trim();
  if (words === "") return [];
  const nearby = unitsNear(units, unit, { words, side: picked.side });
  if (unit[picked.side].lang !== languages.lead.lang) return faceInLead(nearby, languages, picked);
  const [pairing] = pairKnown(nearby, languages, { sources: [{ source: words }] });
  const others = unit[picked.side === "source" ? "target" : "source"].text;
  const known = pairing ? [...pairing.chosen.values(), pairing.best, ...pairing.choices] : [];
  const standing = known.flatMap((text) => asWritten(text, others, languages) ?? []);
  return [...new Set(standing)].slice(0, mostProposals);
}

function unitsNear(
  units: readonly Unit[],
  { index }: Unit,
  { words, side }: { readonly words: string; readonly side: Side },
): readonly Unit[] {
  const plain = words.toLowerCase();
  const having = units.filter((unit) => unit[side].text.toLowerCase().includes(plain));
  const chosen = new Set(
    having
      .toSorted((one, other) => Math.abs(one.index - index) - Math.abs(other.index - index))
      .slice(0, unitsWithWords),
  );
  return units.filter((unit) => chosen.has(unit) || Math.abs(unit.index - index) <= unitsAround);
}

/** As the text has it: its own case and width. Null where it does not stand in the text. */
function asWritten(folded: string, text: string, { facing }: LanguagePair): string | null {
  if (folded === "") return null;
  const whole = facing.fold(text);
  const at = whole.folded.indexOf(facing.fold(folded).folded);
  if (at < 0) return null;
  const last = whole.starts[at + facing.fold(folded).folded.length - 1];
  return text.slice(whole.starts[at], (last ?? 0) + 1);
}

function faceInLead(
  units: readonly Unit[],
  languages: LanguagePair,
  picked: PickedWords,
): readonly string[] {
  const lore = readLore(readBitext(units, languages));
  const place = lore.bitext.units.findIndex(({ index }) => index === picked.unit);
  const [unit, links] = [lore.bitext.units[place], lore.links[place]];
  if (!unit || !links) return [];
  const columns = unit.facingWords.flatMap(({ start, end }, at) =>
    start < picked.end && end > picked.start ? [at] : [],
  );
  return spansFor(unit, links, { columns, stopWords: languages.lead.stopWords })
    .slice(0, mostProposals)
    .map(({ from, to }) => unit.lead.slice(unit.words[from]?.start, unit.words[to - 1]?.end));
}

interface LeadSpan {
  readonly from: number;
  readonly to: number;
  readonly fit: number;
}

/** The stretches of leading words that fit those columns, best first, none overlapping a better one. */
function spansFor(
  unit: BitextUnit,
  links: UnitLinks,
  {
    columns,
    stopWords,
  }: { readonly columns: readonly number[]; readonly stopWords: ReadonlySet<string> },
): readonly LeadSpan[] {
  const width = unit.facingWords.length;
  const sumOver = (shares: Float32Array, row: number) =>
    columns.reduce((sum, column) => sum + (shares[row * width + column] ?? 0), 0);
  const own = unit.words.map((_, row) => sumOver(links.toLead, row));
  const given = unit.words.map(
    (_, row) => sumOver(links.toFacing, row) / Math.max(1, columns.length),
  );
  const strongest = Math.max(...own);
  const isEdge = (row: number) =>
    (own[row] ?? 0) >= leastOfStrongest * strongest &&
    !stopWords.has(unit.words[row]?.text.toLowerCase() ?? "");
  const spans: LeadSpan[] = [];
  for (let from = 0; from < own.length; from += 1) {
    if (!isEdge(from)) continue;
    let [bound, covered] = [0, 0];
    for (let to = from + 1; to <= Math.min(own.length, from + longestPhrase); to += 1) {
      bound += own[to - 1] ?? 0;
      covered += given[to - 1] ?? 0;
      if (!isEdge(to - 1)) continue;
      spans.push({ from, to, fit: harmonicMean(bound / (to - from), covered) });
    }
  }
  const ranked = spans.filter(({ fit }) => fit >= leastFit).sort((a, b) => b.fit - a.fit);
  return ranked.filter((span, at) => !ranked.slice(0, at).some((better) => overlap(span, better)));
}

function overlap(one: LeadSpan, other: LeadSpan): boolean {
  return one.from < other.to && other.from < one.to;
}

function harmonicMean(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}
