import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardState } from "./card-state.ts";
import type { TextLimits } from "./day-room.ts";
import { defaultPreset } from "./default-preset.ts";
import { heldBack } from "./held-back.ts";
import {
  buildQueue,
  countFrom,
  layOutDay,
  type QueueCard,
  type QueueOptions,
  queueFrom,
} from "./queue.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);
const usual: QueueOptions = {
  ...{ at: noon, calendar, preset: defaultPreset },
  ...{ introducedToday: 0, reviewedToday: 0 },
};
const past = {
  memory: { stability: 10, difficulty: 5 },
  ...{ reps: 3, lapses: 0, lastReviewAt: new Date(noon.getTime() - 864_000_000) },
  lastReviewDay: asDay(today - 10),
};
const review: CardState = { ...past, state: "review", dueDay: today, intervalDays: 10 };
const step: CardState = { ...past, state: "relearning", step: 0, due: { dueDay: today } };
const card = (id: string, change: Partial<QueueCard> = {}): QueueCard => ({
  ...{ id, noteId: `note of ${id}`, position: 1, suspended: false, buriedUntilDay: null },
  state: { state: "new" },
  ...change,
});
const talk: TextLimits = { textId: "演讲", introducedToday: 0, reviewedToday: 0 };
const ofTalk = (count: number, change: Partial<QueueCard> = {}) =>
  Array.from({ length: count }, (_, index) => card(`${index}`, { ...change, textIds: ["演讲"] }));
const counts = (cards: readonly QueueCard[], change: Partial<QueueOptions>) =>
  buildQueue(cards, { ...usual, ...change }).counts;

test.each<[string, TextLimits, number]>([
  ["more than usual", { ...talk, newPerDay: 3, todayOnly: { newPerDay: 7 } }, 7],
  ["none at all", { ...talk, newPerDay: 3, todayOnly: { newPerDay: 0 } }, 0],
  ["as usual, when only reviews were said", { ...talk, newPerDay: 3, todayOnly: {} }, 3],
  ["what is left of it", { ...talk, todayOnly: { newPerDay: 7 }, introducedToday: 5 }, 2],
])("a text may ask for today only: %s", (_, limits, expected) => {
  expect(counts(ofTalk(15), { textLimits: [limits] }).new).toBe(expected);
});

test("a text's reviews may be limited for today only", () => {
  const limits = { ...talk, reviewsPerDay: 2, todayOnly: { reviewsPerDay: 6 } };
  expect(counts(ofTalk(15, { state: review }), { textLimits: [limits] }).review).toBe(6);
});

test("a term past learning since today lets its sentence come tomorrow, not at once", () => {
  const term = card("样本效率", { noteId: "term", state: { ...review, dueDay: asDay(today + 3) } });
  const sentence = card("sentence", { waitsFor: ["term"] });
  expect(counts([{ ...term, learnedToday: true }, sentence], {}).new).toBe(0);
  expect(counts([term, sentence], {}).new).toBe(1);
  const other = { ...term, id: "other", learnedToday: true };
  expect(counts([term, other, sentence], {}).new).toBe(1);
});

test.each<[string, TextLimits, number]>([
  ["no new card", { ...talk, newPerDay: 0 }, 1],
  ["no review", { ...talk, reviewsPerDay: 0 }, 1],
  ["no new card today only", { ...talk, todayOnly: { newPerDay: 0 } }, 0],
  ["one new card", { ...talk, newPerDay: 1, introducedToday: 1 }, 0],
])(
  "a sentence of another text does not wait for a term for ever: its own wants %s",
  (_, limits, expected) => {
    const term = card("样本效率", { noteId: "term", textIds: ["演讲", "随笔"] });
    const sentence = card("sentence", { waitsFor: ["term"], textIds: ["随笔"] });
    const options = { ...usual, textLimits: [limits] };
    expect(buildQueue([term, sentence], options).counts.new).toBe(expected);
  },
);

test("what texts and the whole keep back is told apart, and so is what waits for its terms", () => {
  const term = card("样本效率", { noteId: "term", position: 0 });
  const cards = [
    ...ofTalk(8, { position: 2 }),
    ...Array.from({ length: 8 }, (_, index) => card(`其他 ${index}`, { position: 3 })),
    ...[1, 2].map((index) => card(`sentence ${index}`, { noteId: "句", waitsFor: ["term"] })),
    term,
  ];
  const limits = {
    ...usual,
    preset: { ...defaultPreset, newPerDay: 10 },
    textLimits: [{ ...talk, newPerDay: 3 }],
  };
  expect(heldBack(layOutDay(cards, limits), limits)).toEqual({
    byTexts: { new: 5, review: 0 },
    byWhole: { new: 2, review: 0 },
    waitingNotes: 1,
  });
});

