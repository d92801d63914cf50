import { headers } from "next/headers";
import { forbidden } from "next/navigation";
import { type Db, openDatabase } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { allowedHosts, checkDoor, visitOf } from "./check-door.ts";
import { requireLearner } from "./require-learner.ts";

/** What every page and action begins with: an open door, the database and who is asking. */
export interface Entry {
  readonly db: Db;
  readonly learner: Learner;
}

/** A page's door: a host that is not ours gets the 403 page. */
export async function enterPage(): Promise<Entry> {
  return enter("GET");
}

/** An action's door: it writes, so the request must also come from a page of ours. */
export async function enterAction(): Promise<Entry> {
  return enter("POST");
}

async function enter(method: "GET" | "POST"): Promise<Entry> {
  if (checkDoor(visitOf(method, await headers()), allowedHosts()) !== "open") forbidden();
  const db = openDatabase();
  return { db, learner: await requireLearner(db) };
}
