import { termAct, termStep } from "#actions/term-request";
import { answer, malformed, problem, readJson } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { actOnTerms } from "#lib/commands/act-on-terms";
import { redoTermAct } from "#lib/commands/redo-term-act";
import type { TermDeskError, TermDeskState } from "#lib/commands/term-desk-state";
import { undoTermAct } from "#lib/commands/undo-term-act";
import type { Result } from "#lib/result";
import { type GlossaryTerm, listGlossary } from "#lib/store/glossary";
import { isId } from "#lib/store/ids";
import { findText } from "#lib/store/text";
import { answerRefusal } from "./answer-refusal.ts";

const maxBytes = 2 * 1024 * 1024;

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

/**
 * Does one act on terms, such as `{ "type": "accept", "termIds": […] }`, or takes the last one back (`{ "type": "undo", "editId": … }`, likewise `redo`): 200 with the
 * ids that changed and the acts that undo and redo would take next, 404 when something named is unknown, 409 when the name is another term's or the act not the
 * last, 422 when it cannot be done.
 */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const body = await readJson(request, maxBytes);
    if (!body.ok) return body.error;
    const step = termStep.safeParse(body.value);
    if (step.success) {
      const take = { undo: undoTermAct, redo: redoTermAct }[step.data.type];
      return answerDone(await take(db, learner.id, step.data));
    }
    const act = termAct.safeParse(body.value);
    if (!act.success) return malformed(act.error.issues);
    return answerDone(await actOnTerms(db, learner.id, { act: act.data }));
  });
}

function answerDone(done: Result<TermDeskState, TermDeskError>): Response {
  return done.ok ? answer(done.value) : answerRefusal(done.error);
}

function toJson(term: GlossaryTerm) {
  const { id, source, sense, sourceLang, targetLang, kind, status, ruledAt } = term;
  const { score, probability, tier, isCertain, choices, forms, count, units, untranslated } = term;
  return {
    ...{ id, source, sense, sourceLang, targetLang, kind, status, ruledAt },
    ...{ score, probability, tier, isCertain, choices, forms, count, units, untranslated },
    targets: term.variants,
    refused: term.refused,
    merged: term.merged,
    texts: term.texts,
    cards: term.cards.map((card) => ({ id: card.id, kind: card.kind, state: card.state })),
  };
}
