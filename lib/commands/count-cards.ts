import { type CardKind, cardKinds } from "#lib/cards/card-face";
import { planNotes } from "#lib/cards/plan-notes";
import { makesCards } from "#lib/cards/worth-asking";
import type { Term } from "#lib/language/terms/term";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { applyRulings } from "#lib/store/term-translations";
import { listTranslations } from "#lib/store/translation";
import { meetTerms } from "./meet-terms.ts";
import { type PlannedTerm, planTerms } from "./plan-terms.ts";
import type { ReadImport } from "./read-import.ts";
import { termsOf } from "./save-import.ts";

/** How many cards of each kind a text would ask for, were it saved now: what the learner ruled on terms elsewhere holds in it too. Saves nothing. */
export async function countCards(
  db: Db,
  learnerId: LearnerId,
  read: Pick<ReadImport, "parsed" | "terms">,
  {
    kinds,
    signal,
  }: { readonly kinds: readonly CardKind[]; readonly signal?: AbortSignal | undefined },
): Promise<Readonly<Record<CardKind, number>>> {
  const { units, sourceLang, targetLang } = read.parsed;
  const planned = await planTerms(db, learnerId, {
    text: { id: "", sourceLang, targetLang },
    pairs: units.map(({ index }) => ({ id: String(index), index })),
    terms: read.terms,
    met: await meetTerms(db, learnerId, termsOf(read), signal),
    // Nothing of it is kept.
    at: new Date(0),
  });
  const asking = planned.filter(({ term, textTerm }) =>
    makesCards({ status: term.status, tier: textTerm.tier }),
  );
  const terms = await asTerms(db, learnerId, asking);
  const drafts = planNotes(units, terms, kinds).flatMap(({ cards }) => cards);
  const count = (kind: CardKind) => drafts.filter((draft) => draft.kind === kind).length;
  return Object.fromEntries(cardKinds.map((kind) => [kind, count(kind)])) as Record<
    CardKind,
    number
  >;
}

/** As cards are planned from them; units by their index. */
async function asTerms(
  db: Db,
  learnerId: LearnerId,
  planned: readonly PlannedTerm[],
): Promise<Term[]> {
  const ids = planned.flatMap(({ term, isFresh }) => (isFresh ? [] : [term.id]));
  const rulings = groupBy(await listTranslations(db, learnerId, ids), ({ termId }) => termId);
  return planned.map(({ term, textTerm, variants, places }) => {
    const ruled = applyRulings(variants, rulings.get(term.id) ?? [], { withLost: false });
    const { score, probability, tier, isCertain, choices } = textTerm;
    return {
      ...{ source: term.source, key: term.id, kind: term.kind },
      ...{ score, probability, tier, isCertain, choices },
      ...{ forms: [], untranslated: [], units: [] },
      targets: ruled.translations.map((one) => ({ ...one, units: [] })),
      occurrences: places.map(({ unitId, ...place }) => ({ ...place, unit: Number(unitId) })),
    };
  });
}
