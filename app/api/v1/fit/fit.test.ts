import { expect, onTestFinished, test, vi } from "vitest";
import { makeReviewLog } from "#bench/make-review-log";
import { plantLog } from "#lib/commands/test-log";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { POST as evaluate } from "./evaluate/route.ts";
import { DELETE as cancel, GET as getFits, POST as postFit } from "./route.ts";

const log = makeReviewLog({ days: 45, newPerDay: 8, seed: 3 });
const events = { accept: "application/x-ndjson" };

test("weights are fitted for machines too, and told with all that were", async () => {
  await house(log);
  const answered = await postFit(request("POST"));
  expect(answered.status).toBe(200);
  const outcome = await answered.json();
  expect(outcome).toMatchObject({ isAdopted: true, fit: { model: "FSRS-6" } });
  const fits = await (await getFits(request("GET"))).json();
  expect(fits).toMatchObject({ fitId: outcome.fit.id, weights: outcome.fit.weights });
  expect(fits.fits).toEqual([outcome.fit]);
});

test("as a stream it tells how far it is, and last what it came to", async () => {
  await house(log);
  const said = await linesOf(await evaluate(request("POST", events)));
  expect(said[0]).toMatchObject({ type: "progress", stage: "reading" });
  expect(said.at(-1)).toMatchObject({ type: "evaluated" });
});

test("too few reviews are refused with both numbers, 二次也说", async () => {
  await house(log.slice(0, 40));
  const answered = await postFit(request("POST"));
  expect(answered.status).toBe(422);
  expect((await answered.json()).error.code).toBe("tooFew");
  const [said] = (await linesOf(await postFit(request("POST", events)))).slice(-1);
  expect(said).toEqual({
    type: "refused",
    refusal: { type: "tooFew", reviews: expect.any(Number), needed: 400 },
  });
});

test("a second one is told of the first, and the first can be cancelled from elsewhere", async () => {
  await house(log);
  const first = postFit(request("POST", events));
  const second = await postFit(request("POST"));
  expect(second.status).toBe(409);
  expect((await second.json()).error.code).toBe("alreadyRunning");
  expect((await cancel(request("DELETE"))).status).toBe(204);
  expect((await linesOf(await first)).at(-1)).toEqual({ type: "cancelled" });
  const fits = await (await getFits(request("GET"))).json();
  expect(fits).toMatchObject({ fitId: null, fits: [] });
});

test("a page of another site may not have anything fitted", async () => {
  await house([]);
  const foreign = { origin: "https://example.com" };
  expect((await postFit(request("POST", foreign))).status).toBe(403);
  expect((await cancel(request("DELETE", foreign))).status).toBe(403);
});

async function house(answers: typeof log): Promise<void> {
  vi.stubEnv("DATABASE_URL", `file:${await testDatabaseFile()}`);
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  await plantLog(openDatabase(), answers);
}

function request(method: string, headers: Readonly<Record<string, string>> = {}): Request {
  const host = "127.0.0.1:3000";
  return new Request(`http://${host}/api/v1/fit`, { method, headers: { host, ...headers } });
}

async function linesOf(response: Response): Promise<{ readonly type: string }[]> {
  const text = await response.text();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
