import type { MentionView } from "./mention-view.ts";

/** What the dictionary says of a span; shares and yes (1) or no (0). */
export interface DictionaryFeatures {
  /** The dictionary has the pair; the share of characters in common with the most alike of its translations. */
  readonly known: number;
  readonly alike: number;
  /** Of its characters, those that translations of the term or its words have, by how many have them; of its first word; leading words that have one there. */
  readonly composed: number;
  readonly composedFirst: number;
  readonly composedWords: number;
  /** How much of the stretch the senses of the span as a headword say; it is a headword, though cut into words here. */
  readonly sense: number;
  readonly headword: number;
}

export function measureDictionary(
  { lore, unit, lead, weights, translations, tables, wholeTable }: MentionView,
  first: number,
  last: number,
  folded: string,
): DictionaryFeatures {
  const chanceOf = (character: string) => {
    let best = wholeTable.get(character) ?? 0;
    for (const table of tables) best = Math.max(best, table.get(character) ?? 0);
    return Math.sqrt(best);
  };
  let composed = 0;
  for (const character of folded) composed += chanceOf(character);
  let composedFirst = 0;
  for (const character of unit.facingWords[first]?.text ?? "") {
    composedFirst = Math.max(composedFirst, chanceOf(character));
  }
  let meet = 0;
  for (const table of tables) if (hasAny(table, folded)) meet += 1;
  const senses = lore.sensesOf(folded);
  let sense = 0;
  if (senses !== null) {
    for (const [index, { family }] of lead.entries()) {
      sense += (weights[index] ?? 0) * (senses.get(family) ?? 0);
    }
  }
  return {
    known: translations.includes(folded) ? 1 : 0,
    alike: hasAny(wholeTable, folded) ? likeness(folded, translations) : 0,
    composed: composed / Math.max(folded.length, 1),
    composedFirst,
    composedWords: meet / Math.max(lead.length, 1),
    sense,
    headword: senses !== null && last > first ? 1 : 0,
  };
}

function hasAny(table: ReadonlyMap<string, number>, text: string): boolean {
  if (table.size === 0) return false;
  for (const character of text) if (table.has(character)) return true;
  return false;
}

/** Twice the characters in common, by all of both. */
function likeness(own: string, translations: readonly string[]): number {
  let best = 0;
  for (const translation of translations) {
    let shared = 0;
    for (const character of own) if (translation.includes(character)) shared += 1;
    best = Math.max(best, (2 * shared) / (own.length + translation.length));
  }
  return best;
}
