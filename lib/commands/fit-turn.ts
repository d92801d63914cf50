import { err, type Result } from "#lib/result";
import type { LearnerId } from "#lib/store/ids";

/** A fit or an evaluation that is going on. */
interface Running {
  readonly control: AbortController;
  readonly ended: Promise<unknown>;
}

/** A bundler may load this module more than once: what runs is kept for all. */
const kept: { duizhaoFits?: Map<LearnerId, Running> } = globalThis as {
  duizhaoFits?: Map<LearnerId, Running>;
};

export interface AlreadyRunning {
  readonly type: "alreadyRunning";
}

/** Does work that a learner can have done once at a time, whether asked for in one tab or in two. It is told to end by its signal when `signal` is aborted or `endTurn` is called. */
export async function takeTurn<Value, Fault>(
  learnerId: LearnerId,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result<Value, Fault>>,
): Promise<Result<Value, Fault | AlreadyRunning>> {
  kept.duizhaoFits ??= new Map();
  const turns = kept.duizhaoFits;
  if (turns.has(learnerId)) return err({ type: "alreadyRunning" });
  const control = new AbortController();
  const either = signal ? AbortSignal.any([signal, control.signal]) : control.signal;
  const working = work(either);
  turns.set(learnerId, { control, ended: working.catch(() => null) });
  try {
    return await working;
  } finally {
    turns.delete(learnerId);
  }
}

/** Ends what is going on for a learner; resolves when it has ended. */
export async function endTurn(learnerId: LearnerId): Promise<void> {
  const running = kept.duizhaoFits?.get(learnerId);
  running?.control.abort(new DOMException("Cancelled.", "AbortError"));
  await running?.ended;
}
