import { expect, test } from "vitest";
import { readReply } from "./read-reply.ts";

const reply = (status: number, body: unknown, retryAfter: string | null = null) => ({
  status,
  body,
  retryAfter,
});

test("what was saved, now or before, leaves the outbox; what the reply does not name stays", () => {
  const body = {
    results: [
      { id: "a", result: "saved" },
      { id: "b", result: "duplicate" },
    ],
  };
  expect(readReply(["a", "b", "c"], reply(200, body))).toEqual({
    type: "settled",
    reviewIds: ["a", "b"],
    refused: [],
    gone: [],
  });
});

test("an answer to a card that is gone leaves the outbox and is told", () => {
  const results = [{ id: "a", result: "unknownCard" }];
  const gone = [{ cardId: "酵种", why: "unknown" }];
  const error = { code: "unknownCard" };
  expect(readReply(["a"], reply(404, { error, results, gone }))).toEqual({
    type: "settled",
    reviewIds: ["a"],
    refused: [{ reviewId: "a", reason: "unknownCard" }],
    gone,
  });
});

test("an id that is taken by another answer is told, and does not hold up the others", () => {
  const results = [
    { id: "a", result: "conflict" },
    { id: "b", result: "saved" },
  ];
  expect(readReply(["a", "b"], reply(200, { results }))).toEqual({
    type: "settled",
    reviewIds: ["a", "b"],
    refused: [{ reviewId: "a", reason: "conflict" }],
    gone: [],
  });
});

test.each([
  ["a full disk", reply(507, { error: { code: "diskFull" } }), null],
  ["a busy database", reply(503, { error: { code: "busy" } }, "2"), 2000],
  ["a crash", reply(500, null), null],
  ["a closed door", reply(403, null), null],
  ["a page where the reply should be", reply(200, "<html>对照</html>"), null],
  [
    "a reply that names nothing we sent",
    reply(200, { results: [{ id: "x", result: "saved" }] }),
    null,
  ],
  ["a verdict of a later version", reply(200, { results: [{ id: "a", result: "parked" }] }), null],
  ["an address that is not there", reply(404, null), null],
])("%s keeps every answer", (_, answer, waitMs) => {
  expect(readReply(["a", "b"], answer)).toEqual({ type: "later", waitMs });
});

test("one answer that cannot be read is found by sending them singly, and then given up", () => {
  const malformed = reply(400, { error: { code: "malformed", field: "reviews[1].typedText" } });
  expect(readReply(["a", "b"], malformed)).toEqual({ type: "smaller" });
  expect(readReply(["b"], malformed)).toEqual({
    type: "settled",
    reviewIds: ["b"],
    refused: [{ reviewId: "b", reason: "malformed" }],
    gone: [],
  });
});
