import { answer, problem } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { isId } from "#lib/store/ids";
import { findText } from "#lib/store/text";
import { listUnits } from "#lib/store/unit";

/** A live text with its units. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly textId: string }> },
): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const { textId } = await params;
    const text = isId(textId) ? await findText(db, learner.id, textId) : null;
    if (text === null) {
      return problem(404, { code: "textNotFound", message: "No such text.", field: "textId" });
    }
    return answer({ text, units: await listUnits(db, learner.id, textId) });
  });
}
