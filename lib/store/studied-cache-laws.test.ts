import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { anyYear } from "#lib/commands/test-year-log";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { listAllCards } from "./card.ts";
import { updateCardLinks } from "./card-link.ts";
import { closeDatabase, type Db, openDatabaseAt } from "./database.ts";
import { insertReviews } from "./review.ts";
import { listFalselyStudied } from "./studied-cache.ts";
import { testDatabaseFile } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const seed = 20_261_124;
const at = new Date("2026-11-23T21:30:00Z");
const cardCount = 5;

/** What is done in one transaction; `by`: in which of two processes. Cards go into earlier ones, so that there is no circle. */
const anyDeed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("tell"), events: fc.nat(12) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom("merge", "letOut"),
      card: fc.integer({ min: 1, max: cardCount - 1 }),
      into: fc.nat(cardCount - 2),
    }),
  },
);
const deeds = fc.array(
  fc.record({ deed: anyDeed, by: fc.nat(1), breaksOff: fc.nat(9).map((chance) => chance === 0) }),
  { minLength: 8, maxLength: 16 },
);

test(`whatever two processes do one after the other, in whatever order it reaches the log, the cache says what the log says (seed ${seed}): 缓存不说谎`, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyYear(cardCount).chain((events) =>
        fc.shuffledSubarray(events, { minLength: events.length }),
      ),
      deeds,
      async (events, steps) => {
        const house = await twoProcesses();
        const waiting = [...events];
        for (const { deed, by, breaksOff } of steps) {
          const done = inTransaction(house.processes[by] ?? house.reader, async (tx) => {
            if ("events" in deed) await tell(tx, house, waiting.splice(0, deed.events));
            else await link(tx, house, deed);
            if (breaksOff) throw new Error("断电");
          });
          await (breaksOff ? expect(done).rejects.toThrow("断电") : done);
          expect(await listFalselyStudied(house.reader, house.learnerId)).toEqual([]);
        }
        await inTransaction(house.reader, (tx) => tell(tx, house, waiting));
        expect(await listFalselyStudied(house.reader, house.learnerId)).toEqual([]);
      },
    ),
    { seed, numRuns: 8, endOnFailure: true },
  );
}, 60_000);

type House = Awaited<ReturnType<typeof twoProcesses>>;

async function twoProcesses() {
  const file = await testDatabaseFile();
  const processes = [openDatabaseAt(file), openDatabaseAt(file)] as const;
  onTestFinished(async () => {
    for (const db of processes) await closeDatabase(db);
  });
  const [reader] = processes;
  const learner = await testLearner(reader);
  await importTestText(reader, learner);
  const cards = (await listAllCards(reader, learner.id)).slice(0, cardCount);
  return { processes, reader, learnerId: learner.id, cards };
}

async function tell(tx: Db, { learnerId, cards }: House, events: readonly CardEvent[]) {
  const noted = { claimedAt: null, receivedAt: at };
  await insertReviews(
    tx,
    learnerId,
    events.map((event) => ({
      ...{ ...event, ...noted },
      cardId: cards[Number(event.cardId)]?.id ?? "",
    })),
  );
}

async function link(
  tx: Db,
  { learnerId, cards }: House,
  deed: { readonly does: string; readonly card: number; readonly into: number },
) {
  const card = cards[deed.card];
  const into = cards[deed.into % deed.card];
  if (card === undefined || into === undefined) return;
  const mergedIntoId = deed.does === "merge" ? into.id : null;
  await updateCardLinks(tx, learnerId, [{ id: card.id, noteId: card.noteId, mergedIntoId }]);
}
