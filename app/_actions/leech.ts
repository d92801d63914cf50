"use server";

import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import type { LeechHelp } from "#lib/cards/confusable-help";
import { actOnCards } from "#lib/commands/act-on-cards";
import { undoActs } from "#lib/commands/undo-acts";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { isId } from "#lib/store/ids";
import { loadLeechHelp } from "./load-leech-help.ts";

/** What may help with a leech; null when there is no such card any more. */
export async function readLeechHelp(cardId: string): Promise<LeechHelp | null> {
  const { db, learner } = await enterAction();
  return isId(cardId) ? loadLeechHelp(db, learner, cardId, new Date()) : null;
}

/** Away until tomorrow, or until further notice; by what is given it is taken back. Null when there is no such card. */
export async function setAside(cardId: string, until: "tomorrow" | "told"): Promise<string | null> {
  const { db, learner } = await enterAction();
  const asked = z.enum(["tomorrow", "told"]).safeParse(until);
  if (!isId(cardId) || !asked.success) return null;
  const at = new Date();
  const untilDay = addDays(dayOf(at, learner.calendar), 1);
  const act =
    asked.data === "told" ? ({ type: "suspend" } as const) : ({ type: "bury", untilDay } as const);
  const done = await actOnCards(db, learner, { cardIds: [cardId], act, at });
  return done.ok ? done.value.groupId : null;
}

/** Takes that back; false when there is nothing of that name. */
export async function putBack(groupId: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  return isId(groupId) && (await undoActs(db, learner, groupId, { at: new Date() })).ok;
}
