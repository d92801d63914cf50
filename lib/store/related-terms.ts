import type { Db } from "./database.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { listTermRecords, type StoredTerm } from "./term.ts";
import { listMergedTerms, listTermsByKey, type MergedTerm } from "./term-names.ts";

/** Terms whose places depend on one another, with the live texts in which they may stand. */
export interface RelatedTerms {
  /** Those that stand for themselves. */
  readonly standing: readonly StoredTerm[];
  /** All that went into one of those. */
  readonly merged: readonly MergedTerm[];
  /** By text, the ids of the standing terms that may stand in it. */
  readonly byText: ReadonlyMap<string, readonly string[]>;
}

/**
 * These terms, what they were merged into or split from, and what went into any of those: in every live text that has or had one of them. A term that no
 * text has yet may stand in any text of its languages.
 */
export async function listRelatedTerms(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<RelatedTerms> {
  const standing = await listSenses(db, learnerId, await listTermRecords(db, learnerId, termIds));
  const ids = standing.map(({ id }) => id);
  const merged = await listMergedTerms(db, learnerId, ids);
  const textsOf = await listTextsOf(db, learnerId, [...ids, ...merged.map(({ id }) => id)]);
  const mergedOf = groupBy(merged, ({ intoId }) => intoId);
  const keysOf = (term: StoredTerm) => [
    [term.sourceLang, term.targetLang, term.key].join(" "),
    ...(mergedOf.get(term.id) ?? []).map(({ key }) =>
      [term.sourceLang, term.targetLang, key].join(" "),
    ),
  ];
  const byKey = new Map<string, Set<string>>();
  for (const term of standing) {
    const own = [term.id, ...(mergedOf.get(term.id) ?? []).map(({ id }) => id)];
    for (const key of keysOf(term)) {
      const texts = byKey.get(key) ?? new Set();
      for (const textId of own.flatMap((id) => textsOf.get(id) ?? [])) texts.add(textId);
      byKey.set(key, texts);
    }
  }
  const byText = new Map<string, string[]>();
  for (const term of standing) {
    const known = new Set(keysOf(term).flatMap((key) => [...(byKey.get(key) ?? [])]));
    const texts = known.size > 0 ? known : await listTextIds(db, learnerId, term);
    for (const textId of texts) byText.set(textId, [...(byText.get(textId) ?? []), term.id]);
  }
  return { standing, merged, byText };
}

/** Every standing term that one of these, or one that went into it, shares a key with. */
async function listSenses(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
): Promise<StoredTerm[]> {
  const senses = new Map<string, StoredTerm>();
  const asked = new Set<string>();
  let fresh: readonly StoredTerm[] = terms;
  while (fresh.length > 0) {
    const found: StoredTerm[] = [];
    for (const same of groupBy(fresh, (term) => `${term.sourceLang} ${term.targetLang}`).values()) {
      const [languages] = same;
      if (languages === undefined) continue;
      const merged = await listMergedTerms(
        db,
        learnerId,
        same.map(({ id }) => id),
      );
      const keys = [...same, ...merged].map(({ key }) => key);
      const unasked = keys.filter((key) => !asked.has(`${languages.sourceLang} ${key}`));
      for (const key of unasked) asked.add(`${languages.sourceLang} ${key}`);
      const named = await listTermsByKey(db, learnerId, languages, unasked);
      found.push(...[...named.values()].flat());
    }
    fresh = found.filter(({ id }) => !senses.has(id));
    for (const term of fresh) senses.set(term.id, term);
  }
  return [...senses.values()];
}

async function listTextsOf(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await inPieces(termIds, (piece) =>
    db.client.textTerm.findMany({
      where: { learnerId, termId: { in: piece }, text: { removedAt: null } },
      select: { termId: true, textId: true },
      orderBy: { textId: "asc" },
    }),
  );
  const byTerm = groupBy(rows, ({ termId }) => termId);
  return new Map(
    Array.from(byTerm, ([id, ofTerm]) => [id, ofTerm.map(({ textId }) => textId)] as const),
  );
}

async function listTextIds(
  db: Db,
  learnerId: LearnerId,
  { sourceLang, targetLang }: StoredTerm,
): Promise<string[]> {
  const rows = await db.client.text.findMany({
    where: { learnerId, sourceLang, targetLang, removedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}
