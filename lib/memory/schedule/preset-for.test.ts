import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/memory/time/day";
import { answerCard } from "./answer.ts";
import type { CardState } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { presetFor } from "./preset-for.ts";
import { rescheduleAll } from "./reschedule.ts";
import { orderReviews } from "./review-order.ts";

const today = asDay(20_780);
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const state: CardState = {
  state: "review",
  memory: { stability: 40, difficulty: 5 },
  reps: 4,
  lapses: 0,
  lastReviewAt: new Date("2026-10-14T04:00:00Z"),
  lastReviewDay: addDays(today, -40),
  dueDay: today,
  intervalDays: 40,
};
const card = (id: string, desiredRetention?: number) => ({
  ...{ id, noteId: `note of ${id}`, position: 1, state, suspended: false, buriedUntilDay: null },
  ...(desiredRetention !== undefined && { desiredRetention }),
});
const [plain, dear, cheap] = [card("样本效率"), card("上下文", 0.97), card("a", 0.8)] as const;

test("a card goes by the retention its text wishes, one without a wish by the preset as it is", () => {
  expect(presetFor(plain, defaultPreset)).toBe(defaultPreset);
  expect(presetFor(dear, defaultPreset)).toEqual({ ...defaultPreset, desiredRetention: 0.97 });
});

test("it comes back sooner the better it is to be remembered", () => {
  const days = [dear, plain, cheap].map((one) => {
    const context = { at: new Date("2026-11-23T04:00:00Z"), calendar };
    const preset = presetFor(one, defaultPreset);
    const outcome = answerCard({ id: "同一张", state }, "good", { ...context, preset });
    return "intervalDays" in outcome ? outcome.intervalDays : 0;
  });
  expect(days).toEqual([...days].sort((one, other) => one - other));
  expect(new Set(days).size).toBe(3);
});

test("by relative overdueness the card wished best remembered is the most overdue", () => {
  const order = orderReviews([plain, cheap, dear], "relativeOverdueness", {
    today,
    preset: defaultPreset,
  });
  expect(order.map(({ id }) => id)).toEqual(["上下文", "样本效率", "a"]);
});

test("when days are chosen anew, each card gets that of its own retention", () => {
  const acts = rescheduleAll([plain, dear, cheap], { preset: defaultPreset, today }).acts;
  const days = new Map(acts.map(({ cardId, act }) => [cardId, act.intervalDays]));
  expect(days.get("上下文") ?? 40).toBeLessThan(30);
  expect(days.get("a") ?? 40).toBeGreaterThan(60);
});
