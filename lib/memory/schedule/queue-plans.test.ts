import { expect, test } from "vitest";
import type { PlanLimits } from "./day-room.ts";
import { defaultPreset } from "./default-preset.ts";
import { buildQueue, type QueueCard, type QueueOptions } from "./queue.ts";

const [talk, essay] = ["讲座", "文章"];
const options: QueueOptions = {
  at: new Date("2026-11-23T12:00:00Z"),
  calendar: { zone: "Asia/Shanghai", rolloverHour: 4 },
  preset: { ...defaultPreset, newPerDay: 4 },
  ...{ introducedToday: 0, reviewedToday: 0 },
};

function fresh(id: string, position: number, more: Partial<QueueCard> = {}): QueueCard {
  const state = { state: "new" } as const;
  return {
    ...{ id, noteId: id, position, state, suspended: false, buriedUntilDay: null },
    ...more,
  };
}

/** Three cards of an essay first; of a talk five in a plan, in another order than by position, and one that is in none. */
const cards = [
  ...["e1", "e2", "e3"].map((id, at) => fresh(id, at, { textIds: [essay] })),
  ...["p4", "p3", "p2", "p1", "p0"].map((id, at) =>
    fresh(id, 10 + at, { textIds: [talk], plan: { textId: talk, place: 4 - at } }),
  ),
  fresh("t1", 20, { textIds: [talk] }),
];
const plan: PlanLimits = { textId: talk, newPerDay: 2, introducedToday: 0, othersCome: true };

function asked(more: Partial<QueueOptions>): readonly string[] {
  return buildQueue(cards, { ...options, ...more }).main.map(({ id }) => id);
}

test("the plan's cards come first and in its order, others in what the whole leaves, 先学计划里的", () => {
  expect(asked({ plans: [plan] })).toEqual(["p0", "p1", "e1", "e2"]);
});

test("the plan's limit stands above that of the whole and of its text", () => {
  const preset = { ...options.preset, newPerDay: 1 };
  const all = { ...plan, newPerDay: 3 };
  expect(asked({ preset, plans: [all] })).toEqual(["p0", "p1", "p2"]);
  const textLimits = [{ textId: talk, newPerDay: 0, introducedToday: 0, reviewedToday: 0 }];
  expect(asked({ preset, plans: [all], textLimits })).toEqual(["p0", "p1", "p2"]);
});

test("the other cards of its text wait, but for those that another text asks for too", () => {
  const preset = { ...options.preset, newPerDay: 20 };
  expect(asked({ preset, plans: [plan] })).toEqual(["p0", "p1", "e1", "e2", "e3"]);
  const shared = cards.map((card) =>
    card.id === "t1" ? { ...card, textIds: [talk, essay] } : card,
  );
  const { main } = buildQueue(shared, { ...options, preset, plans: [plan] });
  expect(main.map(({ id }) => id)).toContain("t1");
});

test("where others are to wait only the plan's come", () => {
  expect(asked({ plans: [{ ...plan, othersCome: false }] })).toEqual(["p0", "p1"]);
});

test("what was begun today is gone from the plan's room and from the whole's", () => {
  const begun = { ...plan, introducedToday: 1 };
  expect(asked({ plans: [begun], introducedToday: 1 })).toEqual(["p0", "e1", "e2"]);
});

test("what is set for today only holds for the plan too", () => {
  expect(asked({ plans: [plan], todayOnly: { newPerDay: 1 } })).toEqual(["p0"]);
  expect(asked({ plans: [plan], todayOnly: { newPerDay: 0 } })).toEqual([]);
  const none = { textId: talk, todayOnly: { newPerDay: 0 }, introducedToday: 0, reviewedToday: 0 };
  expect(asked({ plans: [plan], textLimits: [none] })).toEqual(["e1", "e2", "e3"]);
});

test("no more come than the limit on reviews leaves room for", () => {
  const preset = { ...options.preset, reviewsPerDay: 3 };
  expect(asked({ preset, plans: [{ ...plan, newPerDay: 5 }] })).toEqual(["p0", "p1", "p2"]);
});

test("the plans of two texts stand beside each other", () => {
  const other: PlanLimits = { textId: essay, newPerDay: 1, introducedToday: 0, othersCome: false };
  const both = cards.map((card) =>
    card.id === "e3" ? { ...card, plan: { textId: essay, place: 0 } } : card,
  );
  const { main } = buildQueue(both, { ...options, plans: [plan, other] });
  expect(main.map(({ id }) => id)).toEqual(["e3", "p0", "p1"]);
});
