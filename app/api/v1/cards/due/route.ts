import { answer, problem } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { renderCard } from "#lib/cards/render-card";
import { dayOf } from "#lib/memory/time/learner-day";
import type { StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { listFacts } from "#lib/store/facts";
import { isId } from "#lib/store/ids";
import type { Learner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import { findText } from "#lib/store/text";

/** Today's work, of one text (`?textId=`) or of all: the cards in steps, then the others in the order they are asked. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const textId = new URL(request.url).searchParams.get("textId");
    if (textId !== null && !(isId(textId) && (await findText(db, learner.id, textId)))) {
      return problem(404, { code: "textNotFound", message: "No such text.", field: "textId" });
    }
    return answer(await todaysWork(db, learner, textId));
  });
}

async function todaysWork(db: Db, learner: Learner, textId: string | null) {
  const at = new Date();
  const today = dayOf(at, learner.calendar);
  const queue = (await loadDeck(db, learner, at)).queueOf(textId);
  const { counts, dayEndsAt } = queue;
  const asked = [...queue.learning, ...queue.main];
  return { today, dayEndsAt, counts, cards: await withFaces(db, learner, asked) };
}

async function withFaces(db: Db, learner: Learner, cards: readonly StoredCard[]) {
  const facts = await listFacts(
    db,
    learner.id,
    cards.map(({ id }) => id),
  );
  const byId = new Map(facts.map((fact) => [fact.cardId, fact]));
  return cards.flatMap(({ id, noteId, kind, state }) => {
    const fact = byId.get(id);
    if (fact === undefined) return [];
    return [{ id, noteId, kind, textId: fact.textId, state, face: renderCard(kind, fact.facts) }];
  });
}
