import type { GlossaryRow } from "./glossary-row.ts";

/** A translation that stands for another term too. */
export interface SharedTranslation {
  readonly text: string;
  readonly others: readonly string[];
}

/** By translation, the terms that have it. Rejected terms do not count. */
export type TranslationUsers = ReadonlyMap<string, readonly string[]>;

export function translationUsers(rows: Iterable<GlossaryRow>): TranslationUsers {
  const users = new Map<string, string[]>();
  for (const { id, status, variants } of rows) {
    if (status === "rejected") continue;
    for (const { text } of variants) {
      const ids = users.get(text);
      if (ids === undefined) users.set(text, [id]);
      else ids.push(id);
    }
  }
  return users;
}

/** The translations of a term that also stand for others, with the ids of those. What is ruled fine stands out no longer. */
export function sharedOf(
  { id, variants }: Pick<GlossaryRow, "id" | "variants">,
  users: TranslationUsers,
): readonly SharedTranslation[] {
  return variants.flatMap(({ text, ruling }) => {
    const others = ruling === null ? (users.get(text) ?? []).filter((one) => one !== id) : [];
    return others.length === 0 ? [] : [{ text, others }];
  });
}
