import { type Db, openDatabase } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { storageFault } from "#lib/store/storage-fault";
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
 * database, 507 when the disk is full, 500 without details for what nobody foresaw; that is written to stderr.
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
    return answerFault(error);
  }
}

const refusals = {
  wrongHost: "This host is not served here. Use http://127.0.0.1 with the port of the app.",
  wrongOrigin: "A page of another site may not write here.",
};

function answerFault(error: unknown): Response {
  switch (storageFault(error)) {
    case "busy":
      return problem(
        503,
        { code: "busy", message: "The database is in use. Nothing was saved; try again." },
        { "retry-after": "2" },
      );
    case "full":
      return problem(507, {
        code: "diskFull",
        message:
          "The disk is full. Nothing was saved and nothing is lost; make room and try again.",
      });
    case null:
      process.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      return problem(500, {
        code: "unforeseen",
        message: "Something went wrong here. Nothing was saved; the terminal of the app says more.",
      });
  }
}
