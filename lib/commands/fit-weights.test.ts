import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { makeReviewLog } from "#bench/make-review-log";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { listAllCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { findFitInUse, insertFit, listFits, switchFit } from "#lib/store/fit";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { testDatabase } from "#lib/store/test-database";
import { inTransaction } from "#lib/store/transaction";
import { adoptFit } from "./adopt-fit.ts";
import { evaluateWeights } from "./evaluate-weights.ts";
import { findDivergentCards } from "./find-divergent-cards.ts";
import { fitWeights, takePastedWeights } from "./fit-weights.ts";
import { plantLog } from "./test-log.ts";

/** Some 2400 answers of a learner who forgets otherwise than the average, and some 1300 of another. */
const longLog = makeReviewLog({ days: 90, newPerDay: 6, seed: 20_261_123 });
const log = makeReviewLog({ days: 45, newPerDay: 8, seed: 3 });
/** Some 1100 answers of a stretch in which the average foretold them better than what they had taught. */
const usualLog = makeReviewLog({ days: 60, newPerDay: 5, seed: 20_261_123 });
const later = new Date("2025-02-01T02:00:00Z");

describe("fitting", () => {
  test("weights that predict the latest reviews better come in use, and every card is as its log folds by them", async () => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, longLog);
    const daysBefore = await dueDays(db, learner);
    const stages: string[] = [];
    const fitted = await fitWeights(db, learner, {
      at: later,
      onProgress: (stage) => stages.push(stage),
    });
    if (!fitted.ok) throw new Error(fitted.error.type);
    const { fit, isAdopted, health } = fitted.value;
    expect(isAdopted).toBe(true);
    expect(fit.judgement?.fitted).toBeLessThan(fit.judgement?.before ?? 0);
    expect(fit.reviews).toBeGreaterThan(400);
    expect(fit.weights).toHaveLength(21);
    expect(health?.logLossRatio).toBeGreaterThan(0);
    expect([...new Set(stages)]).toEqual(["reading", "judging", "fitting", "folding", "saving"]);
    expect((await getPreset(db, learner.id)).weights).toEqual(fit.weights);
    expect(await findFitInUse(db, learner.id)).toEqual(fit);
    expect(await findDivergentCards(db, learner.id)).toEqual([]);
    expect(await dueDays(db, learner)).toEqual(daysBefore);

    const again = await fitWeights(db, learner, { at: new Date(later.getTime() + 1000) });
    expect(again).toEqual({ ok: false, error: { type: "tooFewNew", reviews: 0, needed: 100 } });

    const back = await adoptFit(db, learner, null);
    expect(back.ok && back.value.cards).toBeGreaterThan(100);
    expect((await getPreset(db, learner.id)).weights).toEqual(defaultWeights);
    expect(await findDivergentCards(db, learner.id)).toEqual([]);
    expect(await adoptFit(db, learner, v7())).toEqual({ ok: false, error: { type: "unknownFit" } });
  });

  test("weights that predict no better leave the old ones, and both figures are told", async () => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, usualLog);
    const cards = await listAllCards(db, learner.id);
    const fitted = await fitWeights(db, learner, { at: later });
    if (!fitted.ok) throw new Error(fitted.error.type);
    const { fit, isAdopted } = fitted.value;
    expect(isAdopted).toBe(false);
    expect(fit.judgement?.before).toBeLessThan(fit.judgement?.fitted ?? 0);
    // It is kept, so that a month passes before the learner is reminded again.
    expect(await listFits(db, learner.id)).toEqual([fit]);
    expect(await findFitInUse(db, learner.id)).toBeNull();
    expect((await getPreset(db, learner.id)).weights).toEqual(defaultWeights);
    expect(await listAllCards(db, learner.id)).toEqual(cards);
  });

  test("with too few reviews it says how many there are and how many are needed", async () => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, log.slice(0, 250));
    const said = { ok: false, error: { type: "tooFew", reviews: expect.any(Number), needed: 400 } };
    expect(await fitWeights(db, learner, { at: later })).toEqual(said);
    expect(await evaluateWeights(db, learner)).toEqual(said);
    expect(await listFits(db, learner.id)).toEqual([]);
  });

  test("of two tabs that optimise at once the second is told, 一次一个", async () => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, log);
    const first = fitWeights(db, learner, { at: later });
    const told = { ok: false, error: { type: "alreadyRunning" } };
    expect(await fitWeights(db, learner, { at: later })).toEqual(told);
    expect(await adoptFit(db, learner, null)).toEqual(told);
    expect((await first).ok).toBe(true);
    expect((await adoptFit(db, learner, null)).ok).toBe(true);
  });

  test("other weights that came in use meanwhile are not overwritten", async () => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, log);
    const fit = { id: v7(), at: later, model: "FSRS-6", weights: defaultWeights } as const;
    let isPut: Promise<void> | null = null;
    const fitted = await fitWeights(db, learner, {
      at: later,
      onProgress: (stage) => {
        if (stage !== "reading" || isPut !== null) return;
        isPut = inTransaction(db, async (tx) => {
          await insertFit(tx, learner.id, { ...fit, reviews: 0, judgement: null });
          await switchFit(tx, learner.id, fit.id);
        });
      },
    });
    await isPut;
    expect(fitted).toEqual({ ok: false, error: { type: "changedMeanwhile" } });
    expect((await findFitInUse(db, learner.id))?.id).toBe(fit.id);
  });
});

