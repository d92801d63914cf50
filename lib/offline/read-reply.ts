import type { GoneCard } from "#lib/cards/why-gone";
import { readGone } from "./gone-cards.ts";

/** What the server said of one review: `saved` and `duplicate` are durable there, the others can never become so. */
type PushVerdict = "saved" | "duplicate" | "conflict" | "unknownCard";

/** Why a review left the outbox unsaved. `malformed`: the server could not read it. */
type RefusalReason = "conflict" | "unknownCard" | "malformed";

export interface Refusal {
  readonly reviewId: string;
  readonly reason: RefusalReason;
}

/**
 * What follows from one push. `settled`: these reviews leave the outbox. `smaller`: something in the batch cannot be read; send one at
 * a time to find it. `later`: nothing was decided; `waitMs` is how long the server asked to wait, null when it did not say.
 */
export type PushStep =
  | {
      readonly type: "settled";
      readonly reviewIds: readonly string[];
      readonly refused: readonly Refusal[];
      /** Cards of the batch that no text asks for any more. */
      readonly gone: readonly GoneCard[];
    }
  | { readonly type: "smaller" }
  | { readonly type: "later"; readonly waitMs: number | null };

/** An answer of the server as it came: `body` is the parsed JSON, null when it was none. */
export interface PushReply {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: unknown;
}

/**
 * What a reply removes from the outbox. Verdicts count under any status, because a push of which nothing could be saved is answered with 404 or
 * 409. A review that the reply does not name stays; a reply that cannot be understood settles nothing.
 */
export function readReply(sentIds: readonly string[], reply: PushReply): PushStep {
  const verdicts = verdictsOf(reply.body);
  const reviewIds = sentIds.filter((id) => verdicts.has(id));
  if (reviewIds.length === 0) return readRefusal(sentIds, reply);
  const refused = reviewIds.flatMap((reviewId) => {
    const verdict = verdicts.get(reviewId);
    return verdict === "conflict" || verdict === "unknownCard"
      ? [{ reviewId, reason: verdict }]
      : [];
  });
  return { type: "settled", reviewIds, refused, gone: readGone(reply.body) };
}

/** 400: something cannot be read; 413: it is too long. */
function readRefusal(sentIds: readonly string[], { status, retryAfter }: PushReply): PushStep {
  if (status !== 400 && status !== 413) return later(retryAfter);
  if (sentIds.length > 1) return { type: "smaller" };
  const refused = sentIds.map((reviewId) => ({ reviewId, reason: "malformed" }) as const);
  return { type: "settled", reviewIds: sentIds, refused, gone: [] };
}

function later(retryAfter: string | null): PushStep {
  const seconds = Number(retryAfter ?? Number.NaN);
  return { type: "later", waitMs: Number.isFinite(seconds) ? seconds * 1000 : null };
}

const verdicts: readonly string[] = [
  "saved",
  "duplicate",
  "conflict",
  "unknownCard",
] satisfies PushVerdict[];

function verdictsOf(body: unknown): Map<string, PushVerdict> {
  const found = new Map<string, PushVerdict>();
  if (!(body instanceof Object && "results" in body && Array.isArray(body.results))) return found;
  for (const row of body.results as readonly unknown[]) {
    if (!(row instanceof Object && "id" in row && "result" in row)) continue;
    const { id, result } = row;
    if (typeof id === "string" && isVerdict(result)) found.set(id, result);
  }
  return found;
}

function isVerdict(value: unknown): value is PushVerdict {
  return typeof value === "string" && verdicts.includes(value);
}
