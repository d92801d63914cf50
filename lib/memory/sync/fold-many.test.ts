import fc from "fast-check";
import { expect, test } from "vitest";
import { createKernel, createMemories } from "#lib/memory/kernel/memory-kernel";
import { answerCard } from "#lib/memory/schedule/answer";
import { type CardState, ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { type CardEvent, type CardFold, foldCard, untouched } from "./fold-card.ts";
import { foldMany } from "./fold-many.ts";
import { applyReview } from "./fold-reviews.ts";
import type { Answer } from "./review.ts";

const { weights } = defaultPreset;
const bulk = { weights, kernel: createKernel(weights), memories: createMemories(1) };
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const preset = { ...defaultPreset, leechThreshold: 2, leechAction: "suspend" } as const;

/** Logs as they are kept: in order, now and then with an answer taken back, or with one delivered late. */
const anyLog = fc
  .record({
    cardId: fc.uuid(),
    steps: fc.array(
      fc.record({
        waitMinutes: fc.oneof(fc.nat(30), fc.nat(60 * 24 * 60)),
        rating: fc.constantFrom(...ratings),
        zone: fc.constantFrom("Asia/Shanghai", "America/New_York", "Asia/Kathmandu"),
        id: fc.uuid({ version: 7 }),
      }),
      { maxLength: 20 },
    ),
    spoiled: fc.constantFrom("no", "no", "undone", "late", "twice", "flagged"),
  })
  .map(({ cardId, steps, spoiled }): CardEvent[] => {
    let state: CardState = { state: "new" };
    let at = new Date("2026-11-23T04:00:00Z");
    const log = steps.map(({ waitMinutes, rating, zone, id }): Answer => {
      at = new Date(at.getTime() + (waitMinutes + 1) * 60_000);
      const own = { zone, rolloverHour: 4 };
      const context = { at, calendar: own, preset, marksLeeches: true };
      const outcome = answerCard({ id: cardId, state }, rating, context);
      const shared = { id, cardId, answeredAt: at, calendar: own };
      const answer = { kind: "answer", ...shared, rating, outcome } as const;
      const review: Answer = { ...answer, durationMs: 900, typedText: null };
      state = applyReview(state, review, weights);
      return review;
    });
    const [first, ...rest] = log;
    if (!first || spoiled === "no") return log;
    const shared = { id: "undo", cardId, answeredAt: at, calendar };
    if (spoiled === "late") return [...rest, first];
    if (spoiled === "twice") return [...log, first];
    if (spoiled === "undone")
      return [...log, { kind: "retraction", ...shared, targetId: first.id }];
    return [...log, { kind: "act", ...shared, groupId: "g", act: { type: "flag", flag: 3 } }];
  });

function withoutMemory({ state, ...rest }: CardFold) {
  return state.state === "new"
    ? { ...rest, state }
    : { ...rest, state: { ...state, memory: null } };
}

test("many cards folded at once are what each would be by itself, 一样", () => {
  fc.assert(
    fc.property(fc.array(anyLog, { maxLength: 6 }), (logs) => {
      const many = foldMany(logs, bulk);
      const single = logs.map((log) => foldCard(log, weights));
      expect(many.map(withoutMemory)).toEqual(single.map(withoutMemory));
      for (const [index, { state }] of single.entries()) {
        const other = many[index]?.state;
        if (state.state === "new" || !other || other.state === "new") continue;
        expect(other.memory.stability / state.memory.stability).toBeCloseTo(1, 5);
        expect(other.memory.difficulty).toBeCloseTo(state.memory.difficulty, 6);
      }
    }),
    { numRuns: 200, seed: 20_261_123 },
  );
});

test("a card without answers is new", () => {
  expect(foldMany([[]], bulk)).toEqual([untouched]);
});
