import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import type { LearnerId } from "#lib/store/ids";
import { findTermRecord, type StoredTerm, updateTermStatus } from "#lib/store/term";
import { findText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { plantCards } from "./plant-cards.ts";

/** What the learner says of a proposed term; `undo` makes it a proposal again. */
export type Ruling = "accept" | "reject" | "undo";

const statusOf = { accept: "accepted", reject: "rejected", undo: "proposed" } as const;

/**
 * Accepts or rejects a term, or takes that back. The cards of a rejected term leave the queue and keep their history; they return as they were when it is no
 * longer rejected, and what its texts ask for meanwhile is made then.
 */
export async function ruleTerm(
  db: Db,
  learnerId: LearnerId,
  termId: string,
  ruling: Ruling,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<StoredTerm, { readonly type: "termNotFound"; readonly field: "termId" }>> {
  return inTransaction(db, async (tx) => {
    const term = await findTermRecord(tx, learnerId, termId);
    if (term === null) return err({ type: "termNotFound", field: "termId" });
    const status = statusOf[ruling];
    const ruledAt = ruling === "undo" ? null : at;
    await updateTermStatus(tx, learnerId, termId, { status, ruledAt });
    if (term.status === "rejected" && status !== "rejected") {
      await plantAgain(tx, learnerId, termId, at);
    }
    return ok({ ...term, status, ruledAt });
  });
}

async function plantAgain(db: Db, learnerId: LearnerId, termId: string, at: Date): Promise<void> {
  const [term] = await listGlossary(db, learnerId, { termId });
  for (const { id } of term?.texts ?? []) {
    const text = await findText(db, learnerId, id);
    if (text !== null) await plantCards(db, learnerId, text, at);
  }
}
