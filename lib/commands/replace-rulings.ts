import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import type { RelatedTerms } from "#lib/store/related-terms";
import { type StoredTerm, updateTermStatus } from "#lib/store/term";
import { replaceTermRulings, type TermRulings } from "#lib/store/term-rulings";
import { listTextsOfTerms } from "#lib/store/term-texts";
import { findText } from "#lib/store/text";
import { foldCards } from "./fold-cards.ts";
import { plantTerms } from "./plant-terms.ts";
import { refindTerms } from "./refind-terms.ts";
import { type LetOut, shareTexts } from "./share-texts.ts";

/** Rulings that are to take the place of others. `letOut`: the terms that thereby come out of another. */
export interface Replacement {
  readonly before: TermRulings;
  readonly after: TermRulings;
  readonly letOut: LetOut | null;
  readonly at: Date;
}

/**
 * Puts rulings in the place of those that stand, with all that follows: places, counts and contexts are found anew, the cards that the texts now ask for are
 * made where there are none, and cards that were merged or let out are folded from their reviews. Belongs inside a transaction, after `warmThread`.
 */
export async function replaceRulings(
  db: Db,
  learnerId: LearnerId,
  change: Replacement,
): Promise<void> {
  const { before, after, at } = change;
  const concerned = isRulingAlone(change)
    ? await ruleAlone(db, learnerId, after.terms)
    : await replaceAll(db, learnerId, change);
  for (const [textId, termIds] of concerned) {
    const text = await findText(db, learnerId, textId);
    if (text !== null) await plantTerms(db, learnerId, { text, termIds }, at);
  }
  const cardIds = [...before.cards, ...after.cards].map(({ id }) => id);
  if (cardIds.length > 0) await foldCards(db, learnerId, [...new Set(cardIds)]);
}

/** Whether nothing but what is said of terms changes: then they stand where they stood. */
function isRulingAlone({ before, after }: Replacement): boolean {
  const named = (terms: readonly StoredTerm[]) =>
    JSON.stringify(terms.map((term) => ({ ...term, status: null, ruledAt: null })));
  const rest = ({ translations, notes, cards }: TermRulings) =>
    JSON.stringify([translations, notes, cards]);
  return (
    named(before.terms) === named(after.terms) &&
    rest(before) === rest(after) &&
    after.terms.every(({ status }) => status !== "merged")
  );
}

async function ruleAlone(
  db: Db,
  learnerId: LearnerId,
  terms: readonly StoredTerm[],
): Promise<RelatedTerms["byText"]> {
  const alike = groupBy(terms, ({ status, ruledAt }) => `${status} ${ruledAt?.getTime()}`);
  for (const group of alike.values()) {
    const [one] = group;
    if (one === undefined || one.status === "merged") continue;
    const { status, ruledAt } = one;
    const ids = group.map(({ id }) => id);
    await updateTermStatus(db, learnerId, ids, { status, ruledAt });
  }
  // A rejected term asks for no cards.
  const asking = terms.flatMap(({ id, status }) => (status === "rejected" ? [] : [id]));
  const textIds = await listTextsOfTerms(db, learnerId, asking);
  return new Map(textIds.map((textId) => [textId, asking]));
}

async function replaceAll(
  db: Db,
  learnerId: LearnerId,
  { before, after, letOut }: Replacement,
): Promise<RelatedTerms["byText"]> {
  await replaceTermRulings(db, learnerId, { before, after });
  if (letOut !== null) await shareTexts(db, learnerId, letOut);
  const ids = [...before.terms, ...after.terms].map(({ id }) => id);
  return refindTerms(db, learnerId, [...new Set(ids)]);
}
