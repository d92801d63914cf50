import type { CardEvent } from "#lib/memory/sync/fold-card";
import type { KeeperWorld } from "./outbox-keeper.ts";
import type { PushReply } from "./read-reply.ts";

const patienceMs = 15_000;
/** Browsers refuse to finish a longer request after the page has closed. */
const keepaliveBytes = 60_000;

/** The world as a page has it; `learnerId` names the lock that the tabs of one learner share. */
export function browserWorld(learnerId: string): KeeperWorld {
  return {
    send: sendReviews,
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    draw: () => Math.random(),
    exclusively: async (work) =>
      // Absent outside secure contexts. Two tabs may then push the same batch, which changes nothing: ids are idempotent.
      "locks" in navigator ? navigator.locks.request(`duizhao-push-${learnerId}`, work) : work(),
  };
}

async function sendReviews(reviews: readonly CardEvent[]): Promise<PushReply> {
  const body = JSON.stringify({ reviews });
  const response = await fetch("/api/v1/reviews", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    keepalive: new Blob([body]).size < keepaliveBytes,
    signal: AbortSignal.timeout(patienceMs),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get("retry-after"),
    body: await response.json().catch(() => null),
  };
}
