import type { CardKind } from "#lib/cards/card-face";
import { planNotes } from "#lib/cards/plan-notes";
import { makesCards } from "#lib/cards/worth-asking";
import { listContextTerms } from "#lib/store/context-terms";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTermRecords } from "#lib/store/term";
import { listTextTerms } from "#lib/store/text-term";
import { plantDrafts } from "./plant-drafts.ts";
import { placeBesideUnits } from "./plant-units.ts";

/**
 * Makes the cards that a text asks for of some of its terms, where they have none yet: for terms that are to make cards from now on. They are met right
 * after those of the units that show them. Costs what the terms do, not what the text does. Belongs inside a transaction. Returns how many cards were made.
 */
export async function plantTerms(
  db: Db,
  learnerId: LearnerId,
  {
    text,
    termIds,
  }: {
    readonly text: { readonly id: string; readonly cardKinds: readonly CardKind[] };
    readonly termIds: readonly string[];
  },
  at: Date,
): Promise<number> {
  const ids = await listAsking(db, learnerId, text.id, termIds);
  if (ids.length === 0) return 0;
  const { terms, units, places } = await listContextTerms(db, learnerId, text.id, ids);
  const planned = Array.from(terms, ([id, term]) => ({ ...term, id, key: id }));
  const drafts = planNotes(units, planned, text.cardKinds, places).filter(
    ({ kind }) => kind === "term",
  );
  const planting = { drafts, terms: planned, units, at };
  return plantDrafts(db, learnerId, planting, placeBesideUnits(db, learnerId, text.id));
}

async function listAsking(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds: readonly string[],
): Promise<string[]> {
  const records = await listTermRecords(db, learnerId, termIds);
  const statusOf = new Map(records.map(({ id, status }) => [id, status]));
  const rows = await listTextTerms(db, learnerId, textId, termIds);
  return rows.flatMap(({ termId, tier, places }) => {
    const status = statusOf.get(termId);
    const asks = places > 0 && status !== undefined && makesCards({ status, tier });
    return asks ? [termId] : [];
  });
}
