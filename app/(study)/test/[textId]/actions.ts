"use server";

import { notFound, redirect } from "next/navigation";
import { v7 } from "uuid";
import { enterAction } from "#lib/auth/enter-page";
import { saveAttempt } from "#lib/commands/save-attempt";
import { undoAttempt } from "#lib/commands/undo-attempt";
import type { Attempt } from "./attempt.ts";
import type { SaveReply } from "./attempt-queue.ts";
import { attemptSchema, idSchema } from "./attempt-schema.ts";
import { readStartForm, testHref } from "./test-address.ts";

/** Opens a sitting of its own. */
export async function startTest(textId: string, form: FormData): Promise<void> {
  await enterAction();
  const setup = readStartForm(form);
  if (setup === null || !idSchema.safeParse(textId).success) notFound();
  redirect(testHref(textId, v7(), setup));
}

/** Saves an answered segment: what it says is saved is on the disk. */
export async function pushAttempt(attempt: Attempt): Promise<SaveReply> {
  const { db, learner } = await enterAction();
  const pushed = attemptSchema.safeParse(attempt);
  if (!pushed.success) return { saved: false, why: "malformed" };
  const saved = await saveAttempt(db, learner, pushed.data);
  if (!saved.ok) return { saved: false, why: saved.error.type };
  return { saved: true, countsAs: saved.value.countsAs };
}

/** Takes an answered segment back. False: there is none, and nothing to take back. */
export async function takeBackAttempt(attemptId: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const id = idSchema.safeParse(attemptId);
  return id.success && (await undoAttempt(db, learner, id.data)).ok;
}
