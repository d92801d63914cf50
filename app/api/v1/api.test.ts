import { v7 as newId } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabase, openDatabaseAt } from "#lib/store/database";
import { countRows } from "#lib/store/health";
import { updateLearner } from "#lib/store/learner";
import { testDatabaseFile } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { GET as getDue } from "./cards/due/route.ts";
import { GET as getHealth } from "./health/route.ts";
import { POST as postReviews } from "./reviews/route.ts";
import { GET as getTerms } from "./terms/route.ts";
import { GET as getText } from "./texts/[textId]/route.ts";
import { GET as getTexts, POST as postText } from "./texts/route.ts";

const ours = { host: "127.0.0.1:3000" };
const unknown = "01930000-0000-7000-8000-000000000000";

interface Body {
  readonly heldBack?: object;
  readonly status?: string;
  readonly error?: { readonly code: string; readonly field?: string; readonly line?: number };
  readonly results?: readonly { readonly id: string; readonly result: string }[];
  readonly cards?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly face: unknown;
  }[];
  readonly texts?: readonly { readonly id: string; readonly title: string }[];
  readonly terms?: readonly { readonly source: string; readonly targets: readonly unknown[] }[];
  readonly units?: readonly { readonly index: number }[];
  readonly textId?: string;
  readonly counts?: Readonly<Record<string, number>>;
}

test("health tells that the database answers, the version and what is there", async () => {
  await house();
  const { status, body } = await ask(getHealth, "health");
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(body.counts).toMatchObject({ texts: 1, units: 3, terms: 2 });
});

test("the shelf, a text and its terms are there for machines", async () => {
  const { textId } = await house();
  expect((await ask(getTexts, "texts")).body.texts).toMatchObject([{ id: textId, units: 3 }]);
  const text = await askText(textId);
  expect(text.body.units?.map(({ index }) => index)).toEqual([1, 2, 3]);
  const terms = await ask(getTerms, `terms?textId=${textId}`);
  expect(terms.body.terms).toMatchObject([
    { source: "proof", targets: [{ text: "醒发", count: 2 }] },
    { source: "starter", targets: [{ text: "酵种", count: 2 }] },
  ]);
});

test("an unknown text is not found, however its id is written", async () => {
  await house();
  for (const id of [unknown, "nonsense", "'; DROP TABLE text; --", "没有"]) {
    expect((await askText(id)).status).toBe(404);
    expect((await ask(getTerms, `terms?textId=${encodeURIComponent(id)}`)).status).toBe(404);
    expect((await ask(getDue, `cards/due?textId=${encodeURIComponent(id)}`)).status).toBe(404);
  }
});

test("today's cards come with their faces, one of a note", async () => {
  const { textId } = await house();
  const { status, body } = await ask(getDue, `cards/due?textId=${textId}`);
  expect(status).toBe(200);
  expect(body.counts).toEqual({ new: 2, learning: 0, review: 0 });
  expect(body.heldBack).toMatchObject({ byTexts: { new: 0, review: 0 }, waitingNotes: 3 });
  expect(body.cards).toHaveLength(2);
  expect(body.cards?.[0]).toMatchObject({
    kind: "termRecognition",
    desiredRetention: 0.9,
    face: { kind: "termRecognition" },
  });
});

test("an answer with half an emoji typed is saved, and counted once when sent again", async () => {
  await house();
  const review = { ...(await firstReview()), typedText: "酵种\ud83d" };
  expect((await push([review])).body.results).toEqual([{ id: review.id, result: "saved" }]);
  expect((await push([review])).body.results).toEqual([{ id: review.id, result: "duplicate" }]);
});

test("an answer to be taken back is named in lower case, as its id was", async () => {
  await house();
  const { id, cardId, answeredAt, calendar } = await firstReview();
  const shared = { kind: "retraction", cardId, answeredAt, calendar, id: newId() };
  expect((await push([{ ...shared, targetId: id.toUpperCase() }])).status).toBe(400);
});

test("a review is counted once however often it is sent", async () => {
  await house();
  const review = await firstReview();
  const first = await push([review]);
  expect(first).toMatchObject({
    status: 200,
    body: { results: [{ id: review.id, result: "saved" }] },
  });
  const second = await push([review]);
  expect(second).toMatchObject({
    status: 200,
    body: { results: [{ id: review.id, result: "duplicate" }] },
  });
  expect((await ask(getHealth, "health")).body.counts).toMatchObject({ reviews: 1 });
});

test("an id that is taken by another review is a conflict; an unknown card is not found", async () => {
  await house();
  const review = await firstReview();
  await push([review]);
  expect(await push([{ ...review, rating: "easy" }])).toMatchObject({
    status: 409,
    body: { error: { code: "conflict" } },
  });
  const lost = { ...review, id: newId(), cardId: unknown };
  expect(await push([lost])).toMatchObject({
    status: 404,
    body: { error: { code: "unknownCard" } },
  });
  expect((await push([lost, review])).status).toBe(200);
});

test.each([
  ["a rating that is no button", { rating: "perfect" }, "reviews[0].rating"],
  ["an id that is no UUID", { id: "1" }, "reviews[0].id"],
  ["an instant that is none", { answeredAt: "昨天" }, "reviews[0].answeredAt"],
  [
    "a zone that does not exist",
    { calendar: { zone: "Mars/Base", rolloverHour: 4 } },
    "reviews[0].calendar.zone",
  ],
  ["a negative time", { durationMs: -1 }, "reviews[0].durationMs"],
  [
    "an interval of no days",
    { outcome: { state: "review", intervalDays: 0 } },
    "reviews[0].outcome",
  ],
  ["an unknown kind", { kind: "guess" }, "reviews[0].kind"],
])("%s is answered 400 with the field, and nothing is saved", async (_, spoiled, field) => {
  await house();
  const { status, body } = await push([{ ...(await firstReview()), ...spoiled }]);
  expect([status, body.error?.code]).toEqual([400, "malformed"]);
  expect(body.error?.field).toContain(field);
  expect((await ask(getHealth, "health")).body.counts).toMatchObject({ reviews: 0 });
});

