import { v7 as newId } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { evidenceOf, meetTerm } from "#lib/commands/test-credit";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { countRows } from "#lib/store/health";
import { testDatabaseFile } from "#lib/store/test-database";
import { listUnitCards } from "#lib/store/unit-card";
import { POST } from "./route.ts";

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
  const { textId } = await importTestText(db, learner);
  const at = new Date("2026-01-05T04:00:00Z");
  const { termId } = await meetTerm(db, { learner, source: "starter", at });
  const [card] = await listUnitCards(db, learner.id, textId, "translation");
  const said = { id: newId(), cardId: card?.cardId ?? "", answeredAt: "2026-01-14T12:00:00+08:00" };
  const answer = { kind: "answer", ...said, rating: "good", typedText: "酵种每天都要喂。" };
  return { db, learner, termId, answer };
}

async function push(review: object) {
  const request = new Request("http://127.0.0.1:3000/api/v1/reviews", {
    method: "POST",
    headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
    body: JSON.stringify({ reviews: [review] }),
  });
  const response = await POST(request);
  const body = (await response.json()) as { error?: { field?: string } };
  return { status: response.status, field: body.error?.field };
}

test("verdicts pushed with a typed translation become evidence, once however often it is sent", async () => {
  const { db, learner, termId, answer } = await house();
  const typed = { ...answer, verdicts: [{ termId, verdict: "hit" }] };
  for (let time = 0; time < 2; time += 1) expect((await push(typed)).status).toBe(200);
  const noted = await evidenceOf(db, learner);
  expect(noted).toMatchObject([{ groupId: answer.id, act: { verdict: "hit", counts: false } }]);
});

test.each<[string, (house: { termId: string; answer: object }) => object, string]>([
  [
    "a hundred and one verdicts",
    ({ answer, termId }) => ({ ...answer, verdicts: Array(101).fill({ termId, verdict: "hit" }) }),
    "verdicts",
  ],
  [
    "an unknown verdict",
    ({ answer, termId }) => ({ ...answer, verdicts: [{ termId, verdict: "对" }] }),
    "verdicts[0].verdict",
  ],
  [
    "a term of endless name",
    ({ answer }) => ({ ...answer, verdicts: [{ termId: "词".repeat(101), verdict: "hit" }] }),
    "verdicts[0].termId",
  ],
  [
    "evidence made by a device",
    ({ answer }) => {
      const act = { type: "evidence", verdict: "hit", answerId: newId(), counts: true };
      return { ...answer, kind: "act", groupId: newId(), act };
    },
    "act.type",
  ],
])("%s is answered 400, and nothing is saved", async (_, spoil, field) => {
  const given = await house();
  const before = await countRows(given.db, given.learner.id);
  const answered = await push(spoil(given));
  expect(answered.status).toBe(400);
  expect(answered.field).toBe(`reviews[0].${field}`);
  expect(await countRows(given.db, given.learner.id)).toEqual(before);
});
