import { type Db, openDatabase } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { answerFault } from "./answer-fault.ts";
import { problem } from "./api-response.ts";
import { allowedHosts, checkDoor, visitOf } from "./check-door.ts";
import { requireLearner } from "./require-learner.ts";

/** What a handler of the API begins with: the database and who is asking. */
export interface ApiEntry {
  readonly db: Db;
  readonly learner: Learner;
}

/**
 * The door of every API handler: 403 to a foreign host or origin, 503 with Retry-After while another process holds the
 * database, 507 when the disk is full, 500 without details for what nobody foresaw; that is written to stderr. Who has gone gets 499.
 */
export async function openDoor(
  request: Request,
  handler: (entry: ApiEntry) => Promise<Response>,
): Promise<Response> {
  const verdict = checkDoor(visitOf(request.method, request.headers), allowedHosts());
  if (verdict !== "open") return problem(403, { code: verdict, message: refusals[verdict] });
  try {
    const db = openDatabase();
    return await handler({ db, learner: await requireLearner(db) });
  } catch (error) {
    // Nobody is there to read it: the work was ended because of that.
    if (request.signal.aborted) return problem(499, { code: "gone", message: "You had gone." });
    return answerFault(error);
  }
}

const refusals = {
  wrongHost: "This host is not served here. Use http://127.0.0.1 with the port of the app.",
  wrongOrigin: "A page of another site may not write here.",
};
