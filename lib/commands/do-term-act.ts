import { v7 as newId } from "uuid";
import { applyTermAct } from "#lib/language/terms/desk/apply-term-act";
import type { TermAct, TermActError } from "#lib/language/terms/desk/term-act";
import type { RuledTerm, TermChange, TermDesk } from "#lib/language/terms/desk/term-desk";
import { ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findMergeOf } from "#lib/store/merge-edits";
import type { TermRulings } from "#lib/store/term-rulings";
import { listTextsOfTerms } from "#lib/store/term-texts";
import { listTranslations, type StoredTranslation } from "#lib/store/translation";
import { linkMerged, linkUnmerged, type NoteLinks, noLinks } from "./link-notes.ts";
import { loadTermDesk } from "./load-term-desk.ts";
import { replaceRulings } from "./replace-rulings.ts";
import { shareTags } from "./share-tags.ts";
import type { LetOut } from "./share-texts.ts";

/** An act that was done: what is ruled of the terms concerned, as it was and as it became. */
export interface DoneTermAct {
  readonly before: TermRulings;
  readonly after: TermRulings;
}

/** What tells that a term added by hand stands in no live text (or not in the one named): the transaction is to be rolled back. */
export class StandsNowhere extends Error {}

/**
 * Does an act with all that follows from it, without logging it. `ruledAt` is when it was done first, `at` is now; `freshId` is for a term that it makes: one of that id is taken for gone when the act is
 * done again. Throws `StandsNowhere` after its first write. Belongs inside a transaction, after `warmThread`.
 */
export async function doTermAct(
  db: Db,
  learnerId: LearnerId,
  act: TermAct,
  { freshId, ruledAt, at }: { readonly freshId: string; readonly ruledAt: Date; readonly at: Date },
): Promise<Result<DoneTermAct, TermActError>> {
  const desk = await loadTermDesk(db, learnerId, { act, freshId, at: ruledAt });
  const change = applyTermAct(withoutFresh(desk), act);
  if (!change.ok) return change;
  const links = await linksAfter(db, learnerId, act);
  const done = await toRulings(db, learnerId, change.value, links);
  const letOut = await letOutBy(db, learnerId, act);
  await replaceRulings(db, learnerId, { ...done, letOut, at });
  if (act.type === "add") await requireStanding(db, learnerId, act.textId, change.value);
  const tags = await shareTags(db, learnerId, act);
  return ok(tags.length === 0 ? done : { ...done, after: { ...done.after, tags } });
}

function withoutFresh(desk: TermDesk): TermDesk {
  const terms = new Map(desk.terms);
  terms.delete(desk.freshId);
  return { ...desk, terms };
}

async function linksAfter(
  db: Db,
  learnerId: LearnerId,
  act: TermAct,
): Promise<{ readonly before: NoteLinks; readonly after: NoteLinks }> {
  if (act.type === "merge") return linkMerged(db, learnerId, act);
  if (act.type === "unmerge") return linkUnmerged(db, learnerId, act);
  return { before: noLinks, after: noLinks };
}

async function letOutBy(db: Db, learnerId: LearnerId, act: TermAct): Promise<LetOut | null> {
  if (act.type !== "unmerge") return null;
  const { termId, otherId } = act;
  const merge = await findMergeOf(db, learnerId, otherId);
  return merge && { termId, otherIds: [otherId], since: merge.at };
}

/** The change as rows: a translation of which the same is said keeps its row. */
async function toRulings(
  db: Db,
  learnerId: LearnerId,
  change: TermChange,
  links: { readonly before: NoteLinks; readonly after: NoteLinks },
): Promise<DoneTermAct> {
  const stored = await listTranslations(
    db,
    learnerId,
    change.before.map(({ id }) => id),
  );
  const rowOf = new Map(stored.map((row) => [keyOf(row), row]));
  const translations = change.after.flatMap(({ id: termId, translations: ruled }) =>
    ruled.map((one) => rowOf.get(keyOf({ ...one, termId })) ?? { ...one, id: newId(), termId }),
  );
  return {
    before: { terms: change.before.map(toStored), translations: stored, ...links.before },
    after: { terms: change.after.map(toStored), translations, ...links.after },
  };
}

function keyOf({ termId, text, ruling }: Omit<StoredTranslation, "id" | "ruledAt">): string {
  return JSON.stringify([termId, ruling, text]);
}

function toStored({ translations: _, ...term }: RuledTerm) {
  return term;
}

async function requireStanding(
  db: Db,
  learnerId: LearnerId,
  textId: string | null,
  { after }: TermChange,
): Promise<void> {
  const textIds = await listTextsOfTerms(
    db,
    learnerId,
    after.map(({ id }) => id),
  );
  if (textIds.length === 0 || (textId !== null && !textIds.includes(textId))) {
    throw new StandsNowhere();
  }
}
