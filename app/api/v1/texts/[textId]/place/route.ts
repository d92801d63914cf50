import { z } from "zod";
import { answer, malformed, problem, readJson } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { keepPlace } from "#lib/commands/keep-place";

const maxBytes = 1024;
const place = z.object({ textId: z.uuid(), unitId: z.uuid() });

/** Keeps where the reading of a text stopped. A handler, because a page that is being left may still call one, but no action. */
export function PUT(
  request: Request,
  { params }: { readonly params: Promise<{ readonly textId: string }> },
): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const body = await readJson(request, maxBytes);
    if (!body.ok) return body.error;
    const { textId } = await params;
    const parsed = place.safeParse({ ...Object(body.value), textId });
    if (!parsed.success) return malformed(parsed.error.issues);
    const kept = await keepPlace(db, learner.id, parsed.data);
    if (kept.ok) return answer(kept.value);
    return problem(404, { code: kept.error.type, message: "No such unit.", field: "unitId" });
  });
}
