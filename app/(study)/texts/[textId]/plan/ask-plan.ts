import type { PlanAnswered, PlanEnd, PlanProgress } from "#lib/commands/plan-events";
import { dayToIso } from "#lib/memory/time/day";
import type { PlanGoal } from "#lib/progress/readable-by-text";

export type PlanEvent = PlanAnswered | PlanEnd | PlanProgress;

/** Has a plan worked out and hands on what is said meanwhile; the last event is never `progress`. After `signal` is aborted nothing is said any more, and the work has ended. */
export async function askPlan(
  textId: string,
  goal: PlanGoal,
  { signal, onEvent }: { signal: AbortSignal; onEvent: (event: PlanEvent) => void },
): Promise<void> {
  let isSettled = false;
  try {
    const response = await fetch(`/api/v1/texts/${textId}/plan`, {
      method: "POST",
      headers: { accept: "application/x-ndjson", "content-type": "application/json" },
      body: JSON.stringify({ ...goal, targetDay: dayToIso(goal.targetDay) }),
      signal,
    });
    if (!response.ok || response.body === null) throw new Error(`Status ${response.status}`);
    for await (const line of linesOf(response.body)) {
      if (signal.aborted) return;
      // The door is ours: it says what its types say.
      const event = JSON.parse(line) as PlanEvent;
      isSettled = event.type !== "progress";
      onEvent(event);
    }
    if (!isSettled) throw new Error("The answer broke off.");
  } catch (error) {
    if (signal.aborted || isSettled) return;
    onEvent({ type: "failed", code: "unreachable", message: String(error) });
  }
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
