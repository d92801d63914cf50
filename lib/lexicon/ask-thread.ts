import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { findRoot } from "./find-root.ts";
import type { Answers, FromThread, ToThread, Watch, Work } from "./text-work.ts";

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly watch: Watch;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Work that was given up and has not yet ended. */
  readonly ending: Map<number, NodeJS.Timeout>;
  lastId: number;
  idle?: NodeJS.Timeout;
}

/** The dictionaries take some 200 MB: they go when nobody has imported for a while. */
const idleMs = 5 * 60_000;
/** Work that was given up and goes on for so long hangs. */
const endingMs = 15_000;
/** A text that needs more ends its thread, and not the app. */
const maxHeapMb = 1_500;
/** A bundler may load this module more than once: whatever belongs to the thread is kept with it. */
const kept: { duizhaoTexts?: Thread | undefined } = globalThis as { duizhaoTexts?: Thread };

/**
 * Has work on texts done in a thread of its own, where the lexicon is loaded. Short work does not wait for long work. Rejects with the signal's reason when it
 * is aborted, and when the thread dies (out of memory, say); the next call starts another.
 */
export function askThread<T extends Work["type"]>(
  work: Extract<Work, { readonly type: T }>,
  watch: Watch = {},
): Promise<Answers[T]> {
  if (watch.signal?.aborted) return Promise.reject(watch.signal.reason);
  const thread = keepThread();
  clearTimeout(thread.idle);
  thread.lastId += 1;
  const id = thread.lastId;
  return new Promise((resolve, reject) => {
    const giveUp = () => abandon(thread, id, watch.signal?.reason);
    const settled =
      <V>(settle: (value: V) => void) =>
      (value: V) => {
        watch.signal?.removeEventListener("abort", giveUp);
        settle(value);
      };
    watch.signal?.addEventListener("abort", giveUp, { once: true });
    thread.waiting.set(id, {
      resolve: settled((answer) => resolve(answer as Answers[T])),
      reject: settled(reject),
      watch,
    });
    // While somebody waits the process stays; otherwise the thread keeps nobody.
    thread.worker.ref();
    thread.worker.postMessage({ type: "ask", id, work } satisfies ToThread);
  });
}

function keepThread(): Thread {
  if (kept.duizhaoTexts) return kept.duizhaoTexts;
  // Fetched at run time: a bundler that sees a Worker wants to bundle its file, which Node runs as it is.
  const threads = process.getBuiltinModule("node:worker_threads");
  const worker = new threads.Worker(join(findRoot(), "lib", "lexicon", "text-worker.ts"), {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  const thread: Thread = { worker, waiting: new Map(), ending: new Map(), lastId: 0 };
  worker.on("message", (said: FromThread) => hear(thread, said));
  worker.once("error", (error) => drop(thread, error));
  worker.once("exit", () => drop(thread, new Error("The thread that reads texts has ended.")));
  kept.duizhaoTexts = thread;
  return thread;
}

function hear(thread: Thread, said: FromThread): void {
  const waiting = thread.waiting.get(said.id);
  if (said.type === "progress") {
    waiting?.watch.onProgress?.(said.stage, said.share);
    return;
  }
  clearTimeout(thread.ending.get(said.id));
  thread.ending.delete(said.id);
  thread.waiting.delete(said.id);
  rest(thread);
  if (said.type === "answer") waiting?.resolve(said.answer);
  else waiting?.reject(said.error);
}

/** Nobody waits for this work any more: the thread is told, and ended when it does not listen. */
function abandon(thread: Thread, id: number, reason: unknown): void {
  const waiting = thread.waiting.get(id);
  thread.waiting.delete(id);
  thread.worker.postMessage({ type: "cancel", id } satisfies ToThread);
  thread.ending.set(id, setTimeout(() => end(thread), endingMs).unref());
  rest(thread);
  waiting?.reject(reason);
}

function rest(thread: Thread): void {
  if (thread.waiting.size > 0) return;
  thread.worker.unref();
  clearTimeout(thread.idle);
  thread.idle = setTimeout(() => end(thread), idleMs).unref();
}

/** What is asked while it ends goes to another. */
function end(thread: Thread): void {
  if (kept.duizhaoTexts === thread) kept.duizhaoTexts = undefined;
  void thread.worker.terminate();
}

function drop(thread: Thread, error: unknown): void {
  if (kept.duizhaoTexts === thread) kept.duizhaoTexts = undefined;
  clearTimeout(thread.idle);
  for (const timer of thread.ending.values()) clearTimeout(timer);
  const reason = error instanceof Error ? error : new Error(String(error));
  for (const { reject } of thread.waiting.values()) reject(reason);
  thread.waiting.clear();
}
