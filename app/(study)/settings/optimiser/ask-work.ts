import type { FitEnd, FitProgress } from "#lib/commands/fit-events";

interface Asked<Event> {
  readonly signal: AbortSignal;
  readonly onEvent: (event: Event | FitProgress | FitEnd) => void;
}

/**
 * Has long work done and hands on what is said meanwhile. When the door cannot be reached, breaks off, or answers with anything but events, the last event is `failed`. After `signal` is
 * aborted nothing is said any more.
 */
export async function askWork<Event extends { readonly type: string }>(
  path: "/api/v1/fit" | "/api/v1/fit/evaluate",
  { signal, onEvent }: Asked<Event>,
): Promise<void> {
  let isSettled = false;
  try {
    const headers = { accept: "application/x-ndjson" };
    const response = await fetch(path, { method: "POST", headers, signal });
    if (!response.ok || response.body === null) throw new Error(`Status ${response.status}`);
    for await (const line of linesOf(response.body)) {
      if (signal.aborted) return;
      // The door is ours: it says what its types say.
      const event = JSON.parse(line) as Event | FitProgress | FitEnd;
      isSettled = event.type !== "progress";
      onEvent(event);
    }
    if (!isSettled) throw new Error("The answer broke off.");
  } catch (error) {
    if (signal.aborted || isSettled) return;
    onEvent({ type: "failed", code: "unreachable", message: String(error) });
  }
}

/** Tells the server to end what it does for this learner. */
export async function endWork(): Promise<void> {
  await fetch("/api/v1/fit", { method: "DELETE" });
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + decoder.decode(read.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield line;
  }
  if (rest !== "") yield rest;
}
