import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import { addDays } from "#lib/memory/time/day";
import { foldCard } from "./fold-card.ts";
import { lastStroke } from "./last-stroke.ts";
import { house, names, today, weights } from "./test-house.ts";

const bury = { type: "bury", untilDay: addDays(today, 1) } as const;
const setToday = { type: "setDue", dueDay: today, intervalDays: 1, desiredRetention: 0.9 } as const;

const anySteps = fc.array(
  fc.record({
    does: fc.oneof(
      fc.constantFrom<Rating>(...ratings),
      fc.constantFrom<Act>(
        bury,
        setToday,
        { type: "suspend" },
        { type: "flag", flag: 4 },
        { type: "reset" },
      ),
      fc.constantFrom("undo", "undo", "reload"),
    ),
    pause: fc.nat(300),
    ofNote: fc.boolean(),
  }),
  { maxLength: 30 },
);

function play(steps: readonly { does: Rating | Act | string; pause: number; ofNote: boolean }[]) {
  const lived = house();
  for (const { does, pause, ofNote } of steps) {
    lived.pass(pause);
    if (typeof does === "object") lived.act(does, ofNote);
    else if (does === "undo") lived.undo();
    else if (does === "reload") lived.reload();
    else lived.answer(does as Rating);
  }
  return lived;
}

describe("whatever is answered, done, taken back and opened anew", () => {
  const seed = 20_261_123;

  test("every card is what its log says without what was taken back", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { session, foldOf, log } = play(steps);
        const retracted = new Set(
          log.flatMap((event) => ("targetId" in event ? event.targetId : [])),
        );
        const standing = log.filter(({ id, kind }) => kind !== "retraction" && !retracted.has(id));
        for (const [id, { state, suspended, buriedUntilDay, flag = 0 }] of Object.entries(
          session().cards,
        )) {
          const own = standing.filter(({ cardId }) => cardId === id);
          const fold = foldCard(own, weights);
          expect(foldOf(id)).toEqual(fold);
          expect(fold).toMatchObject({ state, suspended, buriedUntilDay, flag });
        }
      }),
      { seed },
    );
  });

  test("undo leads back to the beginning of the day, and nothing is taken back twice", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const before = names.map(house().foldOf);
        const { undo, foldOf, log, session, open, pass } = play(steps);
        while (undo()) pass(1);
        expect(names.map(foldOf)).toEqual(before);
        const targets = log.flatMap((event) => ("targetId" in event ? event.targetId : []));
        expect(new Set(targets).size).toBe(targets.length);
        expect(structuredClone(session())).toEqual(session());
        expect(open().earlier?.strokes).toEqual([]);
      }),
      { seed },
    );
  });

  test("the card that is taken back is on the screen, unless it is not asked today", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { undo, session, shown, foldOf } = play(steps);
        for (let last = lastStroke(session()); last; last = lastStroke(session())) {
          undo();
          const { suspended, buriedUntilDay } = foldOf(last.card.id);
          const isAway = suspended || (buriedUntilDay ?? today) > today;
          expect(isAway || shown() === last.card.id).toBe(true);
        }
      }),
      { seed },
    );
  });
});
