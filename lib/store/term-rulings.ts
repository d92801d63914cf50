import { type CardLink, listCardLinks, updateCardLinks } from "./card-link.ts";
import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { listNotesOf, updateNoteTerms } from "./note.ts";
import type { TagChange } from "./note-tags.ts";
import {
  deleteBareTerms,
  insertTerms,
  listTermRecords,
  type StoredTerm,
  updateTerms,
} from "./term.ts";
import { listMergedTerms } from "./term-names.ts";
import {
  deleteTranslations,
  insertTranslations,
  listTranslations,
  type StoredTranslation,
} from "./translation.ts";

/** What is ruled of some terms, as rows. Two of them, before and after, are an act that can be undone and redone. */
export interface TermRulings {
  readonly terms: readonly StoredTerm[];
  readonly translations: readonly StoredTranslation[];
  /** Which term each note is of. */
  readonly notes: readonly { readonly id: string; readonly termId: string }[];
  readonly cards: readonly CardLink[];
  /** What the act did to tags, of what became of an act that did. */
  readonly tags?: readonly TagChange[];
}

/** What is ruled of these terms and of all that were merged into them. Terms that are unknown or another learner's are left out. */
export async function loadTermRulings(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<TermRulings> {
  const merged = await listMergedTerms(db, learnerId, termIds);
  const ids = [...new Set([...termIds, ...merged.map(({ id }) => id)])];
  const notes = await listNotesOf(db, learnerId, { termIds: ids, unitIds: [] });
  return {
    terms: await listTermRecords(db, learnerId, ids),
    translations: await listTranslations(db, learnerId, ids),
    notes: notes.flatMap((note) =>
      note.kind === "term" ? [{ id: note.id, termId: note.termId }] : [],
    ),
    cards: await listCardLinks(
      db,
      learnerId,
      notes.map(({ id }) => id),
    ),
  };
}

/**
 * Puts what was ruled at one time in the place of what is ruled now: `before` must name all that is now. Terms that `after` does not have
 * go, unless something hangs on them. Cards are not folded anew and places not found anew by this. Belongs inside a transaction.
 */
export async function replaceTermRulings(
  db: Db,
  learnerId: LearnerId,
  { before, after }: { readonly before: TermRulings; readonly after: TermRulings },
): Promise<void> {
  const known = new Set(before.terms.map(({ id }) => id));
  const kept = new Set(after.terms.map(({ id }) => id));
  await deleteTranslations(
    db,
    learnerId,
    before.translations.map(({ id }) => id),
  );
  const gone = before.terms.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  await deleteBareTerms(db, learnerId, gone);
  const there = new Set((await listTermRecords(db, learnerId, [...kept])).map(({ id }) => id));
  const fresh = after.terms.filter(({ id }) => !known.has(id) && !there.has(id));
  await insertTerms(
    db,
    learnerId,
    fresh.map((term) => ({ ...term, key: ` ${term.id}` })),
  );
  await updateTerms(db, learnerId, after.terms);
  await insertTranslations(db, learnerId, after.translations);
  await updateNoteTerms(db, learnerId, after.notes);
  await updateCardLinks(db, learnerId, after.cards);
}

/** As JSON text. */
export function fromTermRulings(rulings: TermRulings): string {
  return toJson(rulings);
}

export function toTermRulings(json: string): TermRulings {
  const { terms, translations, ...links } = fromJson<TermRulings>(json);
  return {
    ...links,
    terms: terms.map((term) => ({
      ...term,
      ruledAt: term.ruledAt && new Date(term.ruledAt),
      createdAt: new Date(term.createdAt),
    })),
    translations: translations.map((row) => ({ ...row, ruledAt: new Date(row.ruledAt) })),
  };
}
