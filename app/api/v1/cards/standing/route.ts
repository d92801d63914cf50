import { z } from "zod";
import { answer, malformed, readJson } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { type HeldCard, hasLeft, heldCard } from "#lib/memory/sync/held-card";
import { dayOf } from "#lib/memory/time/learner-day";
import { listCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { listGoneCards } from "#lib/store/gone-cards";
import type { Learner } from "#lib/store/learner";

const maxBytes = 256 * 1024;
/** A sitting with more asks for its next ones. */
const maxCards = 1000;

const heldSchema = z.object({
  cards: z
    .array(
      z.object({
        id: z.string().min(1).max(100),
        state: z.enum(["new", "learning", "review", "relearning"]),
        reps: z.int().min(0).max(1_000_000),
        dueDay: z.int().nullable().default(null),
        suspended: z.boolean().default(false),
        buriedUntilDay: z.int().nullable().default(null),
      }),
    )
    .max(maxCards, `At most ${maxCards} cards at once.`),
});

/**
 * Of the cards that a sitting still has to ask, those that it must ask no more: `gone`, which no text asks for, each with why; and `changed`, which were
 * answered, set aside or put on another day elsewhere. Changes nothing.
 */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const body = await readJson(request, maxBytes);
    if (!body.ok) return body.error;
    const parsed = heldSchema.safeParse(body.value);
    if (!parsed.success) return malformed(parsed.error.issues);
    return answer(await compare(db, learner, parsed.data.cards));
  });
}

async function compare(db: Db, { id, calendar }: Learner, held: readonly HeldCard[]) {
  const ids = held.map((card) => card.id);
  const [cards, gone] = await Promise.all([listCards(db, id, ids), listGoneCards(db, id, ids)]);
  const today = dayOf(new Date(), calendar);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const isGone = new Set(gone.map(({ cardId }) => cardId));
  const changed = held.filter((one) => {
    const card = byId.get(one.id);
    return card !== undefined && !isGone.has(one.id) && hasLeft(one, heldCard(card), today);
  });
  return { gone, changed: changed.map((card) => card.id) };
}
