import { expect, test, vi } from "vitest";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { type Disk, openOutbox } from "./outbox.ts";
import { type KeeperWorld, keepOutbox } from "./outbox-keeper.ts";
import type { PushReply } from "./read-reply.ts";

type Answering = (ids: readonly string[]) => PushReply | "noNetwork";

/** A network and a clock of our own; the outbox is the real one, in memory because Node has no IndexedDB. */
function open(answering: Answering, disk?: Disk) {
  const sent: string[][] = [];
  const timers: { ms: number; call: () => void }[] = [];
  let answer = answering;
  const world: KeeperWorld = {
    send: async (reviews) => {
      const ids = reviews.map(({ id }) => id);
      sent.push(ids);
      const reply = answer(ids);
      if (reply === "noNetwork") throw new TypeError("Failed to fetch");
      return reply;
    },
    after: (ms, call) => {
      const timer = { ms, call };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    draw: () => 1,
    exclusively: (work) => work(),
  };
  const keeper = keepOutbox(openOutbox("learner", disk), world);
  return { keeper, sent, timers, becomes: (next: Answering) => (answer = next) };
}

function review(id: string): CardEvent {
  return {
    kind: "answer",
    id,
    cardId: `card of ${id}`,
    answeredAt: new Date("2026-11-23T08:00:00Z"),
    calendar: { zone: "Asia/Shanghai", rolloverHour: 4 },
    rating: "good",
    outcome: { state: "review", intervalDays: 4 },
    durationMs: 2100,
    typedText: "样本效率",
  };
}

const verdict = (result: string) => (ids: readonly string[]) => ({
  status: 200,
  retryAfter: null,
  body: { results: ids.map((id) => ({ id, result })) },
});
const saved = verdict("saved");
const offline = () => "noNetwork" as const;
const ids = async (reviews: Promise<CardEvent[]>) => (await reviews).map(({ id }) => id);

test("an answer is sent at once and then forgotten", async () => {
  const { keeper, sent } = open(saved);
  await keeper.add(review("a"));
  expect(await keeper.flush()).toBe(true);
  expect(sent).toEqual([["a"]]);
  expect(await keeper.unsent()).toEqual([]);
  expect(keeper.status()).toMatchObject({ waiting: 0, failed: false, refused: [] });
});

test("without a network answers wait in their order, and go out when it is back", async () => {
  const { keeper, sent, becomes, timers } = open(offline);
  for (const id of ["a", "b", "c"]) await keeper.add(review(id));
  expect(await keeper.flush()).toBe(false);
  expect(keeper.status()).toMatchObject({ waiting: 3, failed: true });
  expect(await ids(keeper.unsent())).toEqual(["a", "b", "c"]);
  becomes(saved);
  timers.findLast(({ ms }) => ms !== 4_000)?.call();
  expect(await keeper.flush()).toBe(true);
  expect(sent.at(-1)).toEqual(["a", "b", "c"]);
  expect(keeper.status()).toMatchObject({ waiting: 0, failed: false });
});

test("a lost reply sends the same answer again, and the duplicate ends it", async () => {
  const { keeper, sent, becomes } = open(offline);
  await keeper.add(review("a"));
  await keeper.flush();
  becomes(verdict("duplicate"));
  await keeper.flush();
  expect(sent.flat()).toEqual(["a", "a"]);
  expect(await keeper.unsent()).toEqual([]);
});

test("a hurried learner without a network does not knock with every key", async () => {
  const { keeper, sent } = open(offline);
  await keeper.add(review("a"));
  await keeper.flush();
  const knocks = sent.length;
  for (const id of ["b", "c", "d"]) await keeper.add(review(id));
  expect(sent.length).toBe(knocks);
});

test("a hundred and twenty answers go in batches", async () => {
  const { keeper, sent, becomes } = open(offline);
  for (let index = 0; index < 120; index += 1) await keeper.add(review(`answer ${index}`));
  becomes(saved);
  await keeper.flush();
  expect(sent.slice(-3).map((batch) => batch.length)).toEqual([50, 50, 20]);
  expect(keeper.status().waiting).toBe(0);
});

test("one answer that cannot be read is told, and all others are saved", async () => {
  const { keeper, becomes } = open(offline);
  for (const id of ["a", "坏", "c"]) await keeper.add(review(id));
  becomes((sent) =>
    sent.includes("坏") ? { status: 400, retryAfter: null, body: { error: {} } } : saved(sent),
  );
  expect(await keeper.flush()).toBe(true);
  expect(keeper.status()).toMatchObject({
    waiting: 0,
    failed: false,
    refused: [{ reviewId: "坏", reason: "malformed" }],
  });
  keeper.dismissRefusals();
  expect(keeper.status().refused).toEqual([]);
});

test("saving that takes long is told, and the word is taken back when it is done", async () => {
  const { keeper, timers, becomes } = open(offline);
  await keeper.add(review("a"));
  expect(keeper.status().late).toBe(false);
  timers.find(({ ms }) => ms === 4_000)?.call();
  expect(keeper.status().late).toBe(true);
  becomes(saved);
  await keeper.flush();
  expect(keeper.status()).toMatchObject({ late: false, waiting: 0 });
});

test("where the browser keeps nothing, the page says so while an answer is in its hands alone", async () => {
  const { keeper, becomes } = open(offline);
  expect(keeper.status().durable).toBe(true);
  await keeper.add(review("a"));
  expect(keeper.status().durable).toBe(false);
  becomes(saved);
  await keeper.flush();
  expect(keeper.status().durable).toBe(true);
});

/** A browser's disk that can be emptied or fail behind the page's back. */
function openDisk() {
  const rows = new Map<string, CardEvent>();
  const disk = { rows, fails: false };
  const given: Disk = {
    list: async () => (disk.fails ? null : [...rows.values()]),
    add: async (added) => {
      if (!disk.fails) rows.set(added.id, added);
      return !disk.fails;
    },
    remove: async (removed) => {
      for (const id of removed) rows.delete(id);
    },
  };
  return Object.assign(disk, { given });
}

test("after another tab has sent what waited, the next answer goes out at once", async () => {
  const disk = openDisk();
  disk.rows.set("old", review("old"));
  const { keeper, sent, becomes } = open(offline, disk.given);
  expect(await keeper.flush()).toBe(false);
  expect(keeper.status()).toMatchObject({ waiting: 1, failed: true });
  disk.rows.clear();
  expect(await keeper.flush()).toBe(true);
  expect(keeper.status()).toMatchObject({ waiting: 0, failed: false, late: false });
  becomes(saved);
  await keeper.add(review("new"));
  await vi.waitFor(() => expect(sent.at(-1)).toEqual(["new"]));
});

test("answers of this page outlive a browser that empties its disk", async () => {
  const disk = openDisk();
  const { keeper, sent, becomes } = open(offline, disk.given);
  await keeper.add(review("a"));
  await keeper.flush();
  disk.rows.clear();
  await keeper.add(review("b"));
  expect(await ids(keeper.unsent())).toEqual(["a", "b"]);
  becomes(saved);
  expect(await keeper.flush()).toBe(true);
  expect(sent.at(-1)).toEqual(["a", "b"]);
  expect(await keeper.unsent()).toEqual([]);
});

test("a disk that cannot be read is no empty one: it is looked at again", async () => {
  const disk = openDisk();
  disk.rows.set("old", review("old"));
  disk.fails = true;
  const { keeper, sent, timers } = open(saved, disk.given);
  await keeper.add(review("new"));
  expect(await keeper.flush()).toBe(false);
  expect(sent).toEqual([["new"]]);
  disk.fails = false;
  timers.findLast(({ ms }) => ms !== 4_000)?.call();
  expect(await keeper.flush()).toBe(true);
  expect(sent.at(-1)).toEqual(["old"]);
});

test("cards that the server calls gone are told to the page that listens, and to none that stopped", async () => {
  const gone = [{ cardId: "card of a", why: "textRemoved" }];
  const { keeper } = open((ids) => {
    const reply = saved(ids);
    return { ...reply, body: { ...reply.body, gone } };
  });
  const heard: unknown[] = [];
  const stop = keeper.listenGone((cards) => heard.push(cards));
  await keeper.add(review("a"));
  await keeper.flush();
  expect(heard).toEqual([gone]);
  stop();
  await keeper.add(review("b"));
  await keeper.flush();
  expect(heard).toHaveLength(1);
});
