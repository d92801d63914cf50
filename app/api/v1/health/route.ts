import { answer } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { appVersion, countRows } from "#lib/store/health";

/** Whether the app answers and its database too. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async ({ db, learner }) =>
    answer({ status: "ok", version: appVersion(), counts: await countRows(db, learner.id) }),
  );
}
