import { answer } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { streamEvents, wantsEvents } from "#lib/auth/stream-events";
import type { PreviewEvent } from "#lib/commands/import-events";
import { previewImport } from "#lib/commands/preview-import";
import { answerRefusal, refused } from "./answer-refusal.ts";
import { toFound, toRead } from "./preview-events.ts";
import { readImportRequest } from "./read-import-request.ts";

/** How a text would be read and what would be made of it, as JSON or, when `Accept` says so, as events. Saves nothing. */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const input = await readImportRequest(request);
    if (!input.ok) return input.error;
    if (wantsEvents(request)) {
      return streamEvents<PreviewEvent>(request, async ({ tell, ...watch }) => {
        const onRead = (read: Parameters<typeof toRead>[0]) =>
          tell({ type: "read", read: toRead(read) });
        const preview = await previewImport(db, learner.id, input.value, { ...watch, onRead });
        if (!preview.ok) return refused(preview.error);
        return { type: "found", found: toFound(preview.value) };
      });
    }
    const { signal } = request;
    const preview = await previewImport(db, learner.id, input.value, { signal });
    if (!preview.ok) return answerRefusal({ type: "refused", field: "content", ...preview.error });
    return answer({ read: toRead(preview.value), found: toFound(preview.value) });
  });
}
