import { type CardKind, cardKinds } from "#lib/cards/card-face";
import { placeNewCards } from "#lib/cards/place-new-cards";
import { err, ok, type Result } from "#lib/result";
import { nextCardPosition } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findText, updateText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { type KindPlan, planKinds } from "./plan-kinds.ts";
import { plantDrafts } from "./plant-drafts.ts";

/** What a text asks for from now on, and how many cards were made for it. */
export interface ChosenKinds {
  readonly kinds: readonly CardKind[];
  readonly made: number;
}

export type ChooseKindsError =
  | { readonly type: "textNotFound"; readonly field: "textId" }
  | { readonly type: "noCardKind"; readonly field: "kinds" };

/**
 * Has a live text ask for these kinds of card and for no others. Cards of a kind that is new to it are made, and met where they belong in the text; those of
 * one it no longer asks for leave the queue and keep their history, so that choosing again brings them back as they were.
 */
export async function chooseCardKinds(
  db: Db,
  learnerId: LearnerId,
  { textId, kinds }: { readonly textId: string; readonly kinds: readonly CardKind[] },
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<ChosenKinds, ChooseKindsError>> {
  const chosen = cardKinds.filter((kind) => kinds.includes(kind));
  if (chosen.length === 0) return err({ type: "noCardKind", field: "kinds" });
  return inTransaction(db, async (tx) => {
    const text = await findText(tx, learnerId, textId);
    if (text === null) return err({ type: "textNotFound", field: "textId" });
    await updateText(tx, learnerId, textId, { cardKinds: chosen });
    const added = chosen.filter((kind) => !text.cardKinds.includes(kind));
    const made = added.length === 0 ? 0 : await plant(tx, learnerId, { textId, added, at });
    return ok({ kinds: chosen, made });
  });
}

async function plant(
  tx: Db,
  learnerId: LearnerId,
  work: { readonly textId: string; readonly added: readonly CardKind[]; readonly at: Date },
): Promise<number> {
  const plan = await planKinds(tx, learnerId, work.textId);
  const places = placesOf(plan, await nextCardPosition(tx, learnerId));
  const drafts = plan.drafts.flatMap((draft) => {
    const cards = draft.cards.filter(({ kind }) => work.added.includes(kind));
    return cards.length === 0 ? [] : [{ ...draft, cards }];
  });
  const { terms, units } = plan;
  const place = (number: number, _: unknown, planned: number) => places.get(planned) ?? number;
  return plantDrafts(tx, learnerId, { drafts, terms, units, at: work.at }, place);
}

/** By place in the plan, where the card stands among the learner's. */
function placesOf({ drafts, known }: KindPlan, otherwise: number): ReadonlyMap<number, number> {
  const order = drafts
    .flatMap(({ cards }) => cards.map(({ position }) => position))
    .sort((one, other) => one - other);
  const standing = order.map((at) => ({ position: known.get(at)?.position ?? null }));
  const places = placeNewCards(standing, otherwise);
  return new Map(order.map((at, index) => [at, places[index] ?? otherwise]));
}
