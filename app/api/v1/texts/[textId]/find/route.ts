import { z } from "zod";
import { findLiveText } from "#actions/find-live-text";
import { answer, malformed } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { findInUnits } from "#lib/store/reader";

/** More places than anyone walks through. */
const most = 1000;

const query = z.object({ words: z.string().trim().min(1).max(200) });

/** Which units of a text have these words, in either language: their indexes, in order, a thousand at most. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly textId: string }> },
): Promise<Response> {
  return openDoor(request, async (entry) => {
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return malformed(asked.error.issues);
    const text = await findLiveText(entry, params);
    if (text instanceof Response) return text;
    const wanted = { words: asked.data.words, most };
    return answer({ units: await findInUnits(entry.db, entry.learner.id, text.id, wanted) });
  });
}
