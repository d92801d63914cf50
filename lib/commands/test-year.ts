import fc from "fast-check";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { listAllCards } from "#lib/store/card";
import { updateCardLinks } from "#lib/store/card-link";
import { listGlossary } from "#lib/store/glossary";
import { updateKnownAt } from "#lib/store/known-term";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { foldCards } from "./fold-cards.ts";
import { pushReviews } from "./push-reviews.ts";
import { importTestText, pizzaTerms, pizzaText, testLearner } from "./test-text.ts";
import { calendars } from "./test-year-log.ts";

/** When everything is looked at. */
export const at = new Date("2026-11-23T21:30:00Z");

export const anyHouse = fc.record({
  calendar: fc.constantFrom(...calendars),
  piece: fc.integer({ min: 1, max: 40 }),
  mergedAfter: fc.nat(3),
  isLetOut: fc.boolean(),
});

/** Two texts, of whose cards ten have the log; two of them went into others, perhaps not for good. */
export async function house(
  year: readonly CardEvent[],
  {
    calendar,
    piece,
    mergedAfter,
    isLetOut,
  }: typeof anyHouse extends fc.Arbitrary<infer T> ? T : never,
) {
  const { db } = await testDatabase();
  const learner = { ...(await testLearner(db)), calendar };
  const bread = await importTestText(db, learner);
  const pizza = await importTestText(db, learner, { content: pizzaText, terms: pizzaTerms });
  const cards = await listAllCards(db, learner.id);
  const ids = cards
    .toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    .map(({ id }) => id);
  const log = year.map((event) => {
    const answeredAt = event.answeredAt < at ? event.answeredAt : at;
    return { ...event, answeredAt, cardId: ids[Number(event.cardId)] ?? "" };
  });
  const into = new Map([
    [ids[1] ?? "", ids[0] ?? ""],
    [ids[2] ?? "", ids[1] ?? ""],
  ]);
  const link = async (isMerged: boolean, of: readonly string[]) => {
    const links = cards.filter(({ id }) => of.includes(id));
    await inTransaction(db, async (tx) => {
      await updateCardLinks(
        tx,
        learner.id,
        links.map((card) => ({
          ...card,
          mergedIntoId: isMerged ? (into.get(card.id) ?? null) : null,
        })),
      );
      await foldCards(tx, learner.id, ids.slice(0, 3));
    });
  };
  for (let start = 0; start < log.length; start += piece) {
    if (start === mergedAfter * piece) await link(true, ids.slice(1, 3));
    await pushReviews(db, learner.id, log.slice(start, start + piece), { at });
  }
  await link(true, ids.slice(1, 3));
  if (isLetOut) {
    await link(false, ids.slice(1, 2));
    into.delete(ids[1] ?? "");
  }
  const [term] = await listGlossary(db, learner.id);
  await inTransaction(db, (tx) => updateKnownAt(tx, learner.id, term?.id ?? "", at));
  return { db, learner, log, into, textIds: [bread.textId, pizza.textId] };
}
