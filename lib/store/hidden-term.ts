import type { StoredTerm } from "./term.ts";

/**
 * A term that an undone act had made, put out of sight: it waits within the term it was split from, with its cards, under a key that no spelling folds to. It
 * is no spelling of that term.
 */
export function hideTerm(term: StoredTerm, withinId: string): StoredTerm {
  return { ...term, status: "merged", mergedIntoId: withinId, key: ` ${term.id}` };
}

export function isHidden({ key }: Pick<StoredTerm, "key">): boolean {
  return key.startsWith(" ");
}
