import { answer } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { streamEvents, wantsEvents } from "#lib/auth/stream-events";
import type { SaveEvent } from "#lib/commands/import-events";
import { importText } from "#lib/commands/import-text";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import { listTexts } from "#lib/store/shelf";
import { answerRefusal, refusalEvent } from "./preview/answer-refusal.ts";
import { readImportRequest } from "./preview/read-import-request.ts";

/** The shelf: every live text with its counts. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const now = new Date();
    const today = dayOf(now, learner.calendar);
    const endsAt = nextRollover(now, learner.calendar);
    return answer({ texts: await listTexts(db, learner.id, { today, endsAt }) });
  });
}

/**
 * Imports a text: 201 when it is new or live again, 200 when it was there already or has a new version. When `Accept` says so, the answer is events, with
 * status 200 whatever the last one says.
 */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const input = await readImportRequest(request);
    if (!input.ok) return input.error;
    if (wantsEvents(request)) {
      return streamEvents<SaveEvent>(request, async ({ signal, onProgress }) => {
        const saved = await importText(db, learner.id, input.value, { signal, onProgress });
        return saved.ok ? { type: "saved", text: saved.value } : refusalEvent(saved.error);
      });
    }
    const { signal } = request;
    const imported = await importText(db, learner.id, input.value, { signal });
    if (!imported.ok) return answerRefusal(imported.error);
    const { status } = imported.value;
    return answer(imported.value, status === "imported" || status === "restored" ? 201 : 200);
  });
}