describe("weights from elsewhere", () => {
  const nonsense = defaultWeights.map((weight, at) => (at < 4 ? 90 : weight));

  test("are judged as fitted ones are: better ones come in use, worse ones only when that is wished", async () => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, log);
    const worse = await takePastedWeights(db, learner, { weights: nonsense, anyway: false });
    if (!worse.ok) throw new Error(worse.error.type);
    expect(worse.value.fit).toBeNull();
    expect(worse.value.judgement?.fitted).toBeGreaterThan(worse.value.judgement?.before ?? 0);
    expect(await findFitInUse(db, learner.id)).toBeNull();

    const anyway = await takePastedWeights(db, learner, { weights: nonsense, anyway: true });
    expect(anyway.ok && anyway.value.fit?.reviews).toBe(0);
    const better = await takePastedWeights(db, learner, { weights: defaultWeights, anyway: false });
    expect(better.ok && better.value.fit?.weights).toEqual(defaultWeights);
    expect((await getPreset(db, learner.id)).weights).toEqual(defaultWeights);
    expect(await findDivergentCards(db, learner.id)).toEqual([]);
  });

  test("of which too few reviews can tell are not taken unasked", async () => {
    const { db } = await testDatabase();
    const { learner } = await plantLog(db, log.slice(0, 60));
    const tried = await takePastedWeights(db, learner, { weights: nonsense, anyway: false });
    expect(tried).toEqual({ ok: true, value: { judgement: null, fit: null } });
    const wished = await takePastedWeights(db, learner, { weights: nonsense, anyway: true });
    expect(wished.ok && wished.value.fit?.judgement).toBeNull();
    expect(await findDivergentCards(db, learner.id)).toEqual([]);
  });
});

test("evaluated by time split: by default, fitted and average, each on the same reviews", async () => {
  const { db } = await testDatabase();
  const { learner } = await plantLog(db, log);
  const evaluated = await evaluateWeights(db, learner);
  if (!evaluated.ok) throw new Error(evaluated.error.type);
  const { judged, health, reviews } = evaluated.value;
  const { fitted, default: usual, movingAverage, recalledShare } = judged;
  const items = 5 * Math.floor(reviews / 6);
  for (const { figures, bins } of [fitted, usual, movingAverage]) {
    expect(figures.items).toBe(items);
    expect(bins.reduce((sum, bin) => sum + bin.items, 0)).toBe(items);
  }
  expect(recalledShare).toBeGreaterThan(0.8);
  expect(health?.isHealthy).toBe(true);
  expect(await listFits(db, learner.id)).toEqual([]);
});

async function dueDays(db: Db, { id }: Learner) {
  const cards = await listAllCards(db, id);
  return cards.map(({ state }) => (state.state === "review" ? state.dueDay : null));
}