test("without a limit that is reached nothing is kept back", () => {
  const none = { new: 0, review: 0 };
  expect(heldBack(layOutDay(ofTalk(3), usual), usual)).toEqual({
    ...{ byTexts: none, byWhole: none, waitingNotes: 0 },
  });
});

const anyCard = fc.record({
  note: fc.nat(20),
  sort: fc.nat(3),
  texts: fc.subarray(["演讲", "随笔", "播客"]),
  waits: fc.subarray(["1", "2"]),
  passage: fc.nat(9),
  asks: fc.boolean(),
});
const anyCount = fc.option(fc.nat(6), { nil: undefined });
const anyLimits = (textId: string) =>
  fc
    .record({ day: anyCount, reviews: anyCount, today: anyCount, introduced: fc.nat(3) })
    .map(({ day, reviews, today: only, introduced }) => ({
      ...{ textId, introducedToday: introduced, reviewedToday: introduced },
      ...(day !== undefined && { newPerDay: day }),
      ...(reviews !== undefined && { reviewsPerDay: reviews }),
      ...(only !== undefined && { todayOnly: { newPerDay: only, reviewsPerDay: only } }),
    }));
const anyDeck = fc.array(anyCard, { maxLength: 60 }).map((drawn) =>
  drawn.map(({ note, sort, texts, waits, passage, asks }, index) =>
    card(`${index}`, {
      state: [review, step, { state: "new" } as const][sort] ?? { state: "new" },
      ...{ noteId: `${note}`, position: index, textIds: texts, sharesWith: waits },
      ...{ waitsFor: waits, passageId: `${passage}`, asksPassage: asks },
    }),
  ),
);
const anyOptions = fc
  .record({
    newPerDay: fc.nat(12),
    reviewsPerDay: fc.nat(20),
    burySiblings: fc.boolean(),
    done: fc.nat(4),
    only: fc.option(fc.nat(9), { nil: undefined }),
    textLimits: fc.tuple(anyLimits("演讲"), anyLimits("随笔")),
  })
  .map(({ done, only, textLimits, ...preset }): QueueOptions => {
    const own = { ...usual, preset: { ...defaultPreset, ...preset }, textLimits };
    const used = { introducedToday: done, reviewedToday: done };
    return { ...own, ...used, ...(only !== undefined && { todayOnly: { newPerDay: only } }) };
  });

/** What a queue may have at most, of all its cards (null) and of each text with limits. */
function bounds({ preset, todayOnly, textLimits = [], ...used }: QueueOptions) {
  const all = { ...used, ...preset, textId: null, todayOnly: todayOnly ?? {} };
  return [all, ...textLimits].map((limits) => {
    const { textId, introducedToday, reviewedToday } = limits;
    const { newPerDay = 99, reviewsPerDay = 99 } = { ...limits, ...limits.todayOnly };
    const left = (perDay: number, done: number) => Math.max(0, perDay - done);
    const reviews = left(reviewsPerDay, reviewedToday);
    return { textId, fresh: left(newPerDay, introducedToday), reviews };
  });
}

test("whatever the deck, neither the limits of the whole nor those of a text are exceeded", () => {
  fc.assert(
    fc.property(anyDeck, anyOptions, (cards, options) => {
      const { main } = buildQueue(cards, options);
      for (const { textId, fresh, reviews } of bounds(options)) {
        const own = main.filter(({ textIds }) => textId === null || textIds?.includes(textId));
        const news = own.filter(({ state }) => state.state === "new").length;
        expect(news).toBeLessThanOrEqual(fresh);
        // New cards take of the room for reviews, as in Anki.
        expect(own.length).toBeLessThanOrEqual(reviews);
      }
    }),
    { numRuns: 500, seed: 20_261_123 },
  );
});

test("counting a day, and taking it from what was laid out once for every text, gives what building its queue does", () => {
  fc.assert(
    fc.property(anyDeck, anyOptions, (cards, options) => {
      const work = layOutDay(cards, options);
      for (const textId of [null, "演讲", "播客"]) {
        const mayAsk = (one: QueueCard) =>
          textId === null || one.textIds?.includes(textId) === true;
        const queue = buildQueue(cards, options, mayAsk);
        expect(queueFrom(work, options, mayAsk)).toEqual(queue);
        expect(countFrom(work, options, mayAsk)).toEqual(queue.counts);
      }
    }),
    { numRuns: 200, seed: 20_261_123 },
  );
});
