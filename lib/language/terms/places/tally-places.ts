import type { BitextUnit } from "#lib/language/terms/bitext";
import type { Occurrence, Term, Variant } from "#lib/language/terms/term";
import type { Side } from "#lib/language/text/unit";
import { listOccurrences } from "./list-occurrences.ts";
import type { PlacedTerm } from "./place-terms.ts";

/** What is counted of a term, unit after unit. */
export interface Tally {
  add(placed: PlacedTerm, unit: BitextUnit): void;
  /** `sourceSide`: the side of the text that the term's source is on. */
  describe(
    sourceSide: Side,
  ): Pick<Term, "targets" | "units" | "occurrences" | "forms" | "untranslated">;
}

/** Counts the places of a term with these translations; `leadSide`: whether the leading language is its source. */
export function createTally(targets: readonly string[], leadSide: Side): Tally {
  const occurrences: Occurrence[] = [];
  const units: number[] = [];
  const untranslated: number[] = [];
  const variants = targets.map(() => ({
    spellings: new Map<string, number>(),
    units: [] as number[],
  }));
  return {
    add(placed, unit) {
      const places = listOccurrences(placed, unit, leadSide);
      occurrences.push(...places);
      units.push(unit.index);
      if (placed.target.length === 0) untranslated.push(unit.index);
      const forms = places.slice(placed.source.length).map(({ form }) => form);
      placed.target.forEach(({ phrase }, at) => {
        const variant = variants[phrase];
        if (variant === undefined) return;
        count(variant.spellings, forms[at] ?? "");
        variant.units.push(unit.index);
      });
    },
    describe: (sourceSide) => ({
      targets: writeVariants(targets, variants, leadSide),
      units,
      untranslated,
      occurrences: sourceSide === "source" ? occurrences : occurrences.map(turn),
      forms: byCount(occurrences.flatMap(({ side, form }) => (side === "source" ? [form] : []))),
    }),
  };
}

/** In the facing language the commonest spelling speaks for all ("CCD 图像", "CCD图像"); the most frequent variant comes first. */
function writeVariants(
  targets: readonly string[],
  variants: readonly {
    readonly spellings: ReadonlyMap<string, number>;
    readonly units: readonly number[];
  }[],
  leadSide: Side,
): readonly Variant[] {
  return targets
    .flatMap((target, at): Variant[] => {
      const { spellings, units } = variants[at] ?? { spellings: new Map(), units: [] };
      if (units.length === 0) return [];
      const [spelling] = [...spellings].sort((a, b) => b[1] - a[1]);
      const text = leadSide === "source" ? (spelling?.[0] ?? target) : target;
      return [{ text, count: units.length, units: [...new Set(units)] }];
    })
    .sort((a, b) => b.count - a.count);
}

function turn(place: Occurrence): Occurrence {
  return { ...place, side: place.side === "source" ? "target" : "source" };
}

function byCount(forms: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const form of forms) count(counts, form);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

function count(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}
