import { expect, onTestFinished, test, vi } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { GET, POST } from "./route.ts";

const ours = { host: "127.0.0.1:3000", "content-type": "application/json" };
const unknown = "01930000-0000-7000-8000-000000000000";

interface Body {
  readonly terms?: readonly { readonly id: string; readonly source: string }[];
  readonly changed?: readonly string[];
  readonly undo?: { readonly id: string } | null;
  readonly error?: { readonly code: string; readonly field?: string; readonly termId?: string };
}

async function house() {
  vi.stubEnv("DATABASE_URL", `file:${await testDatabaseFile()}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase();
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  await importTestText(db, await testLearner(db));
  const terms = (await ask(GET)).body.terms ?? [];
  const idOf = (source: string) => terms.find((term) => term.source === source)?.id ?? "";
  return { idOf };
}

async function ask(handler: (request: Request) => Promise<Response>, init: RequestInit = {}) {
  const request = new Request("http://127.0.0.1:3000/api/v1/terms", { headers: ours, ...init });
  const response = await handler(request);
  return { status: response.status, body: (await response.json()) as Body };
}

function act(body: unknown, headers: Readonly<Record<string, string>> = ours) {
  return ask(POST, { method: "POST", body: JSON.stringify(body), headers });
}

test("a machine accepts terms and prefers a translation, and sees it in the glossary", async () => {
  const { idOf } = await house();
  const starter = idOf("starter");
  expect(await act({ type: "accept", termIds: [starter, idOf("proof")] })).toMatchObject({
    status: 200,
    body: { changed: { length: 2 }, undo: { type: "accept", count: 2 }, redo: null },
  });
  expect((await act({ type: "prefer", termId: starter, translation: "发酵种" })).status).toBe(200);
  expect((await ask(GET)).body.terms?.find(({ id }) => id === starter)).toMatchObject({
    ...{ status: "accepted", tier: "core", isCertain: true, choices: [], sense: "" },
    ...{ forms: ["starter"], merged: [], refused: [], untranslated: 0 },
    targets: [
      { text: "发酵种", count: 0, ruling: "preferred" },
      { text: "酵种", count: 2, ruling: null },
    ],
  });
});

test("a machine takes an act back, and does it again", async () => {
  const { idOf } = await house();
  const done = await act({ type: "reject", termIds: [idOf("proof")] });
  const editId = done.body.undo?.id;
  expect(await act({ type: "redo", editId })).toMatchObject({ status: 422 });
  expect(await act({ type: "undo", editId: unknown })).toMatchObject({ status: 409 });
  expect(await act({ type: "undo", editId })).toMatchObject({ status: 200, body: { undo: null } });
  const proof = async () => (await ask(GET)).body.terms?.find(({ source }) => source === "proof");
  expect(await proof()).toMatchObject({ status: "proposed" });
  expect((await act({ type: "redo", editId })).body.undo).toMatchObject({ id: editId });
  expect(await proof()).toMatchObject({ status: "rejected" });
});

test("what cannot be done is told with its code, its field and the term in the way", async () => {
  const { idOf } = await house();
  const [starter, proof] = [idOf("starter"), idOf("proof")];
  expect(await act({ type: "rename", termId: starter, source: "Proofs" })).toMatchObject({
    status: 409,
    body: { error: { code: "taken", field: "source", termId: proof } },
  });
  expect(await act({ type: "reject", termIds: [unknown] })).toMatchObject({
    status: 404,
    body: { error: { code: "unknownTerm", field: "termIds", termId: unknown } },
  });
  const sourdough = { source: "sourdough", translations: ["酸面包"] };
  const languages = { sourceLang: "en", targetLang: "zh" };
  expect(await act({ type: "add", ...sourdough, ...languages })).toMatchObject({
    status: 422,
    body: { error: { code: "standsNowhere", field: "source" } },
  });
});

test.each([
  ["an unknown act", { type: "guess" }, "type"],
  ["an id that is none", { type: "accept", termIds: ["没有"] }, "termIds[0]"],
  ["no translation", { type: "allow", termId: unknown, translations: [] }, "translations"],
  [
    "more at once than a term has spellings",
    { type: "merge", termId: unknown, otherIds: Array(201).fill(unknown) },
    "otherIds",
  ],
])("%s is malformed, and named", async (_, body, field) => {
  await house();
  expect(await act(body)).toMatchObject({
    status: 400,
    body: { error: { code: "malformed", field } },
  });
});

test("a page of another site can do nothing to terms", async () => {
  const { idOf } = await house();
  const foreign = { ...ours, origin: "https://evil.test" };
  expect(await act({ type: "reject", termIds: [idOf("proof")] }, foreign)).toMatchObject({
    status: 403,
    body: { error: { code: "wrongOrigin" } },
  });
});
