import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardState, Preset } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { buildQueue, type QueueCard, type QueueOptions } from "./queue.ts";
import { reviewOrders } from "./review-order.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);
const past = {
  memory: { stability: 10, difficulty: 5 },
  reps: 3,
  lapses: 0,
  lastReviewAt: new Date(noon.getTime() - 864_000_000),
  lastReviewDay: asDay(today - 10),
};
const review = (stability = 10): CardState => ({
  ...past,
  memory: { stability, difficulty: 5 },
  state: "review",
  dueDay: today,
  intervalDays: 10,
});
const inStep = (state: "learning" | "relearning"): CardState => ({
  ...past,
  state,
  step: 0,
  due: { dueAt: noon },
});
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
type Change = Partial<Omit<QueueOptions, "preset">> & { readonly preset?: Partial<Preset> };
const build = (cards: readonly QueueCard[], { preset, ...change }: Change = {}) =>
  buildQueue(cards, {
    at: noon,
    calendar,
    introducedToday: 0,
    reviewedToday: 0,
    ...change,
    preset: { ...defaultPreset, ...preset },
  });
const main = (cards: readonly QueueCard[], change: Change = {}) =>
  build(cards, change).main.map(({ id }) => id);

describe("the order the learner wishes", () => {
  const deck = [card("weak", review(5)), card("strong", review(80)), card("middle", review(20))];

  test("of reviews", () => {
    expect(main(deck)).toEqual(["strong", "middle", "weak"]);
    const wish = { preset: { reviewOrder: "retrievabilityAscending" } } as const;
    expect(main(deck, wish)).toEqual(["weak", "middle", "strong"]);
  });

  test.each(reviewOrders)(
    "%s: every review once, in the same order however the deck lies",
    (order) => {
      const wish = { preset: { reviewOrder: order } };
      expect(main(deck, wish).sort()).toEqual(["middle", "strong", "weak"]);
      expect(main([...deck].reverse(), wish)).toEqual(main(deck, wish));
    },
  );

  test.each([
    ["mixed", "rnrnr"],
    ["newFirst", "nnrrr"],
    ["reviewsFirst", "rrrnn"],
  ] as const)("of new cards among reviews, %s: %s", (newReviewMix, order) => {
    const all = [...deck, fresh("一", 1), fresh("二", 2)];
    const queue = build(all, { preset: { newReviewMix } });
    expect(queue.main.map(({ state }) => state.state[0]).join("")).toBe(order);
  });
});

describe("siblings that may meet", () => {
  const note = { noteId: "样本效率" };
  const deck = [
    fresh("recognition", 1, note),
    fresh("production", 2, note),
    card("cloze", review(), note),
    fresh("other", 3),
  ];

  test("all come on one day when the preset does not bury them, though not one after the other where others can stand between", () => {
    const asked = main(deck, { preset: { burySiblings: false } });
    expect([...asked].sort()).toEqual(["cloze", "other", "production", "recognition"]);
    expect(asked.indexOf("recognition")).toBeLessThan(asked.indexOf("production"));
    expect([...main(deck)].sort()).toEqual(["cloze", "other"]);
  });
});

