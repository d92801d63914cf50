import { expect, test } from "vitest";
import { pushSchema } from "./push-schema.ts";

const done = {
  ...{ kind: "act", id: "0199d5d0-0000-7000-8000-000000000001", cardId: "卡片" },
  ...{ groupId: "0199d5d0-0000-7000-8000-000000000001", answeredAt: "2026-11-23T02:00:00.000Z" },
};
const isTaken = (act: object) => pushSchema.safeParse({ reviews: [{ ...done, act }] }).success;

test("a crammed answer is taken from a device, with a rating and a time that can be", () => {
  expect(isTaken({ type: "cram", rating: "again", durationMs: 4_000 })).toBe(true);
  expect(isTaken({ type: "cram", rating: "重来", durationMs: 4_000 })).toBe(false);
  expect(isTaken({ type: "cram", rating: "good", durationMs: -1 })).toBe(false);
  expect(isTaken({ type: "cram", rating: "good", durationMs: 1e12 })).toBe(false);
  expect(isTaken({ type: "cram", rating: "good" })).toBe(false);
  expect(isTaken({ type: "cram", rating: "good", durationMs: 1, dueDay: 3 })).toBe(false);
});
