import { answer, problem } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { renderCard } from "#lib/cards/render-card";
import type { Preset } from "#lib/memory/schedule/card-state";
import { presetFor } from "#lib/memory/schedule/preset-for";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import { listFacts } from "#lib/store/facts";
import { isId } from "#lib/store/ids";
import type { Learner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import { findText } from "#lib/store/text";

/** Today's work, of one text (`?textId=`) or of all: the cards in steps, then the others in the order they are asked; and what is held back until another day. */
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
  const deck = await loadDeck(db, learner, at);
  const { counts, dayEndsAt, learning, main } = deck.queueOf(textId);
  const cards = await withFaces(db, learner, [...learning, ...main], deck.options.preset);
  return { today, dayEndsAt, counts, heldBack: deck.heldBackOf(textId), cards };
}

async function withFaces(db: Db, learner: Learner, cards: readonly LinkedCard[], preset: Preset) {
  const facts = await listFacts(
    db,
    learner.id,
    cards.map(({ id }) => id),
  );
  const byId = new Map(facts.map((fact) => [fact.cardId, fact]));
  return cards.flatMap((card) => {
    const { id, noteId, kind, state } = card;
    const fact = byId.get(id);
    if (fact === undefined) return [];
    const { desiredRetention } = presetFor(card, preset);
    const { textId, facts: shown } = fact;
    return [{ id, noteId, kind, textId, state, desiredRetention, face: renderCard(kind, shown) }];
  });
}