describe("limits", () => {
  const ofText = { textIds: ["talk"] };
  const deck = [
    ...Array.from({ length: 10 }, (_, index) => fresh(`talk ${index}`, index, ofText)),
    ...Array.from({ length: 10 }, (_, index) => fresh(`essay ${index}`, 100 + index)),
    ...Array.from({ length: 10 }, (_, index) => card(`due talk ${index}`, review(), ofText)),
    ...Array.from({ length: 10 }, (_, index) => card(`due ${index}`, review())),
  ];
  const counted = (change: Change) => {
    const ids = main(deck, change);
    const count = (prefix: string) => ids.filter((id) => id.startsWith(prefix)).length;
    return [count("talk"), count("essay"), count("due talk"), count("due") - count("due talk")];
  };
  const talk = { textId: "talk", introducedToday: 0, reviewedToday: 0 };

  test.each<[string, Change, number[]]>([
    [
      "of a text hold beside those of the whole",
      { textLimits: [{ ...talk, newPerDay: 3 }] },
      [3, 10, 10, 10],
    ],
    ["of a text may be none", { textLimits: [{ ...talk, newPerDay: 0 }] }, [0, 10, 10, 10]],
    [
      "of a text count what was done of it today",
      { textLimits: [{ ...talk, newPerDay: 3, introducedToday: 2 }] },
      [1, 10, 10, 10],
    ],
    [
      "on a text's reviews leave no room for its new cards either",
      { textLimits: [{ ...talk, reviewsPerDay: 4 }] },
      [0, 10, 4, 10],
    ],
    [
      "of the whole count the text's cards too",
      { preset: { newPerDay: 12 }, textLimits: [{ ...talk, newPerDay: 5 }] },
      [5, 7, 10, 10],
    ],
    [
      "of a text do not widen those of the whole",
      { preset: { newPerDay: 2 }, textLimits: [{ ...talk, newPerDay: 50 }] },
      [2, 0, 10, 10],
    ],
    ["for today only replace the preset's", { todayOnly: { newPerDay: 1 } }, [1, 0, 10, 10]],
    [
      "for today only may be none, or more",
      { preset: { newPerDay: 0 }, todayOnly: { newPerDay: 15 } },
      [10, 5, 10, 10],
    ],
    ["for today only on reviews", { todayOnly: { reviewsPerDay: 0 } }, [0, 0, 0, 0]],
  ])("%s", (_, change, expected) => {
    expect(counted(change)).toEqual(expected);
  });

  test("a card of two limited texts counts in both", () => {
    const both = { textIds: ["talk", "essay"] };
    const cards = [
      fresh("both", 1, both),
      fresh("talk", 2, ofText),
      fresh("essay", 3, { textIds: ["essay"] }),
    ];
    const one = (textId: string) => ({ ...talk, textId, newPerDay: 1 });
    expect(main(cards, { textLimits: [one("talk"), one("essay")] })).toEqual(["both"]);
  });
});

describe("a sentence", () => {
  const sentence = fresh("sentence", 9, { waitsFor: ["样本效率", "KV cache"] });
  const term = (noteId: string, state: CardState, change: Partial<QueueCard> = {}) =>
    card(`term ${noteId}`, state, { noteId, ...change });
  const known = term("KV cache", {
    ...past,
    state: "review",
    dueDay: asDay(today + 5),
    intervalDays: 5,
  });
  const asks = (cards: readonly QueueCard[], preset: Partial<Preset> = {}) =>
    main([sentence, ...cards], { preset }).includes("sentence");

  test.each<[string, CardState, boolean]>([
    ["new", { state: "new" }, false],
    ["learning", inStep("learning"), false],
    ["relearning", inStep("relearning"), true],
    ["in review", review(), true],
  ])("whose term is %s comes: %s", (_, state, comes) => {
    expect(asks([known, term("样本效率", state)])).toBe(comes);
  });

  test("waits for no term whose cards are all suspended or gone", () => {
    expect(asks([known])).toBe(true);
    expect(asks([known, term("样本效率", { state: "new" }, { suspended: true })])).toBe(true);
  });

  test("waits for a buried one, which comes back", () => {
    const buried = term("样本效率", { state: "new" }, { buriedUntilDay: asDay(today + 1) });
    expect(asks([known, buried])).toBe(false);
  });

  test("does not wait where the learner wishes so, nor once it has been answered", () => {
    const cards = [known, term("样本效率", { state: "new" })];
    expect(asks(cards, { waitForTerms: false })).toBe(true);
    expect(main([{ ...sentence, state: review() }, ...cards])).toContain("sentence");
  });

  test("takes no place of the limit while it waits", () => {
    const first = { ...sentence, position: 0 };
    const cards = [first, known, term("样本效率", { state: "new" }, { position: 1 })];
    expect(main(cards, { preset: { newPerDay: 1 } })).toEqual(["term 样本效率"]);
  });
});

