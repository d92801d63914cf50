import { answer, problem } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { examineInThread } from "#lib/lexicon/text-thread";
import { isId } from "#lib/store/ids";
import { listPairs } from "#lib/store/pair";
import { findText } from "#lib/store/text";

/** What is wrong with the pairs of a live text, and what would mend it; nothing is changed. Who goes ends the work, which takes a book some time. */
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
    const pairs = await listPairs(db, learner.id, textId);
    const { signal } = request;
    return answer({ repairs: await examineInThread(pairs, text.sourceLang, { signal }) });
  });
}
