import { v7 as newId } from "uuid";
import { variantOfForm } from "#lib/language/terms/places/variant-of-form";
import { groupBy } from "#lib/store/group-by";
import type { StoredOccurrence } from "#lib/store/occurrence";
import type { TextTerm } from "#lib/store/text-term";
import type { StoredVariant } from "#lib/store/variant";

/** A term that was looked for in a text: what translations were, and how it stood there before. */
export interface SearchedTerm {
  readonly textTerm: TextTerm;
  readonly targets: readonly string[];
  readonly variants: readonly StoredVariant[];
}

/**
 * How terms stand in a text, by the places found: what is looked for has a row although it stands nowhere, so that it is found when it does; what the
 * reading proposed keeps its row also when it is looked for no longer.
 */
export function countTerms(
  terms: readonly SearchedTerm[],
  places: readonly StoredOccurrence[],
): { readonly textTerms: readonly TextTerm[]; readonly variants: readonly StoredVariant[] } {
  const ofTerm = groupBy(places, ({ termId }) => termId);
  return {
    textTerms: terms.map(({ textTerm }) => {
      const own = ofTerm.get(textTerm.termId) ?? [];
      return { ...textTerm, places: own.filter(({ side }) => side === "source").length };
    }),
    variants: terms.flatMap((term) => countVariants(term, ofTerm.get(term.textTerm.termId) ?? [])),
  };
}

function countVariants(
  { textTerm: { termId, textId }, targets, variants }: SearchedTerm,
  places: readonly StoredOccurrence[],
): StoredVariant[] {
  const forms = places.flatMap(({ side, form }) => (side === "target" ? [form] : []));
  const counts = groupBy(forms, (form) => variantOfForm(form, targets));
  const wanted = new Set(targets);
  const known = variants.filter(({ text, isFound }) => isFound || wanted.has(text));
  const texts = new Set(known.map(({ text }) => text));
  const last = Math.max(0, ...known.map(({ position }) => position));
  const fresh = targets.filter((text) => !texts.has(text));
  return [
    ...known,
    ...fresh.map((text, number) => {
      const position = last + number + 1;
      return { id: newId(), termId, textId, text, position, isFound: false };
    }),
  ].map((variant) => ({ ...variant, count: counts.get(variant.text)?.length ?? 0 }));
}
