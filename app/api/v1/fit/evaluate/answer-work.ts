import { answer, problem } from "#lib/auth/api-response";
import { streamEvents, wantsEvents } from "#lib/auth/stream-events";
import type { FitEnd } from "#lib/commands/fit-events";
import type { FitWatch } from "#lib/commands/fit-thread";
import type { Result } from "#lib/result";

type Refusal = Extract<FitEnd, { readonly type: "refused" }>["refusal"];

/**
 * Answers with what long work comes to: as JSON, with its problem when it cannot be done, or, when `Accept` says so, as events of which the last is `lastEvent`, a refusal or `cancelled`. Who goes
 * away ends the work.
 */
export async function answerWork<Value, Event extends { readonly type: string }>(
  request: Request,
  work: (watch: FitWatch) => Promise<Result<Value, Refusal>>,
  { toEvent, toBody }: { toEvent: (value: Value) => Event; toBody: (value: Value) => object },
): Promise<Response> {
  if (wantsEvents(request)) {
    return streamEvents<Event | FitEnd>(request, async ({ onProgress, signal }) => {
      const done = await ended(work({ onProgress, signal }));
      if (done === "cancelled") return { type: "cancelled" };
      return done.ok ? toEvent(done.value) : { type: "refused", refusal: done.error };
    });
  }
  const done = await ended(work({ signal: request.signal }));
  if (done === "cancelled") {
    return problem(409, { code: "cancelled", message: "It was cancelled. Nothing was saved." });
  }
  return done.ok ? answer(toBody(done.value)) : answerRefusal(done.error);
}

async function ended<Value>(work: Promise<Value>): Promise<Value | "cancelled"> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    throw error;
  }
}

/** 409 while the same is going on or when other weights came in between, 501 without an optimiser, 422 with too few reviews. */
function answerRefusal(refusal: Refusal): Response {
  const { type: code } = refusal;
  switch (code) {
    case "tooFew":
    case "tooFewNew": {
      const since = code === "tooFew" ? "" : " since the weights in use were fitted";
      const { reviews, needed } = refusal;
      const message = `There are ${reviews} reviews to learn from${since}; ${needed} are needed.`;
      return problem(422, { code, message });
    }
    case "alreadyRunning":
      return problem(409, { code, message: "A fit or an evaluation is going on already." });
    case "changedMeanwhile": {
      const message = "Other weights were put in use meanwhile. Nothing was saved.";
      return problem(409, { code, message });
    }
    case "noOptimiser":
      return problem(501, { code, message: "There is no optimiser for this machine." });
  }
}
