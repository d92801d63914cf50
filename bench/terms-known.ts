import { readBitext } from "#lib/language/terms/bitext";
import { findCandidates } from "#lib/language/terms/candidates/find-candidates";
import { pairKnown } from "#lib/language/terms/pairing/pair-known";
import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import type { PairedEntry } from "./measure-terms-translations.ts";
import type { GoldTerm } from "./terms-gold.ts";

/** Pairing alone: every gold entry given as a term, at the places the gold has it (all of them where it names none). Entries that stand nowhere come without a translation. */
export function pairKnownTerms(
  units: readonly Unit[],
  gold: readonly GoldTerm[],
  languages: LanguagePair,
  weights?: PairingWeights,
): readonly PairedEntry[] {
  const known = gold.filter(({ tier, zh }) => tier !== "marginal" && zh.length > 0);
  const sources = known.map(({ en, forms, segments }) => ({
    source: en,
    forms,
    ...(segments !== null && { units: segments }),
  }));
  const pairings = pairKnown(units, languages, { sources, weights });
  return known.map((entry, at) => {
    const { variants = [], isCertain = false, choices = [] } = pairings[at] ?? {};
    const targets = variants.map((text) => ({ text }));
    return { entry, said: { targets, isCertain, choices, untranslated: [] } };
  });
}

/** The candidates of a text, as the baselines rank them. */
export function candidatesOf(units: readonly Unit[], languages: LanguagePair) {
  return findCandidates(readBitext(units, languages));
}
