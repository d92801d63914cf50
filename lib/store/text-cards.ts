import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { liveCards } from "./live-cards.ts";

/** By live text, the ids of the cards it asks for: those `listDeck` tells of it, for all texts at once. A text that asks for none is missing. */
export async function mapCardsByText(
  db: Db,
  learnerId: LearnerId,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db.client.$queryRaw<{ textId: string; cardId: string }[]>`
    WITH ${liveCards(learnerId, null)} SELECT "textId", "cardId" FROM live`;
  const byText = new Map<string, Set<string>>();
  for (const { textId, cardId } of rows) {
    const cards = byText.get(textId) ?? new Set();
    byText.set(textId, cards.add(cardId));
  }
  return byText;
}
