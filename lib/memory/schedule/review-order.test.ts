import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/memory/time/day";
import { defaultPreset } from "./default-preset.ts";
import { type OrderedCard, orderReviews, type ReviewOrder } from "./review-order.ts";

const today = asDay(20_780);

function card(
  id: string,
  position: number,
  {
    stability,
    ago,
    late,
    difficulty,
  }: { stability: number; ago: number; late: number; difficulty: number },
): OrderedCard {
  const lastReviewDay = addDays(today, -ago);
  const state = {
    state: "review",
    memory: { stability, difficulty },
    reps: 3,
    lapses: 0,
    lastReviewAt: new Date(0),
    lastReviewDay,
    dueDay: addDays(today, -late),
    intervalDays: ago - late,
  } as const;
  return { id, position, state };
}

const cards = [
  card("短", 3, { stability: 5, ago: 10, late: 5, difficulty: 8 }),
  card("medium", 1, { stability: 40, ago: 44, late: 4, difficulty: 3 }),
  card("long", 2, { stability: 200, ago: 206, late: 6, difficulty: 5 }),
];
const order = (wish: ReviewOrder) =>
  orderReviews(cards, wish, { today, preset: defaultPreset }).map(({ id }) => id);

test.each<[ReviewOrder, string[]]>([
  ["retrievabilityDescending", ["long", "medium", "短"]],
  ["retrievabilityAscending", ["短", "medium", "long"]],
  ["relativeOverdueness", ["短", "medium", "long"]],
  ["dueDay", ["long", "短", "medium"]],
  ["intervalAscending", ["短", "medium", "long"]],
  ["intervalDescending", ["long", "medium", "短"]],
  ["difficultyAscending", ["medium", "long", "短"]],
  ["difficultyDescending", ["短", "long", "medium"]],
  ["added", ["medium", "long", "短"]],
])("by %s", (wish, expected) => {
  expect(order(wish)).toEqual(expected);
});

test("at random: the same all day, otherwise tomorrow, and everybody once", () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...(cards[0] as OrderedCard),
    id: `${index}`,
  }));
  const on = (day: number) =>
    orderReviews(many, "random", { today: addDays(today, day), preset: defaultPreset }).map(
      ({ id }) => id,
    );
  expect(on(0)).toEqual(on(0));
  expect(on(0)).not.toEqual(on(1));
  expect(new Set(on(0)).size).toBe(30);
});
