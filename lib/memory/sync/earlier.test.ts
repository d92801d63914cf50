import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import type { QueueCard } from "#lib/memory/schedule/queue";
import { type EarlierStroke, gatherEarlier } from "./earlier.ts";
import type { Answer } from "./review.ts";

test("an act on a card that was merged since does not stand in the way of what was done before it, 撤销", () => {
  const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
  const answer: Answer = {
    ...{ kind: "answer", id: "row 1", cardId: "酵种", calendar, rating: "good" },
    ...{ answeredAt: new Date("2026-11-23T02:00:00Z"), durationMs: 900, typedText: null },
    outcome: { state: "review", intervalDays: 5 },
  };
  const card: QueueCard = {
    ...{ id: "酵种", noteId: "note", position: 1, suspended: false, buriedUntilDay: null },
    state: { state: "new" },
  };
  const done: EarlierStroke = {
    ...{ type: "answer", cardId: "酵种" },
    rows: [{ id: "row 1", cardId: "酵种" }],
  };
  const flagged: EarlierStroke = {
    ...{ type: "act", cardId: "酵种" },
    rows: [{ id: "row 2", cardId: "老面" }],
  };
  const logs = [{ card, events: [answer] }];
  const { strokes } = gatherEarlier([done, flagged], logs, defaultPreset.weights);
  expect(strokes).toEqual([done]);
});
