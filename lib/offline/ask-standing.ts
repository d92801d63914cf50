import type { GoneCard } from "#lib/cards/why-gone";
import type { HeldCard } from "#lib/memory/sync/held-card";
import { readGone } from "./gone-cards.ts";

/** Which cards of a sitting are not to be asked any more. */
export interface Standing {
  readonly gone: readonly GoneCard[];
  readonly changed: readonly string[];
}

const patienceMs = 15_000;
/** What the server takes at once. */
const atOnce = 1000;

/** Asks the server what became elsewhere of the cards that a sitting still holds; null when it does not reply. Only in the browser. */
export async function askStanding(held: readonly HeldCard[]): Promise<Standing | null> {
  try {
    const response = await fetch("/api/v1/cards/standing", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ cards: held.slice(0, atOnce) }),
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok ? readStanding(await response.json()) : null;
  } catch {
    // No network: asked again later.
    return null;
  }
}

/** Of a reply; what it does not say is none. */
export function readStanding(body: unknown): Standing {
  const listed = body instanceof Object && "changed" in body ? body.changed : [];
  const ids: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const changed = ids.filter((id) => typeof id === "string");
  return { gone: readGone(body), changed };
}
