import { findLiveText } from "#actions/find-live-text";
import { answer } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { loadForecast } from "#lib/commands/load-forecast";

/** What the forecast of a text on any day follows from. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly textId: string }> },
): Promise<Response> {
  return openDoor(request, async (entry) => {
    const text = await findLiveText(entry, params);
    if (text instanceof Response) return text;
    const { db, learner } = entry;
    const { belief, texts } = await loadForecast(db, learner, text.id);
    return answer({ belief, text: texts.get(text.id) ?? { segments: [], terms: [] } });
  });
}
