import { v7 as newId } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { pushReviews } from "#lib/commands/push-reviews";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { listDeck } from "#lib/store/card";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { plots } from "./load-table.ts";
import { GET } from "./route.ts";

const unknown = "01930000-0000-7000-8000-000000000000";

/** A learner who has just answered one card. */
async function house() {
  vi.stubEnv("DATABASE_URL", `file:${await testDatabaseFile()}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase();
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  const learner = await testLearner(db);
  const { textId } = await importTestText(db, learner);
  const [card] = await listDeck(db, learner.id, null);
  const said = { kind: "answer", id: newId(), cardId: card?.id ?? "" } as const;
  const at = { answeredAt: new Date(), calendar: learner.calendar };
  const row = { ...said, ...at, rating: "good", durationMs: 4000, typedText: "酵种" } as const;
  await pushReviews(db, learner.id, [row]);
  return { textId };
}

async function ask(address: string, host = "127.0.0.1:3000") {
  const request = new Request(`http://127.0.0.1:3000/progress/csv/${address}`, {
    headers: { host },
  });
  const plot = address.split("?")[0] ?? "";
  const response = await GET(request, { params: Promise.resolve({ plot }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test("every plot's numbers can be taken away, of a text or of all: 每张图的数字", async () => {
  const { textId } = await house();
  for (const plot of plots) {
    for (const filter of ["", "?range=all", `?text=${textId}&range=year`]) {
      const { status, headers, text } = await ask(`${plot}${filter}`);
      expect([plot, status]).toEqual([plot, 200]);
      expect(headers.get("content-type")).toContain("text/csv");
      const [names, ...rows] = text.trimEnd().split("\r\n");
      expect(names).toMatch(/^[a-z_]+(,[a-z_]+)+$/);
      const widths = rows.map((row) => row.split(",").length);
      expect(new Set([names?.split(",").length, ...widths]).size).toBe(1);
    }
  }
});

test("the numbers are those of the page", async () => {
  const { textId } = await house();
  const counts = (await ask(`card-counts?text=${textId}`)).text;
  expect(counts).toMatch(/^sort,cards\r\nnew,\d+\r\nlearning,1\r\n/);
  const reviews = (await ask("reviews")).text.trimEnd().split("\r\n");
  expect(reviews).toHaveLength(32);
  expect(reviews.at(-1)).toMatch(/^(\d{4}-\d\d-\d\d),\1,1,4,0,0,1,0,1,4,0,/);
  const { headers } = await ask("hourly?range=year");
  expect(headers.get("content-disposition")).toBe('attachment; filename="duizhao-hourly-year.csv"');
});

test("an unknown plot, range or text is said to be so, and a page of another site learns nothing", async () => {
  await house();
  const faultOf = async (address: string, host?: string) => {
    const { status, text } = await ask(address, host);
    return [status, (JSON.parse(text) as { error: { field?: string } }).error.field];
  };
  expect(await faultOf("streak")).toEqual([400, "plot"]);
  expect(await faultOf("reviews?range=week")).toEqual([400, "range"]);
  expect(await faultOf("reviews?text=酵种")).toEqual([400, "text"]);
  expect(await faultOf("calendar?year=0")).toEqual([400, "year"]);
  expect(await faultOf(`reviews?text=${unknown}`)).toEqual([404, undefined]);
  expect((await faultOf("reviews", "evil.example"))[0]).toBe(403);
});
