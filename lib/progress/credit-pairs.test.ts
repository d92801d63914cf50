import { expect, test } from "vitest";
import type { EvidenceVerdict } from "#lib/memory/schedule/act";
import type { Rating } from "#lib/memory/schedule/card-state";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { creditPairs } from "./credit-pairs.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const onDay = (day: number) => new Date(Date.parse("2026-03-02T04:00:00Z") + day * 86_400_000);
const shared = (day: number) => ({ cardId: "卡", answeredAt: onDay(day), calendar });

function answered(day: number, rating: Rating = "good"): CardEvent {
  const outcome = { state: "review", intervalDays: 9 } as const;
  const said = { rating, outcome, durationMs: 3000, typedText: null };
  return { kind: "answer", id: `答 ${day}`, ...shared(day), ...said };
}

function evidence(day: number, verdict: EvidenceVerdict = "hit", counts = false): CardEvent {
  const act = { type: "evidence", verdict, answerId: `译 ${day}`, counts } as const;
  return { kind: "act", id: `用 ${day}`, ...shared(day), groupId: `译 ${day}`, act };
}

function retract(day: number): CardEvent {
  return { kind: "retraction", id: `撤 ${day}`, ...shared(day + 0.1), targetId: `用 ${day}` };
}

const pairsOf = (...events: readonly CardEvent[]) => creditPairs("卡", events, defaultWeights);

test("a hit before a card is known, and a wrong before it is not, foretell it better, 方向要对", () => {
  const gainOf = (verdict: EvidenceVerdict, rating: Rating) => {
    const [pair] = pairsOf(answered(0), evidence(6, verdict), answered(9, rating));
    return pair === undefined ? Number.NaN : pair.lossWithout - pair.lossWith;
  };
  expect(gainOf("hit", "good")).toBeGreaterThan(0);
  expect(gainOf("hit", "again")).toBeLessThan(0);
  expect(gainOf("wrong", "again")).toBeGreaterThan(0);
  expect(gainOf("wrong", "hard")).toBeLessThan(0);
});

test("it is tried whether it counted or not, so that it can be judged before it is on", () => {
  const log = (counts: boolean) => [answered(0), evidence(6, "hit", counts), answered(9)];
  expect(pairsOf(...log(true))).toEqual(pairsOf(...log(false)));
});

test("each answer after evidence is one pair, whatever was done between", () => {
  const flag = {
    kind: "act",
    id: "旗",
    ...shared(7),
    groupId: "旗",
    act: { type: "flag", flag: 1 },
  };
  const log = [answered(0), evidence(5), evidence(6), flag as CardEvent, answered(9)];
  expect(pairsOf(...log, answered(20), evidence(25), answered(30))).toHaveLength(2);
  expect(pairsOf(...log.toReversed())).toEqual(pairsOf(...log));
});

test.each<[string, readonly CardEvent[]]>([
  ["no evidence", [answered(0), answered(9)]],
  ["no answer after it", [answered(0), evidence(5)]],
  [
    "an answer on the same day: the term has just been seen",
    [answered(0), evidence(5), answered(5.1)],
  ],
  ["evidence on the day of the last answer", [answered(0), evidence(0.1), answered(9)]],
  ["evidence that was taken back", [answered(0), evidence(5), retract(5), answered(9)]],
  ["evidence before the first answer", [evidence(5), answered(9), answered(12)]],
])("%s makes no pair", (_, log) => {
  expect(pairsOf(...log)).toEqual([]);
});

test("a reset begins anew", () => {
  const reset = { kind: "act", id: "重", ...shared(7), groupId: "重", act: { type: "reset" } };
  expect(pairsOf(answered(0), evidence(5), reset as CardEvent, answered(9))).toEqual([]);
});
