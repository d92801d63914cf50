import type { Bitext } from "#lib/language/terms/bitext";
import { offerChoices } from "#lib/language/terms/pairing/offer-choices";
import type { Term, TermKind, Tier } from "#lib/language/terms/term";
import { createPlacer, type KnownTerm } from "./place-terms.ts";
import { createTally, type Tally } from "./tally-places.ts";

/** A chosen term before its places are looked up: folded variants in the order of their support. */
export interface TermDraft {
  readonly display: string;
  readonly key: string;
  readonly foldedKey: string;
  readonly kind: TermKind;
  readonly score: number;
  readonly probability: number;
  readonly tier: Tier;
  readonly isCertain: boolean;
  readonly choices: readonly string[];
  readonly alias?: string;
  readonly variants: readonly string[];
}

/**
 * Looks up where the terms and their variants stand (see `createPlacer`). Terms that stand nowhere are left out. `source` is the
 * leading language here whichever side it is on.
 */
export function describeTerms(
  allDrafts: readonly TermDraft[],
  bitext: Bitext,
  follow?: (done: number, all: number) => void,
): readonly Term[] {
  const drafts = joinSpellings(allDrafts);
  const known = drafts.map(({ display, variants }, at): KnownTerm => {
    return { id: String(at), source: display, targets: variants };
  });
  const tallies = tallyTerms(known, { ...bitext, leadSide: "source" }, follow);
  const { facing } = bitext.languages;
  return drafts.flatMap(({ display, key, kind, score, ...draft }, at): Term[] => {
    const tally = tallies[at];
    const found = tally?.describe(bitext.leadSide);
    if (found === undefined || found.units.length === 0) return [];
    const { probability, tier, alias } = draft;
    const offered = offerChoices(found.targets, draft, facing);
    const judged = { probability, tier, ...offered, ...(alias !== undefined && { alias }) };
    return [{ source: display, key, kind, score, ...judged, ...found }];
  });
}

/** Candidates that only differ as names do ("SSTable", "SSTables") are one term, called as the better one is. */
function joinSpellings(drafts: readonly TermDraft[]): readonly TermDraft[] {
  const byKey = new Map<string, TermDraft>();
  for (const draft of drafts) {
    const known = byKey.get(draft.key);
    const [better, other] = known && known.score >= draft.score ? [known, draft] : [draft, known];
    const variants = [...new Set([...better.variants, ...(other?.variants ?? [])])];
    byKey.set(draft.key, { ...better, variants });
  }
  return [...byKey.values()];
}

/** Looks up anew where terms stand whose source is the facing language, and what of the leading one stands there. */
export function describeTurned(terms: readonly Term[], bitext: Bitext): readonly Term[] {
  const known = terms.map(({ key, source, targets }): KnownTerm => {
    return { id: key, source, targets: targets.map(({ text }) => text) };
  });
  const tallies = tallyTerms(known, bitext);
  return terms.flatMap((term, at): Term[] => {
    const found = tallies[at]?.describe("source");
    return found === undefined || found.units.length === 0 ? [] : [{ ...term, ...found }];
  });
}

function tallyTerms(
  known: readonly KnownTerm[],
  bitext: Bitext,
  follow?: (done: number, all: number) => void,
): readonly Tally[] {
  const tallies = known.map(({ targets }) => createTally(targets, bitext.leadSide));
  const placeTerms = createPlacer(known, bitext);
  for (const [at, unit] of bitext.units.entries()) {
    follow?.(at, bitext.units.length);
    const placed = placeTerms(unit);
    for (const one of placed) tallies[one.term]?.add(one, unit);
  }
  return tallies;
}
