import type { BitextUnit } from "#lib/language/terms/bitext";
import type { Mention } from "#lib/language/terms/candidates/find-candidates";
import type { LeadWord } from "#lib/language/text/language-pair";
import type { WordClass } from "#lib/language/text/lexicon";
import type { TextLore, UnitLinks } from "./text-lore.ts";

/** The leading words `from`–`to` (exclusive) of a unit, as the facing words see them. */
export interface MentionView {
  readonly lore: TextLore;
  readonly unit: BitextUnit;
  readonly links: UnitLinks;
  /** The term's folded key, and the places of the bitext where it stands. */
  readonly key: string;
  readonly places: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
  readonly lead: readonly LeadWord[];
  /** Translations of the term in the dictionary, their characters and those of its words (see `TextLore`). */
  readonly translations: readonly string[];
  readonly wholeTable: ReadonlyMap<string, number>;
  readonly tables: readonly ReadonlyMap<string, number>[];
  /** What each leading word counts; they sum to 1. */
  readonly weights: readonly number[];
  /** For each facing word: how much of the stretch it explains, and how much of it comes from the stretch, and from the words beside it. */
  readonly explains: Float64Array;
  readonly comes: Float64Array;
  readonly comesBeside: Float64Array;
  /** The same after competition: how much of the stretch goes to it, and of it to the stretch. */
  readonly wonByFacing: Float64Array;
  readonly wonByLead: Float64Array;
}

/** Null where the unit is not aligned. */
export function viewMention(
  lore: TextLore,
  term: Pick<MentionView, "key" | "places">,
  { place, from, to }: Mention,
): MentionView | null {
  const unit = lore.bitext.units[place];
  const links = lore.links[place];
  if (!unit || !links) return null;
  const columns = unit.facingWords.length;
  const lead = unit.words.slice(from, to);
  const raw = lead.map(({ wordClass }) => wordWeight(wordClass));
  const total = raw.reduce((sum, weight) => sum + weight, 0) || 1;
  const weights = raw.map((weight) => weight / total);
  const sumRows = (shares: Float32Array, rows: readonly (readonly [number, number])[]) => {
    const sums = new Float64Array(columns);
    for (const [row, weight] of rows) {
      for (let column = 0; column < columns; column += 1) {
        sums[column] = (sums[column] ?? 0) + weight * (shares[row * columns + column] ?? 0);
      }
    }
    return sums;
  };
  const inside = weights.map((_, index) => [from + index, 1] as const);
  const weighted = weights.map((weight, index) => [from + index, weight] as const);
  const beside = [from - 1, to].filter((row) => row >= 0 && row < unit.words.length);
  return {
    ...{ lore, unit, links, from, to, lead, weights, ...term },
    translations: lore.translationsOf(term.key),
    wholeTable: lore.charactersOf(term.key),
    tables: lead.map(({ lemma }) => lore.charactersOf(lemma)),
    explains: sumRows(links.toLead, weighted),
    comes: sumRows(links.toFacing, inside),
    comesBeside: sumRows(
      links.toFacing,
      beside.map((row) => [row, 1] as const),
    ),
    wonByFacing: sumRows(links.ofLead, weighted),
    wonByLead: sumRows(links.ofFacing, inside),
  };
}

/** No punctuation or other script parts the facing word at `at` from the one before. */
export function isUnbroken(unit: BitextUnit, at: number): boolean {
  const before = unit.facingWords[at - 1]?.end ?? 0;
  return /^[\s·-]*$/.test(unit.facing.slice(before, unit.facingWords[at]?.start ?? before));
}

/** The facing words `first`–`last` (inclusive) as they stand. */
export function textOf({ unit }: MentionView, first: number, last: number): string {
  const start = unit.facingWords[first]?.start ?? 0;
  return unit.facing.slice(start, unit.facingWords[last]?.end ?? start);
}

function wordWeight(wordClass: WordClass): number {
  return wordClass === "ADP" || wordClass === "DET" || wordClass === "PART" ? 0.2 : 1;
}
