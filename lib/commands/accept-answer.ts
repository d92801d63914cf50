import { v7 } from "uuid";
import type { TestDirection } from "#lib/progress/self-test";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertReference, listReferences } from "#lib/store/reference";
import { inTransaction } from "#lib/store/transaction";
import { findLiveUnit } from "#lib/store/unit-card";

/** A typed translation that the learner holds to be right. */
export interface AcceptedAnswer {
  readonly unitId: string;
  readonly direction: TestDirection;
  readonly text: string;
}

/** `unitNotFound`: no such unit stands in a live text of this learner. `empty`: nothing was typed. `known`: it is the text's own wording. */
export interface AcceptRefusal {
  readonly type: "unitNotFound" | "empty" | "known";
}

/** Makes an answer a reference beside the text's own translation, from now on. One that is a reference already stays the one it is. */
export async function acceptAnswer(
  db: Db,
  learnerId: LearnerId,
  { unitId, direction, text }: AcceptedAnswer,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<{ readonly referenceId: string }, AcceptRefusal>> {
  const wording = toWording(text);
  if (wording === "") return err({ type: "empty" });
  return inTransaction(db, async (tx) => {
    const unit = await findLiveUnit(tx, learnerId, unitId);
    if (unit === null) return err({ type: "unitNotFound" });
    const own = direction === "toTarget" ? unit.target : unit.source;
    if (own.text === wording) return err({ type: "known" });
    const { lang } = own;
    const standing = (await listReferences(tx, learnerId, [unitId])).find(
      (one) => one.lang === lang && one.text === wording,
    );
    if (standing !== undefined) return ok({ referenceId: standing.id });
    const referenceId = v7();
    const reference = { id: referenceId, unitId, lang, text: wording, at, removedAt: null };
    await insertReference(tx, learnerId, reference);
    return ok({ referenceId });
  });
}

/** What was typed, as a reference holds it: NFC, one space between words. */
export function toWording(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/gu, " ").trim();
}
