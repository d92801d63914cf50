import { z } from "zod";
import { findLiveText } from "#actions/find-live-text";
import { loadPiece } from "#actions/load-piece";
import { answer, malformed } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";

const query = z.object({ piece: z.coerce.number().int().min(0).max(100_000) });

/** A piece of a text for the reader: its units with the places of terms. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly textId: string }> },
): Promise<Response> {
  return openDoor(request, async (entry) => {
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return malformed(asked.error.issues);
    const text = await findLiveText(entry, params);
    if (text instanceof Response) return text;
    return answer(await loadPiece(entry.db, entry.learner.id, text, asked.data.piece));
  });
}
