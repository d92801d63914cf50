import { v7 as newId } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { dayOf } from "#lib/memory/time/learner-day";
import { listDeck } from "#lib/store/card";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { countRows } from "#lib/store/health";
import { listAllReviews } from "#lib/store/review";
import { testDatabaseFile } from "#lib/store/test-database";
import { POST } from "./route.ts";

interface Body {
  readonly error?: { readonly code: string; readonly field?: string };
  readonly results?: readonly { readonly result: string }[];
  readonly cards?: readonly object[];
}

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const answeredAt = "2026-01-05T12:00:00.000+08:00";
const today = dayOf(new Date(answeredAt), calendar);

async function house() {
  const file = await testDatabaseFile();
  vi.stubEnv("DATABASE_URL", `file:${file}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase();
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  const learner = await testLearner(db);
  await importTestText(db, learner);
  const [card] = await listDeck(db, learner.id, null);
  const cardId = card?.id ?? "";
  const done = { kind: "act", id: newId(), cardId, answeredAt, groupId: newId() };
  return { db, learner, cardId, done };
}

async function push(reviews: readonly object[]) {
  const request = new Request("http://127.0.0.1:3000/api/v1/reviews", {
    method: "POST",
    headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
    body: JSON.stringify({ reviews }),
  });
  const response = await POST(request);
  return { status: response.status, body: (await response.json()) as Body };
}

test("a suspended card is told with all that its log says of it, once however often it is sent, and taken back again", async () => {
  const { db, learner, cardId, done } = await house();
  const suspend = { ...done, act: { type: "suspend" } };
  const card = { cardId, state: { state: "new" }, flag: 0, buriedUntilDay: null, isLeech: false };
  expect(await push([suspend])).toEqual({
    status: 200,
    body: {
      results: [{ id: done.id, result: "saved" }],
      cards: [{ ...card, suspended: true }],
      gone: [],
    },
  });
  expect((await push([suspend])).body.results).toMatchObject([{ result: "duplicate" }]);
  const undo = { kind: "retraction", id: newId(), cardId, answeredAt, targetId: done.id };
  expect((await push([undo])).body.cards).toEqual([{ ...card, suspended: false }]);
  // Without a calendar it is the learner's own.
  expect(await listAllReviews(db, learner.id)).toMatchObject([{ calendar }, { calendar }]);
});

test("an answer that made a leech is read with its mark", async () => {
  const { cardId } = await house();
  const outcome = { state: "relearning", step: 0, delaySeconds: 600, leech: "suspend" };
  const answer = { kind: "answer", id: newId(), cardId, answeredAt, rating: "again", outcome };
  const { body } = await push([answer]);
  expect(body.cards).toMatchObject([{ isLeech: true, suspended: true }]);
  const spoiled = { ...answer, id: newId(), outcome: { ...outcome, leech: "delete" } };
  expect((await push([spoiled])).status).toBe(400);
});

const setDue = { type: "setDue", dueDay: today + 3, intervalDays: 3, desiredRetention: 0.9 };
const reschedule = { type: "reschedule", dueDay: today + 3, intervalDays: 3, reps: 2 };

test.each<[string, object]>([
  ["bury", { type: "bury", untilDay: today + 1 }],
  ["unbury", { type: "unbury" }],
  ["unsuspend", { type: "unsuspend" }],
  ["flag", { type: "flag", flag: 7 }],
  ["no flag", { type: "flag", flag: 0 }],
  ["reset", { type: "reset" }],
  ["setDue", setDue],
  ["setDue for the longest interval", { ...setDue, dueDay: today + 36_500, intervalDays: 36_500 }],
  ["reschedule", reschedule],
])("%s is saved", async (_, act) => {
  const { done } = await house();
  expect((await push([{ ...done, act }])).body.results).toMatchObject([{ result: "saved" }]);
});

test.each<[string, object, string]>([
  ["no act", {}, "act"],
  ["an unknown act", { act: { type: "delete" } }, "act.type"],
  ["an act with more than it has", { act: { type: "suspend", untilDay: today } }, "act"],
  ["an act of another's fields", { act: { type: "flag", flag: 1, reps: 1 } }, "act"],
  ["a burying without a day", { act: { type: "bury" } }, "act.untilDay"],
  ["half a day", { act: { type: "bury", untilDay: today + 0.5 } }, "act.untilDay"],
  ["a burying for ever", { act: { type: "bury", untilDay: today + 36_501 } }, "act.untilDay"],
  ["an eighth colour", { act: { type: "flag", flag: 8 } }, "act.flag"],
  ["a colour below none", { act: { type: "flag", flag: -1 } }, "act.flag"],
  ["no interval", { act: { ...setDue, intervalDays: 0 } }, "act.intervalDays"],
  ["too long an interval", { act: { ...setDue, intervalDays: 36_501 } }, "act.intervalDays"],
  ["a day long past", { act: { ...setDue, dueDay: today - 36_501 } }, "act.dueDay"],
  ["a word for a day", { act: { ...setDue, dueDay: "明天" } }, "act.dueDay"],
  ["certain recall", { act: { ...setDue, desiredRetention: 1 } }, "act.desiredRetention"],
  ["answers below none", { act: { ...reschedule, reps: -1 } }, "act.reps"],
  ["a group that is no UUID", { act: { type: "reset" }, groupId: "1" }, "groupId"],
  ["no group", { act: { type: "reset" }, groupId: undefined }, "groupId"],
])(
  "%s is answered 400 with the field, and nothing of the push is saved",
  async (_, spoiled, field) => {
    const { db, learner, done } = await house();
    const whole = { ...done, id: newId(), act: { type: "suspend" } };
    const { status, body } = await push([whole, { ...done, ...spoiled }]);
    expect([status, body.error?.code]).toEqual([400, "malformed"]);
    expect(body.error?.field).toContain(`reviews[1].${field}`);
    expect((await countRows(db, learner.id)).reviews).toBe(0);
  },
);

test("five hundred acts are one push, one more is too many", async () => {
  const { db, learner, done } = await house();
  const acts = Array.from({ length: 501 }, (_, index) => {
    return { ...done, id: newId(), act: { type: "flag", flag: index % 8 } };
  });
  expect((await push(acts)).status).toBe(400);
  expect((await push(acts.slice(1))).status).toBe(200);
  expect((await countRows(db, learner.id)).reviews).toBe(500);
});
