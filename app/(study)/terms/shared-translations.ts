import type { TermSheetData } from "#ui/to-term-sheet";

/** A translation that stands for another term too. */
export interface SharedTranslation {
  readonly text: string;
  readonly others: readonly string[];
}

/** By term id, its translations that also stand for other terms. Rejected terms do not count. */
export function sharedTranslations(
  terms: readonly TermSheetData[],
): ReadonlyMap<string, readonly SharedTranslation[]> {
  const standing = terms.filter((term) => term.status !== "rejected");
  const users = new Map<string, TermSheetData[]>();
  for (const term of standing) {
    for (const { text } of term.variants) users.set(text, [...(users.get(text) ?? []), term]);
  }
  const shared = standing.map((term) => [term.id, sharedBy(term, users)] as const);
  return new Map(shared.filter(([, found]) => found.length > 0));
}

function sharedBy(
  term: TermSheetData,
  users: ReadonlyMap<string, readonly TermSheetData[]>,
): SharedTranslation[] {
  return term.variants.flatMap(({ text }) => {
    const others = (users.get(text) ?? []).filter(({ id }) => id !== term.id);
    return others.length === 0 ? [] : [{ text, others: others.map(({ source }) => source) }];
  });
}
