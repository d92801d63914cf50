import { cleanName } from "#lib/language/terms/desk/clean-name";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { DeskTerm, RuledTerm, TermDesk } from "#lib/language/terms/desk/term-desk";
import { foldTermKey } from "#lib/language/text/fold";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { findMergeOf } from "#lib/store/merge-edits";
import { listTermRecords, listTermsNamed, type StoredTerm } from "#lib/store/term";
import { listTermTranslations } from "#lib/store/term-translations";
import { mapTiers } from "#lib/store/text-term";
import { listTranslations, type StoredTranslation } from "#lib/store/translation";

/** The desk that an act is done on: the terms it concerns, as they stand. */
export async function loadTermDesk(
  db: Db,
  learnerId: LearnerId,
  { act, freshId, at }: { readonly act: TermAct; readonly freshId: string; readonly at: Date },
): Promise<TermDesk> {
  const named = await listTermRecords(db, learnerId, idsOf(act));
  const holders = await listHolders(db, learnerId, act, named);
  const terms = await followMerges(db, learnerId, [...named, ...holders]);
  const desk = await toDeskTerms(db, learnerId, act, terms);
  return { terms: desk, earlier: await listEarlier(db, learnerId, act), freshId, at };
}

/** The terms that an act names. */
export function idsOf(act: TermAct): readonly string[] {
  if (act.type === "add") return [];
  if ("termIds" in act) return act.termIds;
  if (act.type === "merge") return [act.termId, ...act.otherIds];
  return act.type === "unmerge" ? [act.termId, act.otherId] : [act.termId];
}

/** What is ruled of terms, in the order given. */
function toRuled(
  terms: readonly StoredTerm[],
  translations: readonly StoredTranslation[],
): RuledTerm[] {
  const ofTerm = groupBy(translations, ({ termId }) => termId);
  return terms.map((term) => ({
    ...term,
    translations: (ofTerm.get(term.id) ?? [])
      .map(({ text, ruling, ruledAt }) => ({ text, ruling, ruledAt }))
      .sort((one, other) => (one.text < other.text ? -1 : 1)),
  }));
}

/** The terms that have the name asked for, or other senses of the one that is split. */
async function listHolders(
  db: Db,
  learnerId: LearnerId,
  act: TermAct,
  [term]: readonly StoredTerm[],
): Promise<StoredTerm[]> {
  if (act.type === "split")
    return term === undefined ? [] : listTermsNamed(db, learnerId, keyOf(term));
  if (act.type !== "rename" && act.type !== "add") return [];
  const name = cleanName(act.source);
  const languages = act.type === "add" ? act : term;
  if (!name.ok || languages === undefined) return [];
  const { sourceLang, targetLang } = languages;
  return listTermsNamed(db, learnerId, { sourceLang, targetLang, key: foldTermKey(name.value) });
}

function keyOf({ sourceLang, targetLang, key }: StoredTerm) {
  return { sourceLang, targetLang, key };
}

/** These terms and all that they went into. */
async function followMerges(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
): Promise<StoredTerm[]> {
  const known = new Map(terms.map((term) => [term.id, term]));
  for (;;) {
    const ids = [...known.values()].flatMap(({ mergedIntoId: id }) =>
      id === null || known.has(id) ? [] : [id],
    );
    const more = ids.length === 0 ? [] : await listTermRecords(db, learnerId, ids);
    if (more.length === 0) return [...known.values()];
    for (const term of more) known.set(term.id, term);
  }
}

async function toDeskTerms(
  db: Db,
  learnerId: LearnerId,
  act: TermAct,
  terms: readonly StoredTerm[],
): Promise<Map<string, DeskTerm>> {
  const ids = terms.map(({ id }) => id);
  const ruled = toRuled(terms, await listTranslations(db, learnerId, ids));
  // Accepting all of a long shelf asks for neither.
  const isBulk = "termIds" in act;
  const translationsOf = isBulk
    ? null
    : await listTermTranslations(db, learnerId, { termIds: ids });
  const tiersOf = act.type === "merge" ? await mapTiers(db, learnerId, ids) : null;
  const desk = new Map<string, DeskTerm>();
  for (const term of ruled) {
    const found = translationsOf?.(term.id).translations.map(({ text }) => text) ?? [];
    const stands = act.type === "add" && (await isInLiveText(db, learnerId, term.id));
    const tiers = tiersOf?.get(term.id) ?? new Map();
    desk.set(term.id, { ruled: term, found, stands, tiers });
  }
  return desk;
}

async function isInLiveText(db: Db, learnerId: LearnerId, termId: string): Promise<boolean> {
  return (await listGlossary(db, learnerId, { termId })).length > 0;
}

/** The terms of the merge that an `unmerge` takes apart, as they were before it. */
async function listEarlier(db: Db, learnerId: LearnerId, act: TermAct): Promise<RuledTerm[]> {
  if (act.type !== "unmerge") return [];
  const merge = await findMergeOf(db, learnerId, act.otherId);
  return merge === null ? [] : toRuled(merge.before.terms, merge.before.translations);
}
