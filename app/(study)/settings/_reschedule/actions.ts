"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { previewRescheduling, rescheduleCards } from "#lib/commands/reschedule-cards";
import { undoActs } from "#lib/commands/undo-acts";
import { addDays, dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { isId } from "#lib/store/ids";
import type { DayMoves } from "./day-moves.ts";

/** What rescheduling would do now. Saves nothing. */
export async function previewMoves(): Promise<DayMoves> {
  const { db, learner } = await enterAction();
  const at = new Date();
  const { moved, dueBefore, dueAfter } = await previewRescheduling(db, learner, at);
  const today = dayOf(at, learner.calendar);
  const days = dueBefore.map((before, ahead) => {
    return { day: dayToIso(addDays(today, ahead)), before, after: dueAfter[ahead] ?? 0 };
  });
  return { moved, days };
}

/** Gives the cards their new days; `groupId` names the act, null when none moved. */
export async function moveDays(): Promise<{
  readonly groupId: string | null;
  readonly moved: number;
}> {
  const { db, learner } = await enterAction();
  const moved = await rescheduleCards(db, learner, new Date());
  revalidatePath("/", "layout");
  return moved;
}

/** Puts the days back that `moveDays` changed; how many, or null when there is nothing of that name. */
export async function putDaysBack(groupId: string): Promise<number | null> {
  const { db, learner } = await enterAction();
  if (typeof groupId !== "string" || !isId(groupId)) return null;
  const undone = await undoActs(db, learner, groupId, { at: new Date() });
  revalidatePath("/", "layout");
  return undone.ok ? undone.value.cards : null;
}
