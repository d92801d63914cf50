import { performance } from "node:perf_hooks";
import { parentPort, receiveMessageOnPort } from "node:worker_threads";
import type { Lexicon } from "#lib/language/text/lexicon";
import { doWork, isShort } from "./do-work.ts";
import { loadLexicon } from "./load-lexicon.ts";
import type { FromThread, ToThread, Work, WorkStage } from "./text-work.ts";
import { watchful } from "./watchful-lexicon.ts";

// A thread of its own: a long text takes seconds, and nobody else may wait for it. It works synchronously and looks at its
// messages whenever the work tells how far it is: what was cancelled is thrown out of, and short work is done in between.

interface Ask {
  readonly id: number;
  readonly work: Work;
}

const lookEveryMs = 20;
const tellEveryMs = 100;

const queue: Ask[] = [];
/** What is being done now: a long work, and a short one in the midst of it. */
const doing: number[] = [];
const cancelled = new Set<number>();
const cancellation = new Error("Cancelled.");
let isBusy = false;
let lookedAt = 0;

parentPort?.on("message", (said: ToThread) => {
  take(said);
  if (!isBusy) void workOff();
});

async function workOff(): Promise<void> {
  isBusy = true;
  const lexicon = await loadLexicon().catch((error: unknown) => ({ error }));
  for (let ask = next(); ask !== undefined; ask = next()) {
    if ("error" in lexicon) tell({ type: "failure", id: ask.id, error: lexicon.error });
    else answer(ask, lexicon);
    listen();
  }
  isBusy = false;
}

function take(said: ToThread): void {
  if (said.type === "ask") return void queue.push({ id: said.id, work: said.work });
  if (doing.includes(said.id)) return void cancelled.add(said.id);
  // What waits behind long work must not seem to hang.
  const at = queue.findIndex(({ id }) => id === said.id);
  if (at < 0) return;
  queue.splice(at, 1);
  tell({ type: "failure", id: said.id, error: cancellation });
}

function listen(): void {
  if (parentPort === null) return;
  for (let got = receiveMessageOnPort(parentPort); got; got = receiveMessageOnPort(parentPort)) {
    take(got.message as ToThread);
  }
}

/** Short work first, each kind in its order. */
function next(): Ask | undefined {
  const short = queue.findIndex(({ work }) => isShort(work));
  return queue.splice(Math.max(0, short), 1)[0];
}

function answer({ id, work }: Ask, lexicon: Lexicon): void {
  doing.push(id);
  try {
    const look = lookAround(id, lexicon);
    const done = doWork(work, watchful(lexicon, look), follow(id, look));
    tell({ type: "answer", id, answer: done });
  } catch (error) {
    tell({ type: "failure", id, error });
  } finally {
    doing.pop();
    cancelled.delete(id);
  }
}

/** Whoever waits is told how far the work is. */
function follow(id: number, look: () => void): (stage: WorkStage) => (share: number) => void {
  let toldAt = performance.now();
  return (stage) => (share) => {
    const now = performance.now();
    if (now - toldAt >= tellEveryMs) {
      toldAt = now;
      tell({ type: "progress", id, stage, share });
    }
    look();
  };
}

/** What the work calls as it goes on, often: throws out of it when nobody waits for it any more, and does short work in between. */
function lookAround(id: number, lexicon: Lexicon): () => void {
  return () => {
    if (performance.now() - lookedAt < lookEveryMs) return;
    listen();
    if (cancelled.has(id)) throw cancellation;
    if (doing.length === 1) doShortWork(lexicon);
    lookedAt = performance.now();
  };
}

function doShortWork(lexicon: Lexicon): void {
  for (;;) {
    const at = queue.findIndex(({ work }) => isShort(work));
    const [ask] = at < 0 ? [] : queue.splice(at, 1);
    if (ask === undefined) return;
    answer(ask, lexicon);
    listen();
  }
}

function tell(said: FromThread): void {
  parentPort?.postMessage(said);
}
