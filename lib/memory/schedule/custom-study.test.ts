import { describe, expect, test } from "vitest";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardState } from "./card-state.ts";
import { chosenCards, customQueue, customStudy, type StudyCard } from "./custom-study.ts";
import { type StudyChoice, studyKinds, studyOrders, usualChoice } from "./custom-study-choice.ts";
import { defaultPreset } from "./default-preset.ts";
import { drawOf } from "./fuzz.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const at = new Date("2026-11-23T02:00:00Z");
const today = dayOf(at, calendar);
const draw = (id: string) => drawOf(id, 0, "骰子");
const base = { at, calendar, preset: defaultPreset, forgottenIds: new Set<string>(), draw };

function card(id: string, change: Partial<StudyCard> = {}): StudyCard {
  const rest = { suspended: false, buriedUntilDay: null, state: { state: "new" } } as const;
  return { id, noteId: `note ${id}`, position: Number(id) || 0, ...rest, ...change };
}

function inReview(dueIn: number, change: Partial<CardState> = {}): CardState {
  return {
    state: "review",
    ...{ memory: { stability: 10, difficulty: 5 }, reps: 4, lapses: 0 },
    ...{ lastReviewAt: new Date("2026-11-13T04:00:00Z"), lastReviewDay: addDays(today, -10) },
    ...{ dueDay: addDays(today, dueIn), intervalDays: 10 + dueIn },
    ...change,
  } as CardState;
}

function inSteps(dueAt: string, lastReviewAt: string): CardState {
  return {
    state: "relearning",
    ...{ memory: { stability: 1, difficulty: 7 }, reps: 5, lapses: 1, step: 0 },
    ...{ lastReviewAt: new Date(lastReviewAt), lastReviewDay: today },
    due: { dueAt: new Date(dueAt) },
  };
}

function wish(change: Partial<StudyChoice>): StudyChoice {
  return { ...usualChoice(change.kind ?? "cram"), ...change };
}

const idsOf = (cards: readonly StudyCard[]) => cards.map(({ id }) => id);

test("what was forgotten and comes back hours later is asked now; what comes in minutes keeps its step", () => {
  const cards = [
    card("1", { state: inSteps("2026-11-23T06:46:00Z", "2026-11-23T01:59:00Z") }),
    card("2", { state: inSteps("2026-11-23T02:09:00Z", "2026-11-23T01:59:00Z") }),
  ];
  const choice = wish({ kind: "forgotten", reschedules: true });
  const queue = customQueue(cards, choice, { ...base, forgottenIds: new Set(["1", "2"]) });
  expect(idsOf(queue.main)).toEqual(["1"]);
  expect(idsOf(queue.learning)).toEqual(["2"]);
  expect(queue.counts).toEqual({ new: 0, learning: 2, review: 0 });
});

describe("what a choice means", () => {
  const cards = [
    card("1", { tags: ["talk", "talk::intro"], flag: 1, textIds: ["谈话"] }),
    card("2", { state: inReview(0), isLeech: true, textIds: ["谈话", "随笔"] }),
    card("3", { state: inReview(1), flag: 3, textIds: ["随笔"] }),
    card("4", { state: inReview(8), tags: ["语法"] }),
    card("5", { state: inReview(1), suspended: true }),
    card("6", { state: inReview(1), buriedUntilDay: addDays(today, 1) }),
  ];
  const chosen = (change: Partial<StudyChoice>, forgotten: readonly string[] = []) =>
    idsOf(chosenCards(cards, wish(change), { ...base, forgottenIds: new Set(forgotten) }));

  test("cram takes every card in play, new ones too, but none suspended or buried", () => {
    expect(chosen({})).toEqual(["1", "2", "3", "4"]);
  });

  test("reviewing ahead takes what is due by then, what is due today among it, and nothing new", () => {
    expect(chosen({ kind: "ahead", days: 1 })).toEqual(["2", "3"]);
    expect(chosen({ kind: "ahead", days: 8 })).toEqual(["2", "3", "4"]);
  });

  test("forgotten cards are those answered Again, unless they were reset since", () => {
    expect(chosen({ kind: "forgotten" }, ["1", "4", "5"])).toEqual(["4"]);
  });

  test("new cards can be looked at before their day, 预览", () => {
    expect(chosen({ kind: "preview" })).toEqual(["1"]);
  });

  test("a leech is found as a kind and by its tag", () => {
    expect(chosen({ kind: "leeches" })).toEqual(["2"]);
    expect(chosen({ tags: ["leech"] })).toEqual(["2"]);
  });

  test("of several tags or flags one is enough, but text, tags and flags must all agree", () => {
    expect(chosen({ tags: ["语法", "talk"] })).toEqual(["1", "4"]);
    expect(chosen({ flags: [1, 3] })).toEqual(["1", "3"]);
    expect(chosen({ flags: [1, 3], textId: "随笔" })).toEqual(["3"]);
    expect(chosen({ flags: [1], tags: ["语法"] })).toEqual([]);
  });

  test("a card whose burying ended this morning is back", () => {
    const back = [card("7", { buriedUntilDay: today })];
    expect(idsOf(chosenCards(back, wish({}), base))).toEqual(["7"]);
  });
});

