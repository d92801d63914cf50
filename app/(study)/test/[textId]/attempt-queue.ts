import type { Attempt } from "./attempt.ts";

/** What the server says of an attempt. */
export type SaveReply =
  | { readonly saved: true; readonly countsAs: "review" | "practice" }
  | { readonly saved: false; readonly why: "unitNotFound" | "conflict" | "malformed" };

/** Something to be told to the server. */
type Write =
  | { readonly type: "save"; readonly attempt: Attempt }
  | { readonly type: "undo"; readonly attemptId: string };

/** How it stands with saving. `failing`: the server does not reply; `refused`: attempts that it did not take. */
export interface QueueStatus {
  readonly waiting: readonly Write[];
  readonly failing: boolean;
  readonly refused: readonly Attempt[];
  /** Attempts that were saved as practice although they were to count as a review. */
  readonly practised: readonly Attempt[];
}

export interface AttemptQueue {
  readonly subscribe: (listener: () => void) => () => void;
  readonly status: () => QueueStatus;
  readonly add: (write: Write) => void;
  /** Tries again at once. */
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** The world outside. `save` and `undo` reject when the server does not reply; `after` calls back once. */
export interface QueueWorld {
  readonly save: (attempt: Attempt) => Promise<SaveReply>;
  readonly undo: (attemptId: string) => Promise<unknown>;
  readonly after: (ms: number, call: () => void) => () => void;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/** Sends attempts one after the other, in the order they were made, each until the server has replied. They are kept in memory only. */
export function openAttemptQueue(world: QueueWorld): AttemptQueue {
  const listeners = new Set<() => void>();
  let status: QueueStatus = { waiting: [], failing: false, refused: [], practised: [] };
  let isSending = false;
  let failures = 0;
  let cancelRetry = () => {};
  const report = (change: Partial<QueueStatus>) => {
    status = { ...status, ...change };
    for (const listener of listeners) listener();
  };
  const send = async () => {
    const [write] = status.waiting;
    if (isSending || write === undefined) return;
    isSending = true;
    cancelRetry();
    try {
      const change = write.type === "save" ? await saved(world, write.attempt, status) : {};
      if (write.type === "undo") await world.undo(write.attemptId);
      failures = 0;
      report({ ...change, waiting: status.waiting.slice(1), failing: false });
    } catch {
      failures += 1;
      report({ failing: true });
      const waitMs = Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs);
      cancelRetry = world.after(waitMs, () => void send());
      return;
    } finally {
      isSending = false;
    }
    await send();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status: () => status,
    add: (write) => {
      report({ waiting: [...status.waiting, write] });
      // After a failure the next attempt is due at its own time.
      if (!status.failing) void send();
    },
    retry: () => void send(),
    dismiss: () => report({ refused: [], practised: [] }),
  };
}

async function saved(
  world: QueueWorld,
  attempt: Attempt,
  { refused, practised }: QueueStatus,
): Promise<Partial<QueueStatus>> {
  const reply = await world.save(attempt);
  if (!reply.saved) return { refused: [...refused, attempt] };
  const isPractised = !attempt.skipped && reply.countsAs !== attempt.countsAs;
  return isPractised ? { practised: [...practised, attempt] } : {};
}
