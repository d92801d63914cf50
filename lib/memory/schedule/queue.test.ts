import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardState } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { buildQueue, type Queue, type QueueCard, type QueueOptions } from "./queue.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

const past = {
  memory: { stability: 10, difficulty: 5 },
  reps: 3,
  lapses: 0,
  lastReviewAt: minutes(-10 * 1440),
  lastReviewDay: asDay(today - 10),
};
const review = (dueIn: number, stability = 10): CardState => ({
  ...past,
  memory: { stability, difficulty: 5 },
  state: "review",
  dueDay: asDay(today + dueIn),
  intervalDays: 10,
});
const stepAt = (dueAt: Date): CardState => ({
  ...past,
  state: "learning",
  step: 1,
  due: { dueAt },
});
const stepOn = (dueIn: number): CardState => ({
  ...past,
  state: "learning",
  step: 1,
  due: { dueDay: asDay(today + dueIn) },
});
const answeredToday: CardState = {
  ...past,
  lastReviewDay: today,
  state: "review",
  dueDay: asDay(today + 9),
  intervalDays: 9,
};
const card = (id: string, state: CardState, change: Partial<QueueCard> = {}): QueueCard => ({
  id,
  noteId: `note of ${id}`,
  position: 1,
  state,
  suspended: false,
  buriedUntilDay: null,
  ...change,
});
const fresh = (id: string, position: number, change: Partial<QueueCard> = {}) =>
  card(id, { state: "new" }, { position, ...change });
const build = (cards: readonly QueueCard[], change: Partial<QueueOptions> = {}) =>
  buildQueue(cards, {
    at: noon,
    calendar,
    preset: defaultPreset,
    introducedToday: 0,
    reviewedToday: 0,
    ...change,
  });
const limits = (newPerDay: number, reviewsPerDay: number) => ({
  preset: { ...defaultPreset, newPerDay, reviewsPerDay },
});
const ids = (cards: readonly QueueCard[]) => cards.map(({ id }) => id);
const all = (queue: Queue<QueueCard>) => ids([...queue.learning, ...queue.main]);

describe("today's queue", () => {
  test("holds learning cards of this day, reviews due, and new cards by position", () => {
    const queue = build([
      fresh("new 2", 2),
      fresh("new 1", 1),
      card("tomorrow", review(1)),
      card("due", review(0)),
      card("overdue", review(-5, 30)),
      card("in five minutes", stepAt(minutes(5))),
      card("a minute ago", stepAt(minutes(-1))),
      card("after the rollover", stepAt(minutes(16 * 60))),
      card("step of a day", stepOn(0)),
      card("step of tomorrow", stepOn(1)),
    ]);
    expect(ids(queue.learning)).toEqual(["a minute ago", "in five minutes"]);
    expect(ids(queue.main).sort()).toEqual(["due", "new 1", "new 2", "overdue", "step of a day"]);
    expect(queue.counts).toEqual({ new: 2, learning: 3, review: 2 });
    expect(queue.dayEndsAt).toEqual(new Date("2026-11-23T20:00:00Z"));
    const news = ids(queue.main).filter((id) => id.startsWith("new"));
    expect(news).toEqual(["new 1", "new 2"]);
  });

  test("asks the best remembered first", () => {
    const queue = build([5, 80, 20].map((days) => card(`${days}`, review(0, days))));
    expect(ids(queue.main)).toEqual(["80", "20", "5"]);
  });

  test("shuffles equally remembered cards, otherwise each day", () => {
    const twenty = Array.from({ length: 20 }, (_, index) => card(`${index}`, review(-3)));
    const first = ids(build(twenty).main);
    expect(first).not.toEqual(ids(twenty));
    expect(ids(build([...twenty].reverse()).main)).toEqual(first);
    expect(ids(build(twenty, { at: minutes(1440) }).main)).not.toEqual(first);
  });

  test("spreads new cards among the reviews", () => {
    const reviews = Array.from({ length: 9 }, (_, index) => card(`r${index}`, review(0)));
    const queue = build([...reviews, fresh("n1", 1), fresh("n2", 2)]);
    expect(queue.main.map(({ state }) => state.state[0]).join("")).toBe("rrrnrrrnrrr");
  });

  test("leaves out suspended cards, and buried ones until their day", () => {
    const queue = build([
      fresh("suspended", 1, { suspended: true }),
      fresh("buried", 2, { buriedUntilDay: asDay(today + 1) }),
      fresh("back", 3, { buriedUntilDay: today }),
    ]);
    expect(all(queue)).toEqual(["back"]);
  });
});

