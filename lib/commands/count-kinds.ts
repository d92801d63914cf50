import { type CardKind, cardKinds } from "#lib/cards/card-face";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { type KindPlan, planKinds } from "./plan-kinds.ts";

/** The cards of one kind that a text asks for, or would. */
export interface KindCount {
  readonly kind: CardKind;
  /** Asked once the text asks for the kind. */
  readonly cards: number;
  /** Of these, not made yet. */
  readonly toMake: number;
  /** Of these, answered before: their history is kept while they are not asked. */
  readonly met: number;
}

/** What each kind of card comes to in a text, in the order of the kinds. Saves nothing. */
export async function countKinds(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<readonly KindCount[]> {
  const plan = await planKinds(db, learnerId, textId);
  return cardKinds.map((kind) => countKind(kind, plan));
}

function countKind(kind: CardKind, { drafts, known, besides }: KindPlan): KindCount {
  const planned = drafts.flatMap(({ cards }) => cards.filter((card) => card.kind === kind));
  const there = [...known.values(), ...besides].filter((card) => card.kind === kind);
  const toMake = planned.filter(({ position }) => !known.has(position)).length;
  const met = there.filter(({ state }) => state.state !== "new").length;
  return { kind, cards: there.length + toMake, toMake, met };
}
