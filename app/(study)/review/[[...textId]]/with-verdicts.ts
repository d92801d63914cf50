import type { TermVerdict } from "#lib/commands/give-credit";
import type { Answer } from "#lib/memory/sync/review";
import type { TypedCheck } from "./typed-check.ts";

/** As the server takes them. */
const mostVerdicts = 100;

/**
 * An answer as it is kept and sent: with what a graded translation showed of its terms. What is suggested Again says nothing of them, for it may be the
 * prompt copied back, unless the learner accepted the wording; and then no term of it is wrong.
 */
export function withVerdicts(
  answer: Answer,
  check: TypedCheck | null,
): Answer & { readonly verdicts?: readonly TermVerdict[] } {
  if (check?.type !== "graded") return answer;
  const { grade, prepared, accepted } = check;
  const isAccepted = accepted !== null && !accepted.withdrawn;
  if (grade.rating === "again" && !isAccepted) return answer;
  const verdicts = grade.terms.flatMap(({ verdict }, at): TermVerdict[] => {
    const termId = prepared.terms[at]?.termId;
    return termId === undefined || (isAccepted && verdict === "wrong") ? [] : [{ termId, verdict }];
  });
  return verdicts.length === 0 ? answer : { ...answer, verdicts: verdicts.slice(0, mostVerdicts) };
}