describe("daily limits", () => {
  const deck = [
    ...Array.from({ length: 30 }, (_, index) => fresh(`n${index}`, index)),
    ...Array.from({ length: 30 }, (_, index) => card(`r${index}`, review(0))),
  ];

  test.each([
    [20, 200, 0, 0, { new: 20, review: 30 }],
    [20, 200, 15, 0, { new: 5, review: 30 }],
    [20, 200, 25, 0, { new: 0, review: 30 }],
    [0, 200, 0, 0, { new: 0, review: 30 }],
    [20, 25, 0, 0, { new: 0, review: 25 }],
    [20, 35, 0, 0, { new: 5, review: 30 }],
    [20, 50, 0, 40, { new: 0, review: 10 }],
    [20, 50, 0, 60, { new: 0, review: 0 }],
    [20, 0, 0, 0, { new: 0, review: 0 }],
  ])(
    "%i new and %i reviews a day, %i and %i done",
    (perDay, reviews, introducedToday, reviewedToday, left) => {
      const done = { introducedToday, reviewedToday };
      const queue = build(deck, { ...limits(perDay, reviews), ...done });
      expect(queue.counts).toEqual({ ...left, learning: 0 });
      expect(queue.main).toHaveLength(left.new + left.review);
    },
  );

  test("never keep a learning card back", () => {
    const queue = build([...deck, card("learning", stepAt(noon))], limits(0, 0));
    expect(all(queue)).toEqual(["learning"]);
  });
});

describe("cards of one note", () => {
  const note = { noteId: "样本效率" };

  test("do not meet on one day: the first in position comes", () => {
    const queue = build([fresh("production", 2, note), fresh("recognition", 1, note)]);
    expect(all(queue)).toEqual(["recognition"]);
  });

  test("a review goes before a new card, a learning card before both", () => {
    const deck = [fresh("new", 1, note), card("review", review(0), note)];
    expect(all(build(deck))).toEqual(["review"]);
    expect(all(build([...deck, card("learning", stepAt(noon), note)]))).toEqual(["learning"]);
    expect(all(build([...deck, card("day step", stepOn(0), note)]))).toEqual(["day step"]);
  });

  test("two that are both in minutes of learning both come back", () => {
    const queue = build([
      card("one", stepAt(minutes(1)), note),
      card("two", stepAt(minutes(2)), note),
    ]);
    expect(all(queue)).toEqual(["one", "two"]);
  });

  test("wait for tomorrow once one of them was answered today", () => {
    const deck = [
      card("answered", answeredToday, note),
      fresh("new", 1, note),
      card("due", review(0), note),
    ];
    expect(all(build(deck))).toEqual([]);
    expect(all(build(deck, { at: minutes(1440) }))).toEqual(["due"]);
  });

  test("a suspended one keeps none away", () => {
    const queue = build([fresh("one", 1, { ...note, suspended: true }), fresh("two", 2, note)]);
    expect(all(queue)).toEqual(["two"]);
  });

  test("one kept away by its sibling takes no place of the limit", () => {
    const queue = build(
      [fresh("a1", 1, note), fresh("a2", 2, note), fresh("b", 3)],
      limits(2, 200),
    );
    expect(ids(queue.main)).toEqual(["a1", "b"]);
  });
});