describe("cards that share a term", () => {
  test("do not come one right after the other while there are others", () => {
    const shares = { sharesWith: ["样本效率"] };
    const deck = [
      fresh("a", 1, shares),
      fresh("b", 2, shares),
      fresh("c", 3, { sharesWith: ["rollout"] }),
      fresh("d", 4),
      fresh("e", 5, shares),
    ];
    expect(main(deck)).toEqual(["a", "c", "d", "b", "e"]);
  });

  test("keep a passage asked before it is shown", () => {
    const passage = { passageId: "这是研究赌注。" };
    const deck = [
      card("asks", review(90), { ...passage, asksPassage: true, sharesWith: ["一"] }),
      card("first", review(100), { sharesWith: ["一"] }),
      card("shows", review(80), passage),
    ];
    const asked = main(deck);
    expect(asked.indexOf("asks")).toBeLessThan(asked.indexOf("shows"));
  });
});

test("a card whose day was set by hand, without an answer, keeps no sibling away", () => {
  const note = { noteId: "样本效率" };
  const state: CardState = {
    ...past,
    reps: 0,
    lastReviewDay: today,
    state: "review",
    dueDay: asDay(today + 7),
    intervalDays: 7,
  };
  expect(main([card("set", state, note), fresh("new", 1, note)])).toEqual(["new"]);
});

test("for any deck no card is lost or asked twice, limits hold, and it is the same however the deck lies", () => {
  const anyCard = fc.record({
    note: fc.nat(15),
    sort: fc.nat(3),
    terms: fc.subarray(["甲", "乙", "丙"]),
    texts: fc.subarray(["talk", "essay"]),
    waits: fc.subarray(["1", "2"]),
  });
  const states = [review(), review(40), { state: "new" }, { ...inStep("learning") }] as const;
  fc.assert(
    fc.property(
      fc.array(anyCard, { maxLength: 40 }),
      fc.record({ newPerDay: fc.nat(12), reviewsPerDay: fc.nat(25), burySiblings: fc.boolean() }),
      fc.nat(6),
      (drawn, preset, talkLimit) => {
        const deck = drawn.map(({ note, sort, terms, texts, waits }, index) =>
          card(`${index}`, states[sort] ?? { state: "new" }, {
            ...{ noteId: `${note}`, position: index, sharesWith: terms, textIds: texts },
            waitsFor: waits,
          }),
        );
        const limit = {
          textId: "talk",
          newPerDay: talkLimit,
          introducedToday: 0,
          reviewedToday: 0,
        };
        const change = { preset, textLimits: [limit] };
        const queue = build(deck, change);
        expect(build([...deck].reverse(), change)).toEqual(queue);
        const all = [...queue.learning, ...queue.main];
        expect(new Set(all).size).toBe(all.length);
        const { new: news, review: reviews } = queue.counts;
        expect(queue.main).toHaveLength(news + reviews);
        expect(news).toBeLessThanOrEqual(preset.newPerDay);
        expect(news + reviews).toBeLessThanOrEqual(preset.reviewsPerDay);
        const ofTalk = queue.main.filter(
          ({ state, textIds }) => state.state === "new" && textIds?.includes("talk"),
        );
        expect(ofTalk.length).toBeLessThanOrEqual(talkLimit);
        const due = deck.filter(({ state }) => state.state === "review");
        if (!preset.burySiblings) expect(reviews).toBe(Math.min(due.length, preset.reviewsPerDay));
        expect(queue.learning).toHaveLength(
          deck.filter(({ state }) => state.state === "learning").length,
        );
      },
    ),
    { numRuns: 300, seed: 20_261_123 },
  );
});
