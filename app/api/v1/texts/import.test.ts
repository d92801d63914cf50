import { expect, onTestFinished, test, vi } from "vitest";
import type { PreviewEvent, SaveEvent } from "#lib/commands/import-events";
import { testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { countRows } from "#lib/store/health";
import { testDatabaseFile } from "#lib/store/test-database";
import { POST as preview } from "./preview/route.ts";
import { POST as save } from "./route.ts";

type Event = PreviewEvent | SaveEvent;

const text = `The starter must be fed every day.
酵种必须每天喂养。
A long proof gives the bread its flavour.
长时间的醒发赋予面包风味。`;
const nothing = { texts: 0, units: 0, terms: 0, notes: 0, cards: 0, reviews: 0 };

test("a file in a form is previewed: how it was read and what was found, and nothing is saved", async () => {
  const { rows } = await house();
  const form = formOf({ "面包.txt": text });
  form.append("cardKinds", "translation");
  form.append("repairs", '{"r1":false}');
  const response = await preview(ask({ body: form }));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    read: {
      title: expect.stringContaining("starter"),
      files: [{ name: "面包.txt" }],
      lineCount: 4,
    },
    found: { cards: { translation: 2, cloze: 0 }, existing: null, removed: null },
  });
  expect(await rows()).toMatchObject(nothing);
});

test("as events: each stage in its order and not falling back, then how it was read, then what was found", async () => {
  await house();
  const response = await preview(ask({ body: formOf({ "面包.txt": text }), accept: events }));
  expect(response.headers.get("content-type")).toContain(events);
  expect(response.headers.get("cache-control")).toContain("no-transform");
  const told = await eventsOf(response);
  const stages = told.flatMap((event) => (event.type === "progress" ? [event.stage] : []));
  expect([...new Set(stages)]).toEqual(["reading", "aligning", "terms"]);
  expect(told.filter(({ type }) => type !== "progress").map(({ type }) => type)).toEqual([
    "read",
    "found",
  ]);
  expect(told.at(-1)?.type).toBe("found");
});

test("a pasted text is saved as events; the same again is there already", async () => {
  const { rows } = await house();
  const pasted = () => {
    const form = new FormData();
    form.append("pasted", new Blob([text]));
    form.append("title", "面包");
    return ask({ body: form, accept: events });
  };
  const told = await eventsOf(await save(pasted()));
  expect(told.at(-1)).toMatchObject({ type: "saved", text: { status: "imported", units: 2 } });
  expect(told).toContainEqual({ type: "progress", stage: "saving", share: 1 });
  const again = (await eventsOf(await save(pasted()))).at(-1);
  expect(again).toMatchObject({ type: "saved", text: { status: "existing", title: "面包" } });
  expect(await rows()).toMatchObject({ texts: 1, units: 2 });
});

test("a refusal names the file, its line and the remedy, as JSON and as the last event", async () => {
  const { rows } = await house();
  const form = () => formOf({ "水壶.txt": "大家早上好。\n水壶正烧着。\n" });
  const response = await preview(ask({ body: form() }));
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    error: { code: "oneLanguage", field: "content", file: "水壶.txt", line: 1 },
  });
  const told = await eventsOf(await save(ask({ body: form(), accept: events })));
  expect(told.at(-1)).toMatchObject({
    type: "refused",
    refusal: { code: "oneLanguage", message: expect.stringContaining("add the English") },
    place: { name: "水壶.txt", line: 1 },
  });
  expect(await rows()).toMatchObject(nothing);
});

test("three files are no text", async () => {
  await house();
  const response = await preview(ask({ body: formOf({ a: text, b: text, 丙: text }) }));
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ error: { code: "tooManyFiles" } });
});

