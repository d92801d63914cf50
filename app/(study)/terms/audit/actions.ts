"use server";

import { type GestureRequest, gestureRequest } from "#actions/gesture-request";
import { type ActRefusal, performGesture } from "#actions/perform-gesture";
import { enterAction } from "#lib/auth/enter-page";
import { err, ok, type Result } from "#lib/result";
import type { Saved } from "./audit-state.ts";

/** Saves a ruling, or takes it back. Nothing is revalidated: the list stays as it is until it is loaded anew. */
export async function actAtAudit(request: GestureRequest): Promise<Result<Saved, ActRefusal>> {
  const { db, learner } = await enterAction();
  const asked = gestureRequest.safeParse(request);
  if (!asked.success) return err({ type: "malformed", field: "gesture" });
  const done = await performGesture(db, learner.id, asked.data);
  if (!done.ok) return done;
  const { steps, undo, redo } = done.value;
  return ok({ steps, undoId: undo?.id ?? null, redoId: redo?.id ?? null });
}