test("a body that is no JSON, of another type, or too large is refused", async () => {
  await house();
  const post = (body: string, type = "application/json") =>
    ask(postReviews, "reviews", {
      method: "POST",
      body,
      headers: { ...ours, "content-type": type },
    });
  expect((await post("{")).status).toBe(400);
  expect((await post("[]")).status).toBe(400);
  expect((await post("{}", "text/plain")).status).toBe(415);
  expect((await post(`{"reviews":[],"x":"${"长".repeat(400_000)}"}`)).status).toBe(413);
  const reviews = Array.from({ length: 501 }, () => ({}));
  expect((await post(JSON.stringify({ reviews }))).body.error?.field).toMatch(/^reviews/);
});

test("a text is imported as JSON or as the file itself; a spoiled one tells its line", async () => {
  await house();
  const content =
    "今天天气很好。\nThe weather is fine today.\n我们去公园吧。\nLet us go to the park.";
  const post = (body: string, type: string, path = "texts") =>
    ask(postText, path, { method: "POST", body, headers: { ...ours, "content-type": type } });
  const json = await post(JSON.stringify({ content, title: "天气" }), "application/json");
  expect(json).toMatchObject({
    status: 201,
    body: { status: "imported", units: 2, title: "天气" },
  });
  const file = await post(content, "text/plain; charset=utf-8", "texts?title=天气");
  expect(file).toMatchObject({
    status: 200,
    body: { status: "existing", textId: json.body.textId },
  });
  const alone = await post("今天天气很好。\n我们去公园吧。", "text/plain");
  expect(alone).toMatchObject({
    status: 422,
    body: { error: { code: "oneLanguage", field: "content", line: 1 } },
  });
  expect(await post("{}", "application/json")).toMatchObject({
    status: 400,
    body: { error: { field: "content" } },
  });
  const kinds = await post(content, "text/plain", "texts?cardKinds=guess");
  expect(kinds).toMatchObject({ status: 400, body: { error: { field: "cardKinds[0]" } } });
});

test("another host, and a page of another site that writes, are turned away at every door", async () => {
  const { textId } = await house();
  const evil = { headers: { host: "evil.test:3000" } };
  const doors = [getHealth, getTexts, getTerms, getDue];
  for (const door of doors) expect((await ask(door, "x", evil)).status).toBe(403);
  expect((await askText(textId, evil)).status).toBe(403);
  const foreign = {
    method: "POST",
    body: "{}",
    headers: { ...ours, origin: "https://evil.test", "content-type": "application/json" },
  };
  for (const door of [postReviews, postText]) {
    expect(await ask(door, "x", foreign)).toMatchObject({
      status: 403,
      body: { error: { code: "wrongOrigin" } },
    });
  }
});

test("while another process writes, a push is asked to come back, and is not lost", async () => {
  const { file, learnerId } = await house({ waitMs: 20 });
  const review = await firstReview();
  const other = openDatabaseAt(file);
  const answered = await inTransaction(other, async (tx) => {
    await updateLearner(tx, learnerId, { rolloverHour: 5 });
    return push([review]);
  });
  await closeDatabase(other);
  expect(answered).toMatchObject({
    status: 503,
    retryAfter: "2",
    body: { error: { code: "busy" } },
  });
  expect((await push([review])).body.results).toEqual([{ id: review.id, result: "saved" }]);
});

test("a fault that nobody foresaw is answered without its stack", async () => {
  const { learnerId } = await house();
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => stderr.mockRestore());
  const db = openDatabase();
  await db.writer?.$executeRawUnsafe('DROP TABLE "occurrence"');
  const { status, body } = await ask(getTerms, "terms");
  expect([status, body.error?.code]).toEqual([500, "unforeseen"]);
  expect(JSON.stringify(body)).not.toMatch(/occurrence|at .*\.ts/);
  expect(stderr).toHaveBeenCalled();
  expect((await countRows(db, learnerId)).texts).toBe(1);
});

async function house({ waitMs }: { readonly waitMs?: number } = {}) {
  const file = await testDatabaseFile();
  vi.stubEnv("DATABASE_URL", `file:${file}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase(waitMs);
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  return { file, learnerId: learner.id, textId };
}

type Handler = (request: Request) => Promise<Response>;

async function ask(handler: Handler, path: string, init: RequestInit = {}) {
  const request = new Request(`http://127.0.0.1:3000/api/v1/${path}`, { headers: ours, ...init });
  const response = await handler(request);
  const retryAfter = response.headers.get("retry-after");
  return { status: response.status, retryAfter, body: (await response.json()) as Body };
}

function askText(textId: string, init: RequestInit = {}) {
  const params = Promise.resolve({ textId });
  return ask(
    (request) => getText(request, { params }),
    `texts/${encodeURIComponent(textId)}`,
    init,
  );
}

function push(reviews: readonly object[]) {
  const headers = { ...ours, "content-type": "application/json" };
  return ask(postReviews, "reviews", {
    method: "POST",
    body: JSON.stringify({ reviews }),
    headers,
  });
}

async function firstReview() {
  const { body } = await ask(getDue, "cards/due");
  const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
  const said = { kind: "answer", id: newId(), cardId: body.cards?.[0]?.id ?? "", calendar };
  return {
    ...said,
    answeredAt: "2026-01-05T12:00:00.000+08:00",
    rating: "good",
    durationMs: 2500,
    typedText: null,
  };
}
