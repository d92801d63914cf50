"use server";

import { enterAction } from "#lib/auth/enter-page";
import { acceptAnswer } from "#lib/commands/accept-answer";
import { type PreparedKey, prepareKeys, type WantedKeys } from "#lib/commands/prepare-keys";
import { withdrawReference } from "#lib/commands/withdraw-reference";
import { acceptedRequest, keyRequest, referenceId } from "./key-request.ts";

/** What grading answers to these units needs; those that are gone are missing. */
export async function readKeys(wanted: readonly WantedKeys[]): Promise<PreparedKey[]> {
  const { db, learner } = await enterAction();
  const asked = keyRequest.safeParse(wanted);
  if (!asked.success) return [];
  const prepared = asked.data.map((one) => prepareKeys(db, learner.id, one));
  return (await Promise.all(prepared)).flat();
}

/** Makes an answer a reference; its id, or null when it cannot be one. */
export async function keepAnswer(
  answer: Parameters<typeof acceptAnswer>[2],
): Promise<string | null> {
  const { db, learner } = await enterAction();
  const accepted = acceptedRequest.safeParse(answer);
  if (!accepted.success) return null;
  const kept = await acceptAnswer(db, learner.id, accepted.data);
  return kept.ok ? kept.value.referenceId : null;
}

/** Takes a reference back; false when there is none. */
export async function dropReference(id: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const known = referenceId.safeParse(id);
  return known.success && (await withdrawReference(db, learner.id, known.data)).ok;
}
