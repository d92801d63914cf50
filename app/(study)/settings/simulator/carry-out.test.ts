import { expect, test } from "vitest";
import { createDeck } from "#lib/memory/simulate/deck-columns";
import { simulate } from "#lib/memory/simulate/simulate";
import { planOf } from "#lib/memory/simulate/test-plan";
import { carryOut, type Order, type Reply } from "./carry-out.ts";

function repliesTo(order: Order): Reply[] {
  const replies: Reply[] = [];
  // As the worker sends them: what cannot be copied from thread to thread fails here.
  carryOut(structuredClone(order), (reply) => replies.push(structuredClone(reply)));
  return replies;
}

test("a simulation tells how far it is and comes out as it would in the page, 结果一样", () => {
  const plan = planOf({ newCards: 200, days: 100 });
  const replies = repliesTo({ type: "simulate", plan });
  const shares = replies.flatMap((reply) => (reply.type === "progress" ? [reply.share] : []));
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  const { snapshots: _, ...simulation } = simulate(plan, { seed: 1 });
  expect(replies.at(-1)).toEqual({ type: "simulated", simulation });
});

test("desired retentions are compared from 70 % to 97 %, the learner's own among them", () => {
  const plan = planOf({ newCards: 60, days: 60, preset: { desiredRetention: 0.885 } });
  const replies = repliesTo({ type: "compareRetentions", plan });
  const last = replies.at(-1);
  if (last?.type !== "compared") throw new Error(`Ended with ${last?.type}`);
  const { outcomes, cheapest } = last.retentions;
  const tried = outcomes.map(({ desiredRetention }) => desiredRetention);
  expect(tried).toEqual(tried.toSorted((a, b) => a - b));
  expect([tried[0], tried.at(-1)]).toEqual([0.7, 0.97]);
  expect(tried).toContain(0.885);
  expect(new Set(tried).size).toBe(tried.length);
  expect(cheapest?.desiredRetention).toBeGreaterThanOrEqual(0.7);
  const shares = replies.flatMap((reply) => (reply.type === "progress" ? [reply.share] : []));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(1, 10);
});

test("where there is nothing to learn, no retention is the cheapest", () => {
  const [last] = repliesTo({ type: "compareRetentions", plan: planOf({ days: 30 }) }).slice(-1);
  expect(last).toMatchObject({ type: "compared", retentions: { cheapest: null } });
});

test("what cannot be simulated is told, not thrown", () => {
  const plan = planOf({ deck: createDeck(0), preset: { weights: [1, 2] } });
  const [reply] = repliesTo({ type: "simulate", plan });
  expect(reply).toMatchObject({ type: "failed", message: expect.stringContaining("weights") });
});
