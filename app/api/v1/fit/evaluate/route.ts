import { openDoor } from "#lib/auth/open-door";
import { evaluateWeights } from "#lib/commands/evaluate-weights";
import type { EvaluatedEvent } from "#lib/commands/fit-events";
import type { Evaluation } from "#lib/commands/fit-work";
import { answerWork } from "./answer-work.ts";

/** How well recall is foretold, by time split. Saves nothing. */
export function POST(request: Request): Promise<Response> {
  return openDoor(request, ({ db, learner }) =>
    answerWork(request, (watch) => evaluateWeights(db, learner, watch), {
      toEvent: (evaluation: Evaluation): EvaluatedEvent => ({ type: "evaluated", evaluation }),
      toBody: (evaluation) => evaluation,
    }),
  );
}