test.each([preview, save])("who goes in the midst of it leaves nothing behind", async (door) => {
  const { rows } = await house();
  const control = new AbortController();
  const long = Array.from({ length: 1_500 }, (_, at) => text.replaceAll(/day|天/g, `$& ${at}`));
  const body = formOf({ "很长.txt": long.join("\n") });
  const response = await door(ask({ body, accept: events, signal: control.signal }));
  const told: Event[] = [];
  for await (const event of readEvents(response)) {
    told.push(event);
    if (event.type === "progress" && event.stage === "terms") control.abort();
  }
  expect(told.map(({ type }) => type)).not.toContain("saved");
  expect(told.at(-1)).toMatchObject({ type: "progress", stage: "terms" });
  expect(await rows()).toMatchObject(nothing);
  // The thread has room for the next.
  expect((await preview(ask({ body: formOf({ "短.txt": text }) }))).status).toBe(200);
});

test("who cancels the answer ends the work as well", async () => {
  const { rows } = await house();
  const response = await save(ask({ body: formOf({ "面包.txt": text }), accept: events }));
  await response.body?.cancel();
  await preview(ask({ body: formOf({ "短.txt": `${text}\n` }) }));
  expect(await rows()).toMatchObject(nothing);
});

test("a body that is too large is refused by the length it names, unread, and when it names none, while it is read", async () => {
  await house();
  let pulled = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x61));
      },
    });
  const headers = { "content-type": "text/plain", "content-length": String(20 * 1024 * 1024) };
  const named = await preview(ask({ body: endless(), headers }));
  expect([named.status, pulled]).toEqual([413, expect.toSatisfy((count) => count < 3)]);
  expect(await named.json()).toMatchObject({
    error: { code: "tooLarge", field: "content", message: expect.stringContaining("20.0 MB") },
  });
  expect((await preview(ask({ body: endless(), headers: { "content-type": "x/x" } }))).status).toBe(
    413,
  );
  expect(pulled).toBeLessThan(20);
});

test("two files that are too large together are refused in the importer's words", async () => {
  await house();
  const half = `${text}\n`.repeat(30_000);
  const response = await preview(ask({ body: formOf({ "一.txt": half, "二.txt": half }) }));
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { code: "tooLarge", field: "content" } });
});

test.each([
  ["sourceLang", "fr"],
  ["cardKinds", "guess"],
  ["formats", "docx"],
  ["repairs", "[1]"],
  ["repairs", "{"],
  ["updates", "第一课"],
])("a form whose %s is %s is answered 400 with the field", async (field, value) => {
  await house();
  const form = formOf({ "面包.txt": text });
  form.append(field, value);
  const response = await preview(ask({ body: form, accept: events }));
  expect(response.status).toBe(400);
  const { error } = (await response.json()) as { error: { code: string; field: string } };
  expect([error.code, error.field]).toEqual(["malformed", expect.stringContaining(field)]);
});

test("a page of another site may not have a text read", async () => {
  await house();
  const headers = { origin: "https://evil.test" };
  expect((await preview(ask({ body: formOf({ a: text }), headers }))).status).toBe(403);
});

const events = "application/x-ndjson";

async function house() {
  vi.stubEnv("DATABASE_URL", `file:${await testDatabaseFile()}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase();
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  const learner = await testLearner(db);
  return { rows: () => countRows(db, learner.id) };
}

function formOf(files: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) {
    form.append("files", new File([content], name));
  }
  return form;
}

function ask(asked: {
  readonly body: FormData | ReadableStream;
  readonly accept?: string;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}): Request {
  const { body, accept = "*/*", signal = null, headers } = asked;
  return new Request("http://127.0.0.1:3000/api/v1/texts", {
    method: "POST",
    headers: { host: "127.0.0.1:3000", accept, ...headers },
    body,
    signal,
    ...({ duplex: "half" } as object),
  });
}

async function eventsOf(response: Response): Promise<Event[]> {
  const told: Event[] = [];
  for await (const event of readEvents(response)) told.push(event);
  return told;
}

async function* readEvents(response: Response): AsyncGenerator<Event> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body ?? []) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Event;
  }
  expect(rest).toBe("");
}
