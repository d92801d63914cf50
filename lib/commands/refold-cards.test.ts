import { v7 } from "uuid";
import { expect, test } from "vitest";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import type { Db } from "#lib/store/database";
import { insertFit, switchFit } from "#lib/store/fit";
import type { Learner } from "#lib/store/learner";
import { inTransaction } from "#lib/store/transaction";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { readLog } from "./fit-read.ts";
import { type FoldedLogs, foldLogs, saveFolds } from "./refold-cards.ts";
import { glossaryHouse } from "./test-glossary.ts";

const weights = defaultWeights.map((weight, at) => (at < 4 ? weight * 2 : weight));

/** Two terms of which each has answers, 智体 and 机器人. */
async function house() {
  const glossary = await glossaryHouse();
  const { answer, idOf } = glossary;
  await answer("agent", "termRecognition", { days: [3, 9] });
  await answer("bot", "termRecognition", { days: [5, 20], rating: "easy" });
  const act = {
    type: "merge",
    termId: await idOf("agent"),
    otherIds: [await idOf("bot")],
  } as const;
  return { ...glossary, merge: () => glossary.act(act) };
}

test("merged cards are folded with those that went into them", async () => {
  const { db, learner, merge } = await house();
  await merge();
  await adopt(db, learner, await foldLogs(db, learner.id, weights));
  expect(await findDivergentCards(db, learner.id)).toEqual([]);
});

test("cards merged, or let out again, after they were folded are folded anew, 合并也不乱", async () => {
  const merged = await house();
  const before = await foldLogs(merged.db, merged.learner.id, weights);
  await merged.merge();
  await adopt(merged.db, merged.learner, before);
  expect(await findDivergentCards(merged.db, merged.learner.id)).toEqual([]);

  const parted = await house();
  await parted.merge();
  const together = await foldLogs(parted.db, parted.learner.id, weights);
  await parted.undo();
  await adopt(parted.db, parted.learner, together);
  expect(await findDivergentCards(parted.db, parted.learner.id)).toEqual([]);
});

test("to the optimiser answers to merged cards are answers to the one that was kept", async () => {
  const { db, learner, merge } = await house();
  const count = async () => (await readLog(db, learner.id, () => undefined)).items.length;
  expect(await count()).toBe(2);
  await merge();
  expect(await count()).toBe(3);
});

async function adopt(db: Db, { id }: Learner, folded: FoldedLogs): Promise<void> {
  const at = new Date("2026-02-01T00:00:00Z");
  const fit = { id: v7(), at, model: "FSRS-6", weights, reviews: 0, judgement: null } as const;
  await inTransaction(db, async (tx) => {
    await insertFit(tx, id, fit);
    await switchFit(tx, id, fit.id);
    await saveFolds(tx, id, folded);
  });
}
