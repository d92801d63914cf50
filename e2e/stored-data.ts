import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { requireLearner } from "#lib/auth/require-learner";
import { listAllCards, type StoredCard } from "#lib/store/card";
import { closeDatabase, type Db, openDatabaseAt } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { type Learner, type Reviewing, updateLearner } from "#lib/store/learner";
import { getPreset, type PresetOptions, updatePreset } from "#lib/store/preset";
import { listAllReviews, type StoredReview } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";

/** What the command line finds wrong with the data, card by card against the log. */
export function doctor(data: string): string {
  return execFileSync(process.execPath, ["bin/duizhao.ts", "doctor"], {
    env: { ...process.env, DUIZHAO_DATA: data, DATABASE_URL: "" },
    encoding: "utf8",
  });
}

/** Changes the preset in use, as Settings would. */
export function setPreset(data: string, change: Partial<PresetOptions>): Promise<void> {
  return withData(data, async (db, { id }) => {
    const { weights: _, ...preset } = await getPreset(db, id);
    await inTransaction(db, (tx) => updatePreset(tx, id, { ...preset, ...change }));
  });
}

/** Changes how the learner reviews, as Settings would. */
export function setReviewing(data: string, change: Partial<Reviewing>): Promise<void> {
  return withData(data, (db, { id }) => inTransaction(db, (tx) => updateLearner(tx, id, change)));
}

/** Every card as it is stored. */
export function storedCards(data: string): Promise<StoredCard[]> {
  return withData(data, (db, { id }) => listAllCards(db, id));
}

/** Every row of the log, in the order they are folded. */
export function storedReviews(data: string): Promise<StoredReview[]> {
  return withData(data, (db, { id }) => listAllReviews(db, id));
}

/** Does something to the data of a running app by way of its commands, as another device would. */
export function onData<T>(
  data: string,
  work: (db: Db, learnerId: LearnerId) => Promise<T>,
): Promise<T> {
  return withData(data, (db, { id }) => work(db, id));
}

async function withData<T>(
  data: string,
  work: (db: Db, learner: Learner) => Promise<T>,
): Promise<T> {
  const db = openDatabaseAt(join(data, "duizhao.db"));
  const done = await work(db, await requireLearner(db));
  await closeDatabase(db);
  return done;
}