describe("the order", () => {
  const cards = [
    card("3", { state: inReview(2) }),
    card("1"),
    card("2", { state: inReview(5, { memory: { stability: 2, difficulty: 5 } }) }),
    card("4", { state: inReview(-3) }),
  ];
  const ordered = (change: Partial<StudyChoice>) => idsOf(customStudy(cards, wish(change), base));

  test("by due day the latest comes last, and a new card after all", () => {
    expect(ordered({ order: "due" })).toEqual(["4", "3", "2", "1"]);
  });

  test("least remembered first begins with the weakest memory", () => {
    const [first] = ordered({ order: "retrievability" });
    expect(first).toBe("2");
    expect(ordered({ order: "retrievability" }).at(-1)).toBe("1");
  });

  test("as added follows the order of meeting them", () => {
    expect(ordered({ order: "added" })).toEqual(["1", "2", "3", "4"]);
  });

  test("dice that fall the same give the same order, others another", () => {
    const many = Array.from({ length: 60 }, (_, index) => card(String(index)));
    const cram = (salt: string) =>
      idsOf(
        customStudy(many, wish({ order: "random" }), {
          ...base,
          draw: (id) => drawOf(id, 0, salt),
        }),
      );
    expect(cram("一")).toEqual(cram("一"));
    expect(cram("一")).not.toEqual(cram("二"));
    expect([...cram("一")].sort()).toEqual([...idsOf(many)].sort());
  });

  test("siblings meet in a cram, but not one right after the other", () => {
    const pairs = Array.from({ length: 20 }, (_, index) =>
      card(String(index), { noteId: `笔记 ${index >> 1}` }),
    );
    const notes = customStudy(pairs, wish({ order: "added" }), base).map(({ noteId }) => noteId);
    expect(notes).toHaveLength(20);
    expect(notes.some((note, index) => note === notes[index + 1])).toBe(false);
  });
});

test("whatever is chosen, only chosen cards come, each once, and never more than the limit", () => {
  const cards = Array.from({ length: 200 }, (_, index) => {
    const dice = (salt: string) => drawOf(String(index), 0, salt);
    return card(String(index), {
      state: dice("新") < 0.3 ? { state: "new" } : inReview(Math.floor(dice("天") * 20) - 8),
      suspended: dice("停") < 0.1,
      buriedUntilDay: dice("埋") < 0.1 ? addDays(today, 1) : null,
      isLeech: dice("难") < 0.1,
    });
  });
  const forgottenIds = new Set(idsOf(cards).filter((id) => draw(id) < 0.2));
  for (const kind of studyKinds) {
    for (const order of studyOrders) {
      for (const limit of [1, 7, 1000]) {
        const choice = wish({ kind, order, limit, days: 3 });
        const chosen = new Set(idsOf(chosenCards(cards, choice, { ...base, forgottenIds })));
        const asked = idsOf(customStudy(cards, choice, { ...base, forgottenIds }));
        expect(asked).toHaveLength(Math.min(limit, chosen.size));
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.every((id) => chosen.has(id))).toBe(true);
      }
    }
  }
});

describe("a sitting that is opened again", () => {
  const since = new Date("2026-11-23T01:30:00Z");
  const justNow = { lastReviewAt: new Date("2026-11-23T01:45:00Z"), lastReviewDay: today };

  test("a cram goes on without the cards that were known, within the same limit", () => {
    const cards = Array.from({ length: 10 }, (_, index) => card(String(index)));
    const choice = wish({ order: "added", limit: 6 });
    const queue = customQueue(cards, choice, { ...base, since, crammedIds: new Set(["0", "2"]) });
    expect(idsOf(queue.main)).toEqual(["1", "3", "4", "5"]);
    expect(queue.learning).toEqual([]);
  });

  test("what was crammed in another sitting meanwhile leaves this one its limit, 两场并行", () => {
    const cards = [card("1"), card("2", { flag: 3 }), card("3", { flag: 3 })];
    const choice = wish({ order: "added", limit: 2, flags: [3] });
    const queue = customQueue(cards, choice, { ...base, since, crammedIds: new Set(["1"]) });
    expect(idsOf(queue.main)).toEqual(["2", "3"]);
  });

  test("reviewing ahead goes on without what was answered; what is in steps waits for them", () => {
    const cards = [
      card("1", { state: inReview(2, justNow) }),
      card("2", { state: inSteps("2026-11-23T02:05:00Z", "2026-11-23T01:50:00Z") }),
      card("3", { state: inReview(1) }),
      card("4", { state: inReview(2) }),
      card("5", { state: inReview(3) }),
    ];
    const queue = customQueue(cards, wish({ kind: "ahead", days: 7, limit: 4 }), {
      ...base,
      since,
    });
    expect(idsOf(queue.learning)).toEqual(["2"]);
    expect(idsOf(queue.main)).toEqual(["3", "4"]);
    expect(queue.counts).toEqual({ new: 0, learning: 1, review: 2 });
  });

  test("a new card answered Again in it comes back in its steps, 学习中", () => {
    const steps = inSteps("2026-11-23T02:01:00Z", "2026-11-23T01:59:00Z");
    const cards = [card("1", { state: { ...steps, state: "learning" } as CardState }), card("2")];
    const choice = wish({ kind: "preview", reschedules: true });
    const queue = customQueue(cards, choice, { ...base, since });
    expect(idsOf(queue.learning)).toEqual(["1"]);
    expect(idsOf(queue.main)).toEqual(["2"]);
  });

  test("where the schedule stays, cards in steps are asked at once like all others", () => {
    const cards = [
      card("1", { state: inSteps("2026-11-23T02:30:00Z", "2026-11-23T01:00:00Z") }),
      card("2", { state: inReview(1) }),
    ];
    const queue = customQueue(cards, wish({ order: "added" }), base);
    expect(queue.learning).toEqual([]);
    expect(idsOf(queue.main)).toEqual(["1", "2"]);
  });
});
