import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { makeReviewLog } from "#bench/make-review-log";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { listAllCards } from "#lib/store/card";
import { closeDatabase, openDatabaseAt } from "#lib/store/database";
import { insertFit, listFits, switchFit } from "#lib/store/fit";
import { checkFile } from "#lib/store/health";
import { getPreset } from "#lib/store/preset";
import { testDatabase, testDatabaseFile } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { actOnCards } from "./act-on-cards.ts";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { cancelFit, fitWeights } from "./fit-weights.ts";
import { pushReviews } from "./push-reviews.ts";
import { foldLogs, saveFolds } from "./refold-cards.ts";
import { plantLog } from "./test-log.ts";

const log = makeReviewLog({ days: 45, newPerDay: 8, seed: 3 });
/** The same with thousands of cards seen once: what is saved takes several statements. */
const wideLog = [
  ...Array.from({ length: 3000 }, (_, card) => {
    return { cardId: `字 ${card}`, day: asDay(19_999), grade: 3 as const };
  }),
  ...log,
];
const later = new Date("2025-02-01T02:00:00Z");

test("what is answered, undone or reset while memories are folded is in them", async () => {
  const { db } = await testDatabase();
  const { learner, cardIds } = await plantLog(db, log);
  const weights = defaultWeights.map((weight, at) => (at < 4 ? weight * 2 : weight));
  const folded = await foldLogs(db, learner.id, weights);
  const [answered = "", wiped = ""] = cardIds;
  const said = { kind: "answer", cardId: answered, calendar: learner.calendar } as const;
  const answer = { id: v7(), answeredAt: later, rating: "good", durationMs: 900 } as const;
  await pushReviews(db, learner.id, [{ ...said, ...answer, typedText: "酵种" }], { at: later });
  await actOnCards(db, learner, { cardIds: [wiped], act: { type: "reset" }, at: later });
  await inTransaction(db, async (tx) => {
    const fit = { id: v7(), at: later, model: "FSRS-6", weights } as const;
    await insertFit(tx, learner.id, { ...fit, reviews: 0, judgement: null });
    await switchFit(tx, learner.id, fit.id);
    await saveFolds(tx, learner.id, folded);
  });
  expect(await findDivergentCards(db, learner.id)).toEqual([]);
});

test.each(["judging", "fitting", "folding", "saving"] as const)(
  "cancelled while %s, nothing is changed",
  async (when) => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, when === "saving" ? wideLog : log);
    const cards = await listAllCards(db, learner.id);
    let ended: Promise<void> | null = null;
    const fitted = fitWeights(db, learner, {
      at: later,
      onProgress: (stage, share) => {
        // Of saving some is written by then.
        if (stage === when && (when !== "saving" || share > 0)) ended ??= cancelFit(learner);
      },
    });
    const outcome = await fitted.catch((error: unknown) => error);
    await ended;
    if (outcome instanceof DOMException) {
      expect(outcome.name).toBe("AbortError");
      expect(await listFits(db, learner.id)).toEqual([]);
      expect((await getPreset(db, learner.id)).weights).toEqual(defaultWeights);
      expect(await listAllCards(db, learner.id)).toEqual(cards);
    } else {
      // Too late: all of it had been saved, and that is what is said.
      expect(outcome).toMatchObject({ ok: true, value: { isAdopted: true } });
      expect(await findDivergentCards(db, learner.id)).toEqual([]);
    }
    // The connection of the thread is closed: nobody holds the database.
    await inTransaction(db, (tx) => switchFit(tx, learner.id, null));
  },
);

test("a process killed at any moment leaves the old weights or the new ones, whole", async () => {
  const file = await testDatabaseFile();
  const first = openDatabaseAt(file);
  const { learner } = await plantLog(first, log);
  await closeDatabase(first);
  for (const stage of ["fitting", "saving"]) {
    await killWhile(stage, file);
    const db = openDatabaseAt(file);
    const { weights } = await getPreset(db, learner.id);
    const fits = await listFits(db, learner.id);
    expect(weights).toEqual(fits[0]?.weights ?? defaultWeights);
    expect(await checkFile(db)).toEqual([]);
    expect(await findDivergentCards(db, learner.id)).toEqual([]);
    await closeDatabase(db);
  }
});

async function killWhile(stage: string, file: string): Promise<void> {
  const fitter = fileURLToPath(new URL("test-fitter.ts", import.meta.url));
  const child = spawn(process.execPath, [fitter, file], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (text.includes(stage)) child.kill("SIGKILL");
  });
  await closed;
}
