"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { undoActs } from "#lib/commands/undo-acts";
import { dayToIso } from "#lib/memory/time/day";
import { type ActRequest, actRequest, cardId, groupId } from "./act-request.ts";
import { performWish, type Refusal } from "./perform-wish.ts";

/** What came of an act; `dueIso` is the day a due date was set to. */
export type ActOutcome =
  | {
      readonly ok: true;
      readonly groupId: string;
      readonly cardIds: readonly string[];
      readonly dueIso: string | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Does one thing to the card, or to all cards of its note. */
export async function actOnCard(id: string, request: ActRequest): Promise<ActOutcome> {
  const { db, learner } = await enterAction();
  const [card, wish] = [cardId.safeParse(id), actRequest.safeParse(request)];
  if (!card.success) return { ok: false, refusal: "gone" };
  if (!wish.success) return { ok: false, refusal: "badDue" };
  const asked = { cardId: card.data, wish: wish.data, at: new Date() };
  const done = await performWish(db, learner, asked);
  if (!done.ok) return { ok: false, refusal: done.error };
  revalidatePath("/", "layout");
  const { dueDay, ...rest } = done.value;
  return { ok: true, ...rest, dueIso: dueDay === null ? null : dayToIso(dueDay) };
}

/** Takes back what was done at one stroke; false when there is nothing of that name. */
export async function takeBackActs(id: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const group = groupId.safeParse(id);
  if (!group.success) return false;
  const undone = await undoActs(db, learner, group.data, { at: new Date() });
  revalidatePath("/", "layout");
  return undone.ok;
}
