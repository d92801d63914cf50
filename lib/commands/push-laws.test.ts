import fc from "fast-check";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { withoutCredit } from "#lib/memory/sync/evidence";
import {
  applyEvent,
  type CardEvent,
  type CardFold,
  standingEvents,
  untouched,
} from "#lib/memory/sync/fold-card";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { insertCards, listAllCards, listCards, type StoredCard } from "#lib/store/card";
import { updateCardLinks } from "#lib/store/card-link";
import { countToday } from "#lib/store/statistics";
import { listStudied } from "#lib/store/studied";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { eventsOfFamily, familiesOf, foldCards, foldFamily } from "./fold-cards.ts";
import { pushReviews } from "./push-reviews.ts";
import { divergentCards } from "./test-desk.ts";
import { anyLogOf, firstDay } from "./test-events.ts";
import { importTestText, testLearner } from "./test-text.ts";

const { weights } = defaultPreset;
const later = { at: new Date("2026-05-01T00:00:00Z") };

/** A log of the cards a, b and c as it reaches the server: in any order, some of it twice, in pieces; and after which piece c went into b, and b into a. */
const anyDelivery = anyLogOf(["a", "b", "c"]).chain((log) =>
  fc.record({
    log: fc.constant(log),
    once: fc.shuffledSubarray(log, { minLength: log.length }),
    twice: fc.shuffledSubarray(log),
    piece: fc.integer({ min: 1, max: 7 }),
    mergedAfter: fc.option(fc.nat(6), { nil: null }),
  }),
);

async function house() {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const [model] = await listAllCards(db, learner.id);
  if (model === undefined) throw new Error("没有卡片。");
  return { db, learner, model };
}

type House = Awaited<ReturnType<typeof house>>;

/** Three cards that are only this run's, under the names that the log has for them. */
async function freshCards({ db, learner, model }: House) {
  const cards = ["a", "b", "c"].map((name): [string, StoredCard] => {
    const id = newId();
    // A kind of its own: a note has one card of each.
    return [name, { ...model, ...untouched, id, kind: `试-${id}` as CardKind, mergedIntoId: null }];
  });
  const rows = cards.map(([, card]) => card);
  await inTransaction(db, (tx) => insertCards(tx, learner.id, rows));
  return new Map(cards);
}

test("however a log arrives, in whatever order, twice or in pieces, before a merge or after it, the cards are the same and all is well", async () => {
  const here = await house();
  const { db, learner } = here;
  await fc.assert(
    fc.asyncProperty(anyDelivery, async ({ log, once, twice, piece, mergedAfter }) => {
      const cards = await freshCards(here);
      const idOf = (name: string) => cards.get(name)?.id ?? "";
      const named = <Event extends CardEvent>(event: Event) => ({
        ...event,
        cardId: idOf(event.cardId),
      });
      const arrived = [...once, ...twice].map(named);
      for (let start = 0; start < arrived.length || start === 0; start += piece) {
        if (start / piece === mergedAfter) await merge(here, cards);
        await pushReviews(db, learner.id, arrived.slice(start, start + piece), later);
      }
      const rows = await listCards(db, learner.id, [idOf("a"), idOf("b"), idOf("c")]);
      const families = familiesOf(rows);
      const eventsOf = (id: string) => log.map(named).filter(({ cardId }) => cardId === id);
      for (const row of rows) {
        const folded = foldFamily(families, row.id, eventsOf, weights);
        expect(row).toMatchObject(withoutCredit(folded));
      }
      const roots = rows.filter(({ mergedIntoId }) => mergedIntoId === null);
      const expected = roots.flatMap(({ id }) => studiedOf(families, id, eventsOf));
      await expectStudied(here, rows, expected);
    }),
    { seed: 20261123, numRuns: 50 },
  );
  expect(await divergentCards(db, learner)).toEqual([]);
});

async function merge({ db, learner }: House, cards: ReadonlyMap<string, StoredCard>) {
  const [a, b, c] = [cards.get("a"), cards.get("b"), cards.get("c")];
  if (!a || !b || !c) throw new Error("三张卡片都要有。");
  await inTransaction(db, async (tx) => {
    const links = [
      { ...b, mergedIntoId: a.id },
      { ...c, mergedIntoId: b.id },
    ];
    await updateCardLinks(tx, learner.id, links);
    await foldCards(tx, learner.id, [a.id, b.id, c.id]);
  });
}

type Families = ReturnType<typeof familiesOf>;

/** What each standing answer found its card to be, folded one by one. */
function studiedOf(
  families: Families,
  rootId: string,
  eventsOf: (id: string) => readonly CardEvent[],
) {
  const stream = eventsOfFamily(families, rootId, eventsOf);
  const folded = new Set(stream.map(({ id }) => id));
  const apart = families
    .membersOf(rootId)
    .flatMap((id) => factsOf(eventsOf(id)).filter((fact) => !folded.has(fact.id)));
  return [...factsOf(stream), ...apart].map(({ id: _, ...fact }) => ({ ...fact, cardId: rootId }));
}

function factsOf(events: readonly CardEvent[]) {
  let fold: CardFold = untouched;
  return standingEvents(events).flatMap((event) => {
    const { state } = fold;
    fold = applyEvent(fold, event, weights);
    if (event.kind === "act") return [];
    const { id, answeredAt, calendar, rating, durationMs } = event;
    const intervalDaysBefore = intervalOf(state);
    const day = dayOf(answeredAt, calendar);
    const shared = { id, day, answeredAt, rating, durationMs, stateBefore: state.state };
    return [{ ...shared, intervalDaysBefore }];
  });
}

function intervalOf(state: CardFold["state"]): number | null {
  if (state.state === "review") return state.intervalDays;
  return "due" in state && "dueDay" in state.due ? state.due.dueDay - state.lastReviewDay : null;
}

async function expectStudied(
  { db, learner }: House,
  rows: readonly StoredCard[],
  expected: ReturnType<typeof studiedOf>,
) {
  const ids = new Set(rows.map(({ id }) => id));
  const studied = (await listStudied(db, learner.id)).filter(({ cardId }) => ids.has(cardId));
  const sorted = (facts: readonly object[]) =>
    facts.map((fact) => JSON.stringify(Object.entries(fact).sort())).sort();
  expect(sorted(studied)).toEqual(sorted(expected));
}

test("what a day's limits were used for is told of that day alone as of the whole log", async () => {
  const here = await house();
  const { db, learner } = here;
  const deliveries = fc.sample(anyDelivery, { seed: 20261123, numRuns: 12 });
  for (const { log, mergedAfter } of deliveries) {
    const cards = await freshCards(here);
    if (mergedAfter !== null) await merge(here, cards);
    const named = log.map((event) => ({ ...event, cardId: cards.get(event.cardId)?.id ?? "" }));
    await pushReviews(db, learner.id, named, later);
  }
  const all = await listStudied(db, learner.id);
  for (let days = 0; days < 41; days += 1) {
    const today = addDays(firstDay, days);
    const ofToday = all.filter(({ day }) => day === today);
    expect([today, await countToday(db, learner.id, today)]).toEqual([
      today,
      {
        introduced: ofToday.filter(({ stateBefore }) => stateBefore === "new").length,
        reviewed: ofToday.filter(({ intervalDaysBefore }) => intervalDaysBefore !== null).length,
      },
    ]);
  }
  expect(all.some(({ stateBefore }) => stateBefore === "new")).toBe(true);
});
