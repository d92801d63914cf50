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
