import type { Bitext } from "#lib/language/terms/bitext";
import type { Occurrence, Term, TermKind, Variant } from "#lib/language/terms/term";
import type { Side } from "#lib/language/text/unit";
import { findVariant } from "./match-variants.ts";
import { createWordMatcher, longestFirst } from "./match-words.ts";

/** A chosen term before its places are looked up: folded variants in the order of their support. */
export interface TermDraft {
  readonly display: string;
  readonly key: string;
  readonly foldedKey: string;
  readonly kind: TermKind;
  readonly score: number;
  readonly variants: readonly string[];
}

/**
 * Looks up where the terms and their variants stand. Leading: any inflection. Facing: a variant counts only in units where its
 * term stands. Every place counts, also inside a longer term; terms that nowhere stand outside a longer one are left out.
 * `source` is the leading language here whichever side it is on.
 */
export function describeTerms(
  drafts: readonly TermDraft[],
  bitext: Bitext,
  follow?: (done: number, all: number) => void,
): readonly Term[] {
  const facingSide: Side = bitext.leadSide === "source" ? "target" : "source";
  const occurrences = drafts.map((): Occurrence[] => []);
  const variants = drafts.map(() => new Map<string, VariantCount>());
  const stands = drafts.map((): number[] => []);
  const standsAlone = new Set<number>();
  const matchWords = createWordMatcher(drafts.map((draft) => draft.foldedKey));
  for (const [place, unit] of bitext.units.entries()) {
    follow?.(place, bitext.units.length);
    const matches = matchWords(unit.words);
    for (const { term } of longestFirst(matches)) standsAlone.add(term);
    for (const { term, start, end } of matches) {
      const form = unit.lead.slice(start, end);
      occurrences[term]?.push({ unit: unit.index, side: bitext.leadSide, start, end, form });
    }
    const text = { original: unit.facing, ...bitext.languages.facing.fold(unit.facing) };
    const present = new Set(matches.map((match) => match.term));
    for (const term of present) stands[term]?.push(unit.index);
    const found = Array.from(present).flatMap((term) =>
      longestFirst(
        (drafts[term]?.variants ?? []).flatMap((variant) =>
          findVariant(text, variant).map((span) => ({ ...span, term, variant })),
        ),
      ),
    );
    for (const { term, variant, start, end } of found) {
      const form = unit.facing.slice(start, end);
      countVariant(variants[term], variant, form, unit.index);
      occurrences[term]?.push({ unit: unit.index, side: facingSide, start, end, form });
    }
  }
  return drafts.flatMap((draft, index): Term[] => {
    const places = occurrences[index] ?? [];
    const units = stands[index] ?? [];
    if (!standsAlone.has(index)) return [];
    const targets = writeVariants(variants[index], draft.variants);
    const { display, key, kind, score } = draft;
    const found = { source: display, key, kind, score, targets, units, occurrences: places };
    const forms = [
      ...new Set(places.filter(({ side }) => side === bitext.leadSide).map(({ form }) => form)),
    ];
    const judged = { probability: score, tier: "useful", isCertain: false, choices: [] } as const;
    return [{ ...found, ...judged, forms, untranslated: [] }];
  });
}

interface VariantCount {
  readonly spellings: Map<string, number>;
  readonly units: number[];
  count: number;
}

function countVariant(
  counts: Map<string, VariantCount> | undefined,
  variant: string,
  spelling: string,
  unit: number,
): void {
  const known = counts?.get(variant) ?? {
    spellings: new Map<string, number>(),
    units: [],
    count: 0,
  };
  known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
  if (known.units.at(-1) !== unit) known.units.push(unit);
  known.count += 1;
  counts?.set(variant, known);
}

/** The commonest spelling speaks for all ("CCD 图像", "CCD图像"); the most frequent variant comes first. */
function writeVariants(
  counts: ReadonlyMap<string, VariantCount> | undefined,
  order: readonly string[],
): readonly Variant[] {
  return order
    .flatMap((variant): Variant[] => {
      const counted = counts?.get(variant);
      if (!counted) return [];
      const [spelling] = [...counted.spellings].sort((a, b) => b[1] - a[1]);
      return [{ text: spelling?.[0] ?? variant, count: counted.count, units: counted.units }];
    })
    .sort((a, b) => b.count - a.count);
}
