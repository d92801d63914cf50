import { variantOfForm } from "#lib/language/terms/places/variant-of-form";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import type { StoredOccurrence } from "#lib/store/occurrence";
import { spelledAs } from "#lib/store/term-translations";
import { listTextTerms, type TextTerm } from "#lib/store/text-term";
import { listTranslations } from "#lib/store/translation";
import { listVariantsOfText, type StoredVariant } from "#lib/store/variant";

/** Terms of a text as they stand in it, with their translations there. */
export interface CountedTerms {
  readonly textTerms: readonly TextTerm[];
  readonly variants: readonly StoredVariant[];
}

/** The counts of the terms whose places in some rows change, before and after: what is gone is taken off, what is new added. */
export async function recountTerms(
  db: Db,
  learnerId: LearnerId,
  change: {
    readonly text: { readonly id: string };
    readonly before: readonly StoredOccurrence[];
    readonly after: readonly StoredOccurrence[];
  },
): Promise<{ readonly before: CountedTerms; readonly after: CountedTerms }> {
  const [gone, come] = [
    groupBy(change.before, ({ termId }) => termId),
    groupBy(change.after, ({ termId }) => termId),
  ];
  const formsOf = (termId: string, places: typeof gone) =>
    (places.get(termId) ?? [])
      .map(({ side, form }) => `${side} ${form}`)
      .sort()
      .join("\n");
  const termIds = [...new Set([...gone.keys(), ...come.keys()])].filter(
    (termId) => formsOf(termId, gone) !== formsOf(termId, come),
  );
  const textTerms = await listTextTerms(db, learnerId, change.text.id, termIds);
  const variants = await listVariantsOfText(db, learnerId, change.text.id, termIds);
  const ofTerm = groupBy(variants, ({ termId }) => termId);
  const rulings = groupBy(await listTranslations(db, learnerId, termIds), ({ termId }) => termId);
  const textsOf = (termId: string) => {
    const ruledAs = spelledAs(rulings.get(termId) ?? []);
    const texts = (ofTerm.get(termId) ?? []).map(({ text }) => text);
    return texts.filter((text) => ruledAs(text)?.ruling !== "rejected");
  };
  const count = (termId: string, side: "source" | "target", text: string | null) => {
    const texts = textsOf(termId);
    const isIt = (place: StoredOccurrence) =>
      place.side === side && (text === null || variantOfForm(place.form, texts) === text);
    const countIn = (places: typeof gone) => (places.get(termId) ?? []).filter(isIt).length;
    return countIn(come) - countIn(gone);
  };
  return {
    before: { textTerms, variants },
    after: {
      textTerms: textTerms.map((row) => ({
        ...row,
        places: Math.max(0, row.places + count(row.termId, "source", null)),
      })),
      variants: variants.map((row) => ({
        ...row,
        count: Math.max(0, row.count + count(row.termId, "target", row.text)),
      })),
    },
  };
}
