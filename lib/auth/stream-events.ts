import { tellFault } from "./answer-fault.ts";
import type { ApiProblem } from "./api-response.ts";

/** Said any number of times before the last event; `share` of the stage 0–1, never falling within it. */
interface ProgressEvent {
  readonly type: "progress";
  readonly stage: string;
  readonly share: number;
}

type FailedEvent = { readonly type: "failed" } & ApiProblem;

/** How the work of a stream tells what it does. `signal` is aborted when nobody reads any more. */
export interface Teller<Event> {
  readonly tell: (event: Event) => void;
  readonly onProgress: (stage: string, share: number) => void;
  readonly signal: AbortSignal;
}

const minPauseMs = 100;

/** Whether the answer is asked for as NDJSON events. */
export function wantsEvents(request: Request): boolean {
  return /\bapplication\/x-ndjson\b/i.test(request.headers.get("accept") ?? "");
}

/**
 * Answers with events, one JSON object a line, while `work` goes on; it resolves to the last one. What it throws is told as `failed`. When the client goes,
 * the work is told to end by its signal.
 */
export function streamEvents<Event extends { readonly type: string }>(
  request: Request,
  work: (teller: Teller<Event>) => Promise<Event>,
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (event: Event | ProgressEvent | FailedEvent) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      try {
        tell(await work({ tell, onProgress: paced(tell), signal }));
      } catch (error) {
        if (!signal.aborted) tell(failure(error));
      }
      // A stream that was cancelled is closed already.
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      // What is compressed on the way is held back until there is enough of it.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** The first and the last of each stage, and between them some ten a second. */
function paced(tell: (event: ProgressEvent) => void): Teller<never>["onProgress"] {
  let last = { stage: "", share: 0, atMs: 0 };
  return (stage, share) => {
    const atMs = performance.now();
    const isNew = stage !== last.stage;
    const isSoon = atMs - last.atMs < minPauseMs && share < 1;
    if (!isNew && (share <= last.share || isSoon)) return;
    last = { stage, share, atMs };
    tell({ type: "progress", stage, share: Math.min(1, Math.max(0, share)) });
  };
}

function failure(error: unknown): FailedEvent {
  const { code, message } = tellFault(error);
  return { type: "failed", code, message };
}
