import { expect, test } from "vitest";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardState } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { buildQueue, type QueueCard } from "./queue.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);

function card(id: string, noteId: string, lastReviewDay: typeof today): QueueCard {
  const state: CardState = {
    ...{ state: "review", memory: { stability: 10, difficulty: 5 }, reps: 3, lapses: 0 },
    ...{ lastReviewAt: noon, lastReviewDay, dueDay: today, intervalDays: 1 },
  };
  return { id, noteId, position: 1, state, suspended: false, buriedUntilDay: null };
}

test("a card answered today and then put on today by hand comes once more, and still keeps its siblings away", () => {
  const cards = [
    card("again", "样本效率", today),
    card("sibling", "样本效率", addDays(today, -10)),
    card("other", "强化学习", addDays(today, -10)),
  ];
  for (const given of [cards, cards.toReversed()]) {
    const options = { at: noon, calendar, preset: defaultPreset };
    const { main } = buildQueue(given, { ...options, introducedToday: 0, reviewedToday: 0 });
    expect(main.map(({ id }) => id).sort()).toEqual(["again", "other"]);
  }
});
