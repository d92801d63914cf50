import { answer } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { importText } from "#lib/commands/import-text";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import { listTexts } from "#lib/store/shelf";
import { answerRefusal } from "./answer-refusal.ts";
import { readImportRequest } from "./read-import-request.ts";

/** The shelf: every live text with its counts. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const now = new Date();
    const today = dayOf(now, learner.calendar);
    const endsAt = nextRollover(now, learner.calendar);
    return answer({ texts: await listTexts(db, learner.id, { today, endsAt }) });
  });
}

/** Imports a text: 201 when it is new or live again, 200 when it was there already. */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const input = await readImportRequest(request);
    if (!input.ok) return input.error;
    const imported = await importText(db, learner.id, input.value);
    if (!imported.ok) return answerRefusal(imported.error);
    return answer(imported.value, imported.value.status === "existing" ? 200 : 201);
  });
}
