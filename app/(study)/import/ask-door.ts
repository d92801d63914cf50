import type { FailedEvent, PreviewEvent, SaveEvent } from "#lib/commands/import-events";
import { readEvents } from "./read-events.ts";

interface Doors {
  readonly "/api/v1/texts/preview": PreviewEvent;
  readonly "/api/v1/texts": SaveEvent;
}

/**
 * Sends a text to a door and hands on what it says while it works. When it cannot be reached, breaks off, or answers with anything but events, the last event
 * is `failed` (`unreachable`, or the code of the answer). After `signal` is aborted nothing is said any more.
 */
export async function askDoor<Path extends keyof Doors>(
  path: Path,
  body: FormData,
  { signal, onEvent }: { signal: AbortSignal; onEvent: (event: Doors[Path] | FailedEvent) => void },
): Promise<void> {
  let isSettled = false;
  try {
    const headers = { accept: "application/x-ndjson" };
    const response = await fetch(path, { method: "POST", body, headers, signal });
    if (!response.ok || response.body === null) throw await problemOf(response);
    for await (const event of readEvents(response.body)) {
      if (signal.aborted) return;
      // The door is ours: it says what its types say.
      const said = event as Doors[Path];
      isSettled = isLast(said);
      onEvent(said);
    }
    if (!isSettled) throw new Error("The answer broke off.");
  } catch (error) {
    if (!signal.aborted && !isSettled) onEvent(failureOf(error));
  }
}

class DoorProblem extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function isLast({ type }: PreviewEvent | SaveEvent): boolean {
  return type === "found" || type === "saved" || type === "refused" || type === "failed";
}

async function problemOf(response: Response): Promise<DoorProblem> {
  const said: unknown = await response.json().catch(() => null);
  const { error } = said instanceof Object && "error" in said ? said : { error: null };
  const code = error instanceof Object && "code" in error ? String(error.code) : "unforeseen";
  return new DoorProblem(code, `${response.status}`);
}

function failureOf(error: unknown): FailedEvent {
  const code = error instanceof DoorProblem ? error.code : "unreachable";
  return { type: "failed", code, message: String(error) };
}