describe("a passage", () => {
  const shows = { passageId: "这是研究赌注。" };
  const asks = { ...shows, asksPassage: true };
  test("is not asked on the day a new card before it shows it, and takes no place of the limit", () => {
    const deck = [fresh("term", 1, shows), fresh("translation", 2, asks), fresh("other", 3)];
    expect(ids(build(deck, limits(2, 200)).main)).toEqual(["term", "other"]);
    const [, ...without] = deck;
    expect(ids(build(without).main)).toEqual(["translation", "other"]);
  });

  test("is not asked on the day a review of it is due or was given", () => {
    const translation = fresh("translation", 1, asks);
    expect(all(build([translation, card("due", review(0), shows)]))).toEqual(["due"]);
    expect(all(build([translation, card("given", answeredToday, shows)]))).toEqual([]);
    expect(all(build([translation, card("step", stepAt(noon), shows)]))).toEqual(["step"]);
  });

  test("that is asked today is not shown by a new card after it", () => {
    const deck = [fresh("translation", 1, asks), fresh("term", 2, shows), fresh("other", 3)];
    expect(ids(build(deck).main)).toEqual(["translation", "other"]);
  });

  test("may be shown by several cards", () => {
    expect(all(build([fresh("one", 1, shows), fresh("two", 2, shows)]))).toEqual(["one", "two"]);
  });

  test("due to be asked comes before the reviews that show it", () => {
    const deck = [
      card("shows", review(0, 80), shows),
      card("other", review(0, 40)),
      card("asks", review(0, 5), asks),
    ];
    expect(ids(build(deck).main)).toEqual(["asks", "shows", "other"]);
  });
});

describe("cards that may not be asked now", () => {
  const note = { noteId: "样本效率" };
  const options = { at: noon, calendar, preset: defaultPreset };
  const ofText = (cards: readonly QueueCard[]) =>
    buildQueue(cards, { ...options, introducedToday: 0, reviewedToday: 0 }, ({ id }) =>
      id.startsWith("here"),
    );

  test("are left out, and keep their siblings away once they were answered or are being learned", () => {
    const here = fresh("here", 2, note);
    expect(all(ofText([fresh("elsewhere", 1, note), here]))).toEqual(["here"]);
    expect(all(ofText([card("elsewhere", stepAt(noon), note), here]))).toEqual([]);
    expect(all(ofText([card("elsewhere", answeredToday, note), here]))).toEqual([]);
  });
});

test("for any deck the limits hold, no note comes twice in the main queue, and the order of the deck does not matter", () => {
  const anyCard = fc.record({
    note: fc.nat(12),
    sort: fc.integer({ min: 0, max: 4 }),
    position: fc.nat(50),
    suspended: fc.boolean(),
  });
  const stateOf = [
    review(0),
    review(-3, 4),
    stepOn(0),
    stepAt(minutes(3)),
    { state: "new" } as const,
  ];
  fc.assert(
    fc.property(
      fc.array(anyCard, { maxLength: 40 }),
      fc.nat(20),
      fc.nat(20),
      (drawn, perDay, reviews) => {
        const deck = drawn.map(({ note, sort, position, suspended }, index) =>
          card(`${index}`, stateOf[sort] ?? { state: "new" }, {
            noteId: `${note}`,
            position,
            suspended,
          }),
        );
        const queue = build(deck, limits(perDay, reviews));
        expect(queue.counts.new).toBeLessThanOrEqual(perDay);
        expect(queue.main.length).toBeLessThanOrEqual(reviews);
        const notes = queue.main.map(({ noteId }) => noteId);
        expect(new Set(notes).size).toBe(notes.length);
        const backwards = build([...deck].reverse(), limits(perDay, reviews));
        expect(backwards.counts.new + backwards.counts.review).toBe(
          queue.counts.new + queue.counts.review,
        );
      },
    ),
  );
});
