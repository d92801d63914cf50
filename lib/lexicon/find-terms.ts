import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import type { Term } from "#lib/language/terms/term";
import type { Unit } from "#lib/language/text/unit";
import { findRoot } from "./find-root.ts";

/** What the thread is asked, and what it answers. */
export interface Asked {
  readonly id: number;
  readonly units: readonly Unit[];
}
export type Answered =
  | { readonly id: number; readonly terms: readonly Term[] }
  | { readonly id: number; readonly failure: string };

interface Waiting {
  readonly resolve: (terms: readonly Term[]) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  idle?: NodeJS.Timeout;
}

/** The dictionaries take some 200 MB: they go when nobody has imported for a while. */
const idleMs = 5 * 60_000;
const kept: { duizhaoTerms?: Thread | undefined } = globalThis as { duizhaoTerms?: Thread };
let lastId = 0;

/**
 * The terms of a text, best first, found in a thread of its own with this machine's lexicon; texts are taken one after
 * another. Rejects when the thread dies (out of memory, say); the next call starts another.
 */
export function findTerms(units: readonly Unit[]): Promise<readonly Term[]> {
  const thread = keepThread();
  clearTimeout(thread.idle);
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    thread.waiting.set(id, { resolve, reject });
    // While somebody waits the process stays; otherwise the thread keeps nobody.
    thread.worker.ref();
    thread.worker.postMessage({ id, units } satisfies Asked);
  });
}

function keepThread(): Thread {
  if (kept.duizhaoTerms) return kept.duizhaoTerms;
  // Fetched at run time: a bundler that sees a Worker wants to bundle its file, which Node runs as it is.
  const threads = process.getBuiltinModule("node:worker_threads");
  const worker = new threads.Worker(join(findRoot(), "lib", "lexicon", "terms-worker.ts"));
  const thread: Thread = { worker, waiting: new Map() };
  worker.on("message", (answered: Answered) => settle(thread, answered));
  worker.once("error", (error) => drop(thread, error));
  worker.once("exit", () => drop(thread, new Error("The thread that finds terms has ended.")));
  kept.duizhaoTerms = thread;
  return thread;
}

function settle(thread: Thread, answered: Answered): void {
  const waiting = thread.waiting.get(answered.id);
  thread.waiting.delete(answered.id);
  if ("terms" in answered) waiting?.resolve(answered.terms);
  else waiting?.reject(new Error(answered.failure));
  if (thread.waiting.size > 0) return;
  thread.worker.unref();
  thread.idle = setTimeout(() => void thread.worker.terminate(), idleMs).unref();
}

function drop(thread: Thread, error: unknown): void {
  if (kept.duizhaoTerms === thread) kept.duizhaoTerms = undefined;
  clearTimeout(thread.idle);
  const reason = error instanceof Error ? error : new Error(String(error));
  for (const { reject } of thread.waiting.values()) reject(reason);
  thread.waiting.clear();
}
