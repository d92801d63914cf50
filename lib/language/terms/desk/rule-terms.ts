import { err, ok, type Result } from "#lib/result";
import { changeOf, findOnDesk } from "./find-on-desk.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import type { RuledTerm, TermChange, TermDesk } from "./term-desk.ts";

const statusOf = { accept: "accepted", reject: "rejected", propose: "proposed" } as const;

/** Accepts or rejects terms, or takes that back. Those of which it was said already stay as they are. */
export function ruleTerms(
  desk: TermDesk,
  { type, termIds }: Extract<TermAct, { type: "accept" | "reject" | "propose" }>,
): Result<TermChange, TermActError> {
  if (termIds.length === 0) return err({ type: "empty", field: "termIds" });
  const before: RuledTerm[] = [];
  for (const termId of new Set(termIds)) {
    const term = findOnDesk(desk, termId, "termIds");
    if (!term.ok) return term;
    if (term.value.ruled.status !== statusOf[type]) before.push(term.value.ruled);
  }
  if (before.length === 0) return err({ type: "nothingToDo", field: "act" });
  const ruledAt = type === "propose" ? null : desk.at;
  const after = before.map((term) => ({ ...term, status: statusOf[type], ruledAt }));
  return ok(changeOf(before, after));
}
