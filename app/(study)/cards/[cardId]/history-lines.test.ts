import { expect, test } from "vitest";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import type { CardAct } from "#lib/memory/sync/card-act";
import { cardHistory } from "#lib/memory/sync/explain-history";
import { historyLines } from "./history-lines.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const crammed: CardAct = {
  ...{ kind: "act", id: "1", cardId: "甲", groupId: "1", calendar },
  answeredAt: new Date("2026-11-23T02:00:00Z"),
  act: { type: "cram", rating: "hard", durationMs: 7_000 },
};

test("a crammed answer stands in the history by its rating and time, and can be taken back, 突击", () => {
  const lines = (locale: "en" | "zh") =>
    historyLines(locale, calendar, cardHistory([crammed], defaultWeights));
  expect(lines("en")[0]).toMatchObject({
    ...{ kind: "Cram", what: "Hard, the schedule not changed", time: "7 seconds" },
    ...{ interval: "", stability: "", groupId: "1", takenBack: null },
  });
  expect(lines("zh")[0]).toMatchObject({ kind: "突击", what: "困难，未改动学习安排" });
});
