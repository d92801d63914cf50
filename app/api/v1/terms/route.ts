import { answer, problem } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { type GlossaryTerm, listGlossary } from "#lib/store/glossary";
import { isId } from "#lib/store/ids";
import { findText } from "#lib/store/text";

/** The glossary, best first: of one text (`?textId=`) or of all. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const textId = new URL(request.url).searchParams.get("textId");
    if (textId === null) {
      return answer({ terms: (await listGlossary(db, learner.id)).map(toJson) });
    }
    if (!isId(textId) || (await findText(db, learner.id, textId)) === null) {
      return problem(404, { code: "textNotFound", message: "No such text.", field: "textId" });
    }
    return answer({ terms: (await listGlossary(db, learner.id, { textId })).map(toJson) });
  });
}

function toJson(term: GlossaryTerm) {
  const { id, source, sourceLang, targetLang, kind, status, score, count, units } = term;
  return {
    ...{ id, source, sourceLang, targetLang, kind, status, score, count, units },
    targets: term.variants,
    texts: term.texts,
    cards: term.cards.map((card) => ({ id: card.id, kind: card.kind, state: card.state })),
  };
}
