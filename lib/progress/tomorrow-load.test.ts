import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import type { QueueCard } from "#lib/memory/schedule/queue";
import { addDays } from "#lib/memory/time/day";
import { dayOf, startOfDay } from "#lib/memory/time/learner-day";
import { tomorrowLoad } from "./tomorrow-load.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const at = new Date("2026-11-23T12:00:00Z");
const today = dayOf(at, calendar);
const options = { at, calendar, preset: defaultPreset, introducedToday: 0, reviewedToday: 0 };

function card(id: string, state: CardState, noteId = id): QueueCard {
  return { id, noteId, position: 1, state, suspended: false, buriedUntilDay: null };
}

function reviewDueIn(days: number): CardState {
  const lastReviewDay = addDays(today, days - 10);
  return {
    state: "review",
    memory: { stability: 10, difficulty: 5 },
    reps: 3,
    lapses: 0,
    lastReviewAt: startOfDay(lastReviewDay, calendar),
    lastReviewDay,
    dueDay: addDays(today, days),
    intervalDays: 10,
  };
}

test("tomorrow asks for what falls due then, not for what is asked today, 今天的不算", () => {
  const cards = [
    card("一", reviewDueIn(0)),
    card("二", reviewDueIn(1)),
    card("三", reviewDueIn(2)),
  ];
  expect(tomorrowLoad(cards, options)).toEqual({ new: 0, learning: 0, review: 1 });
});

test("the reviews that today's limit leaves over come tomorrow, and so do the next new cards", () => {
  const preset = { ...defaultPreset, newPerDay: 2, reviewsPerDay: 3 };
  const cards = [
    ...["一", "二", "三", "四"].map((id) => card(id, reviewDueIn(-1))),
    ...["五", "六", "七"].map((id) => card(id, { state: "new" })),
  ];
  expect(tomorrowLoad(cards, { ...options, preset })).toEqual({ new: 2, learning: 0, review: 1 });
});

test("a sibling put off today comes tomorrow", () => {
  const cards = [card("正", reviewDueIn(0), "同一笔记"), card("反", reviewDueIn(0), "同一笔记")];
  expect(tomorrowLoad(cards, options)).toEqual({ new: 0, learning: 0, review: 1 });
});

test("what holds for today only ends today, of the whole and of a text, and a text's own limit stays", () => {
  const cards = ["一", "二", "三", "四", "五", "六"].map((id) => ({
    ...card(id, { state: "new" }),
    textIds: ["演讲"],
  }));
  const text = { textId: "演讲", introducedToday: 4, reviewedToday: 0 };
  const only = { ...options, todayOnly: { newPerDay: 0 } };
  expect(tomorrowLoad(cards, only).new).toBe(6);
  const limited = [{ ...text, newPerDay: 2, todayOnly: { newPerDay: 4 } }];
  expect(tomorrowLoad(cards, { ...only, textLimits: limited }).new).toBe(2);
});

test("a sentence whose term is learned today comes tomorrow, one whose term is not asked today does not", () => {
  const term = (id: string, position: number) => ({ ...card(id, { state: "new" }), position });
  const sentence = (id: string, waitsFor: readonly string[]) => ({ ...term(id, 9), waitsFor });
  const other = { ...term("样本效率，反向", 8), noteId: "样本效率" };
  const cards = [term("样本效率", 1), other, sentence("甲", ["样本效率"])];
  const one = { ...options, todayOnly: { newPerDay: 1 } };
  expect(tomorrowLoad(cards, one).new).toBe(2);
  const later = [term("上下文", 2), sentence("乙", ["样本效率", "上下文"])];
  expect(tomorrowLoad([...cards, ...later], one).new).toBe(3);
  expect(tomorrowLoad([...cards, ...later], options).new).toBe(3);
});

test("a term past learning since today holds no sentence back tomorrow", () => {
  const learned = { ...card("上下文", reviewDueIn(5)), learnedToday: true };
  const sentence = { ...card("甲", { state: "new" }), waitsFor: ["上下文"] };
  expect(tomorrowLoad([learned, sentence], options).new).toBe(1);
});
