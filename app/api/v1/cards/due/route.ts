import { z } from "zod";
import { answer, malformed, problem } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { renderCard } from "#lib/cards/render-card";
import type { Lang } from "#lib/language/text/unit";
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

/** `voices`: the languages that the device can read aloud, "en,zh"; empty: none. */
const deviceSchema = z.object({
  voices: z
    .string()
    .max(40)
    .transform((told) => (told === "" ? [] : told.split(",")))
    .pipe(z.array(z.enum(["en", "zh"])))
    .optional(),
});

/**
 * Today's work, of one text (`?textId=`) or of all: the cards in steps, then the others in the order they are asked; and what is held back until another day. With
 * `?voices=en,zh`, dictations in another language wait for another device, and are counted by language; without it, all are asked.
 */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const { searchParams } = new URL(request.url);
    const textId = searchParams.get("textId");
    if (textId !== null && !(isId(textId) && (await findText(db, learner.id, textId)))) {
      return problem(404, { code: "textNotFound", message: "No such text.", field: "textId" });
    }
    const device = deviceSchema.safeParse({ voices: searchParams.get("voices") ?? undefined });
    if (!device.success) return malformed(device.error.issues);
    const { voices = null } = device.data;
    return answer(await todaysWork(db, learner, { textId, voices }));
  });
}

async function todaysWork(
  db: Db,
  learner: Learner,
  { textId, voices }: { readonly textId: string | null; readonly voices: readonly Lang[] | null },
) {
  const at = new Date();
  const today = dayOf(at, learner.calendar);
  const deck = await loadDeck(db, learner, at, voices && { voices });
  const { counts, dayEndsAt, learning, main } = deck.queueOf(textId);
  const cards = await withFaces(db, learner, [...learning, ...main], deck.options.preset);
  const [heldBack, waitingForVoice] = [deck.heldBackOf(textId), deck.waitingForVoice(textId)];
  return { today, dayEndsAt, counts, heldBack, waitingForVoice, cards };
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
