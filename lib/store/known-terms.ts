import type { KnownTerm } from "#lib/language/terms/places/find-places";
import type { Db } from "./database.ts";
import { groupBy } from "./group-by.ts";
import { isHidden } from "./hidden-term.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { type StoredTerm, type TermLanguages, toTerm } from "./term.ts";
import { listMergedTerms } from "./term-names.ts";
import { spelledAs } from "./term-translations.ts";
import { listTranslations, type StoredTranslation } from "./translation.ts";

/** A term as it is looked for in texts, with its row. */
export interface KnownRecord extends KnownTerm {
  readonly term: StoredTerm;
  readonly rulings: readonly Pick<StoredTranslation, "text" | "ruling">[];
}

/** The terms that stand or stood in a text, as they are looked for there: with the translations that text has or had. Merged ones are spellings of others. */
export async function listKnownTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<KnownTerm[]> {
  const rows = await db.client.term.findMany({
    where: { learnerId, status: { not: "merged" }, textTerms: { some: { textId } } },
    orderBy: { id: "asc" },
  });
  const variants = await db.client.variant.findMany({
    where: { learnerId, textId },
    orderBy: { position: "asc" },
  });
  const known = await asKnownTerms(db, learnerId, rows.map(toTerm), variants);
  return known.map(plainTerm);
}

/** These terms as they are looked for anew in a text: with the translations its reading proposed for them, or for what went into them. */
export async function listTermsToFind(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  terms: readonly StoredTerm[],
): Promise<KnownRecord[]> {
  const ids = terms.map(({ id }) => id);
  const merged = await listMergedTerms(db, learnerId, ids);
  const intoId = new Map(merged.map((one) => [one.id, one.intoId]));
  const all = [...ids, ...intoId.keys()];
  const read = (where: { readonly textId?: string }) =>
    inPieces(all, (piece) =>
      db.client.variant.findMany({
        where: { learnerId, termId: { in: piece }, isFound: true, ...where },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      }),
    );
  const here = await read({ textId });
  // Where the reading of this text proposed none, what others have.
  const proposed = new Set(here.map(({ termId }) => intoId.get(termId) ?? termId));
  const elsewhere = (await read({})).filter(
    ({ termId }) => !proposed.has(intoId.get(termId) ?? termId),
  );
  const found = [...here, ...elsewhere].map(({ termId, text }) => ({
    termId: intoId.get(termId) ?? termId,
    text,
  }));
  return asKnownTerms(db, learnerId, terms, found);
}

/** Every term of these languages that is accepted, was merged into or renamed, or has a translation that was ruled on: what a new text is searched for. With the translations of what went into it. */
export async function listRuledTerms(
  db: Db,
  learnerId: LearnerId,
  { sourceLang, targetLang }: TermLanguages,
): Promise<KnownRecord[]> {
  const ruled = [
    { status: "accepted" },
    { translations: { some: {} } },
    { merged: { some: {} } },
    { sense: { not: "" } },
  ];
  const rows = await db.client.term.findMany({
    where: { learnerId, sourceLang, targetLang, status: { not: "merged" }, OR: ruled },
    orderBy: { id: "asc" },
  });
  const found = await db.client.variant.groupBy({
    by: ["termId", "text"],
    where: {
      ...{ learnerId, isFound: true },
      term: { sourceLang, targetLang, OR: [...ruled, { status: "merged" }] },
    },
    _min: { position: true },
    orderBy: [{ _min: { position: "asc" } }, { text: "asc" }],
  });
  const ids = rows.map(({ id }) => id);
  const merged = await listMergedTerms(db, learnerId, ids);
  const intoId = new Map(merged.map((one) => [one.id, one.intoId]));
  const ofStanding = found.map(({ termId, text }) => ({
    termId: intoId.get(termId) ?? termId,
    text,
  }));
  return asKnownTerms(db, learnerId, rows.map(toTerm), ofStanding);
}

/** What is told to whoever looks for it. */
export function plainTerm({ id, source, sense, forms, targets }: KnownTerm): KnownTerm {
  return { id, source, sense: sense ?? "", forms: forms ?? [], targets };
}

/** Terms as they are looked for, given what translations texts have for them: with their other spellings, and without what was refused. */
export async function asKnownTerms(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
  found: readonly { readonly termId: string; readonly text: string }[],
): Promise<KnownRecord[]> {
  const ids = terms.map(({ id }) => id);
  const rulings = groupBy(await listTranslations(db, learnerId, ids), ({ termId }) => termId);
  const merged = groupBy(await listMergedTerms(db, learnerId, ids), ({ intoId }) => intoId);
  const foundOf = groupBy(found, ({ termId }) => termId);
  return terms.map((term) => {
    const ruled = rulings.get(term.id) ?? [];
    const texts = (foundOf.get(term.id) ?? []).map(({ text }) => text);
    const forms = (merged.get(term.id) ?? []).flatMap(({ key, source }) =>
      isHidden({ key }) ? [] : [source],
    );
    return {
      ...{ id: term.id, source: term.source, sense: term.sense, term, rulings: ruled },
      forms: [...new Set(forms)].filter((form) => form !== term.source),
      targets: targetsToFind(texts, ruled),
    };
  });
}

/** Found translations, each spelling of them, without those refused, and those that were ruled right. */
export function targetsToFind(
  found: readonly string[],
  rulings: readonly Pick<StoredTranslation, "text" | "ruling">[],
): string[] {
  const ruledAs = spelledAs(rulings);
  const right = rulings.filter(({ ruling }) => ruling !== "rejected").map(({ text }) => text);
  return [...new Set([...found.filter((text) => ruledAs(text)?.ruling !== "rejected"), ...right])];
}
