import { answer } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import type { FittedEvent } from "#lib/commands/fit-events";
import { cancelFit, fitWeights } from "#lib/commands/fit-weights";
import type { FitOutcome } from "#lib/commands/fit-work";
import { findFitInUse, listFits } from "#lib/store/fit";
import { getPreset } from "#lib/store/preset";
import { answerWork } from "./evaluate/answer-work.ts";

/** The weights in use, of which fit they are (null: default ones), and all fits, the latest first. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const [inUse, fits, preset] = await Promise.all([
      findFitInUse(db, learner.id),
      listFits(db, learner.id),
      getPreset(db, learner.id),
    ]);
    return answer({ weights: preset.weights, fitId: inUse?.id ?? null, fits });
  });
}

/** Fits the weights and puts them in use when they foretell better than those in use. */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, ({ db, learner }) =>
    answerWork(request, (watch) => fitWeights(db, learner, watch), {
      toEvent: (outcome: FitOutcome): FittedEvent => ({ type: "fitted", outcome: toJson(outcome) }),
      toBody: toJson,
    }),
  );
}

/** Ends the fit or the evaluation that is going on; answers when it has ended. */
export function DELETE(request: Request): Promise<Response> {
  return openDoor(request, async ({ learner }) => {
    await cancelFit(learner);
    return new Response(null, { status: 204 });
  });
}

function toJson({ fit, ...rest }: FitOutcome): FittedEvent["outcome"] {
  return { ...rest, fit: { ...fit, at: fit.at.toISOString() } };
}
