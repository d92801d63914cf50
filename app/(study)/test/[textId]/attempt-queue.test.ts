import { expect, test } from "vitest";
import type { Attempt } from "./attempt.ts";
import { openAttemptQueue, type QueueWorld, type SaveReply } from "./attempt-queue.ts";

const saved: SaveReply = { saved: true, countsAs: "review" };

function attempt(id: string): Attempt {
  return {
    ...{ id, testId: "t", textId: "课文", unitId: `句${id}`, direction: "toTarget", hints: 0 },
    ...{ at: new Date("2026-11-23T08:00:00Z"), typedText: "样本效率", score: 1, verdicts: [] },
    ...{ suggested: "good", skipped: false, rating: "good", durationMs: 1, countsAs: "review" },
  };
}

/** A server that replies as it is told, and a clock that goes by hand. */
function world(reply: () => SaveReply) {
  const sent: string[] = [];
  const timers: { ms: number; call: () => void }[] = [];
  const told = (what: string) => {
    sent.push(what);
    return reply();
  };
  const outside: QueueWorld = {
    save: async ({ id }) => told(`save ${id}`),
    undo: async (id) => told(`undo ${id}`),
    after: (ms, call) => {
      timers.push({ ms, call });
      return () => {};
    },
  };
  return { sent, timers, queue: openAttemptQueue(outside) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const unreachable = () => {
  throw new Error("no network");
};

test("answers are sent one after the other, an undo after its answer", async () => {
  const { sent, queue } = world(() => saved);
  queue.add({ type: "save", attempt: attempt("1") });
  queue.add({ type: "undo", attemptId: "1" });
  queue.add({ type: "save", attempt: attempt("2") });
  expect(queue.status().waiting).toHaveLength(3);
  await settled();
  expect(sent).toEqual(["save 1", "undo 1", "save 2"]);
  expect(queue.status()).toMatchObject({ waiting: [], failing: false, refused: [] });
});

test("while the server does not reply answers wait, and are sent when it does, once each", async () => {
  let reply: () => SaveReply = unreachable;
  const { sent, timers, queue } = world(() => reply());
  queue.add({ type: "save", attempt: attempt("1") });
  await settled();
  queue.add({ type: "save", attempt: attempt("2") });
  await settled();
  expect(queue.status()).toMatchObject({ failing: true });
  expect(queue.status().waiting).toHaveLength(2);
  timers.at(-1)?.call();
  await settled();
  expect(timers.map(({ ms }) => ms)).toEqual([1000, 2000]);
  reply = () => saved;
  queue.retry();
  await settled();
  expect(sent).toEqual(["save 1", "save 1", "save 1", "save 2"]);
  expect(queue.status()).toMatchObject({ waiting: [], failing: false });
});

test("what is refused is told and does not hold up the others", async () => {
  let calls = 0;
  const { queue } = world(() => {
    calls += 1;
    return calls === 1 ? { saved: false, why: "unitNotFound" } : saved;
  });
  queue.add({ type: "save", attempt: attempt("1") });
  queue.add({ type: "save", attempt: attempt("2") });
  await settled();
  expect(queue.status()).toMatchObject({ waiting: [], refused: [{ id: "1" }] });
  queue.dismiss();
  expect(queue.status().refused).toEqual([]);
});

test("an answer that counted as practice after all is told", async () => {
  const { queue } = world(() => ({ saved: true, countsAs: "practice" }));
  queue.add({ type: "save", attempt: attempt("1") });
  await settled();
  expect(queue.status().practised).toMatchObject([{ id: "1" }]);
});
