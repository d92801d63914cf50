import { findLiveText } from "#actions/find-live-text";
import { answer } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { foreseePlan } from "#lib/commands/foresee-plan";

/** What will be remembered of a text's terms if its plan is followed; `foreseen` null: it has no plan. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly textId: string }> },
): Promise<Response> {
  return openDoor(request, async (entry) => {
    const text = await findLiveText(entry, params);
    if (text instanceof Response) return text;
    const { db, learner } = entry;
    const { signal } = request;
    return answer({ foreseen: await foreseePlan(db, learner, text.id, { signal }) });
  });
}
