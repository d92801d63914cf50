import { expect, onTestFinished, test, vi } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { listUnits } from "#lib/store/unit";
import { GET as find } from "./find/route.ts";
import { GET as foresee } from "./foreseen/route.ts";
import { GET as outlook } from "./outlook/route.ts";
import { GET as piece } from "./piece/route.ts";
import { PUT as keep } from "./place/route.ts";
import { POST as plan } from "./plan/route.ts";

const unknown = "01930000-0000-7000-8000-000000000000";
const wish = { targetDay: "2026-12-23", targetShare: 0.5, minutesPerDay: 10 };

type Door = (
  request: Request,
  context: { readonly params: Promise<{ readonly textId: string }> },
) => Promise<Response>;

async function house(given: Parameters<typeof importTestText>[2] = {}) {
  vi.stubEnv("DATABASE_URL", `file:${await testDatabaseFile()}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase();
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner, given);
  const [unit] = await listUnits(db, learner.id, textId);
  return { textId, unitId: unit?.id ?? "" };
}

async function ask(door: Door, textId: string, init: RequestInit = {}, query = "") {
  const headers = { host: "127.0.0.1:3000", "content-type": "application/json" };
  const request = new Request(`http://127.0.0.1:3000/api/v1/x${query}`, { headers, ...init });
  const response = await door(request, { params: Promise.resolve({ textId }) });
  const body = (await response.json()) as { readonly error?: { readonly code: string } };
  return [response.status, body.error?.code ?? null] as const;
}

const send = (method: string, body: unknown): RequestInit => ({
  method,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

test("a text that is not there is not found at any door of the reader, however its id is written: 没有", async () => {
  const { unitId } = await house();
  for (const id of [unknown, "nonsense", "'; DROP TABLE text; --", "没有"]) {
    for (const door of [outlook, foresee]) {
      expect(await ask(door, id)).toEqual([404, "textNotFound"]);
    }
    expect(await ask(piece, id, {}, "?piece=0")).toEqual([404, "textNotFound"]);
    expect(await ask(find, id, {}, "?words=x")).toEqual([404, "textNotFound"]);
    expect(await ask(plan, id, send("POST", wish))).toEqual([404, "textNotFound"]);
  }
  expect(await ask(keep, unknown, send("PUT", { unitId }))).toEqual([404, "unitNotFound"]);
});

test("what is asked wrongly is refused before anything is read: 太长", async () => {
  const { textId, unitId } = await house();
  expect(await ask(keep, textId, send("PUT", { unitId }))).toEqual([200, null]);
  expect(await ask(keep, textId, send("PUT", { unitId: unknown }))).toEqual([404, "unitNotFound"]);
  for (const query of ["", "?piece=-1", "?piece=1.5", "?piece=1e9"]) {
    expect(await ask(piece, textId, {}, query)).toEqual([400, "malformed"]);
  }
  for (const words of ["", "%20%20", "长".repeat(201)]) {
    expect(await ask(find, textId, {}, `?words=${words}`)).toEqual([400, "malformed"]);
  }
  for (const body of [
    "{",
    "[]",
    { ...wish, targetDay: "2026-02-30" },
    { ...wish, targetShare: "1" },
  ]) {
    expect((await ask(plan, textId, send("POST", body)))[0]).toBe(400);
  }
  expect((await ask(plan, textId, send("POST", { ...wish, targetShare: 1 })))[0]).toBe(422);
});

test("words are found whatever the case of their Latin letters, accents and signs as they stand: 查找", async () => {
  const { textId } = await house({
    content:
      "CAFÉ au lait, 100_% of it.\n百分之百的牛奶咖啡。\nNo coffee here, not 1000 of it.\n这里没有咖啡。",
    terms: [],
  });
  const found = async (words: string) => {
    const request = new Request(
      `http://127.0.0.1:3000/api/v1/x?words=${encodeURIComponent(words)}`,
      { headers: { host: "127.0.0.1:3000" } },
    );
    const response = await find(request, { params: Promise.resolve({ textId }) });
    return ((await response.json()) as { readonly units: readonly number[] }).units;
  };
  for (const words of ["CAFÉ", "cafÉ AU", "100_%", "牛奶"]) expect(await found(words)).toEqual([1]);
  expect(await found("咖啡")).toEqual([1, 2]);
  expect(await found("100_ of")).toEqual([]);
});

test("a body without end is not read to its end", async () => {
  const { textId } = await house();
  const endless = { ...wish, more: "长".repeat(100_000) };
  expect(await ask(plan, textId, send("POST", endless))).toEqual([413, "tooLarge"]);
  expect(await ask(keep, textId, send("PUT", endless))).toEqual([413, "tooLarge"]);
  const asForm = { ...send("POST", wish), headers: { host: "127.0.0.1:3000" } };
  expect(await ask(plan, textId, asForm)).toEqual([415, "notJson"]);
});
