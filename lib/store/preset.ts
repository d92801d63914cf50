import type { EasyDays, LeechAction, NewReviewMix, Preset } from "#lib/memory/schedule/card-state";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import type { Break } from "#lib/memory/schedule/load-balance";
import type { ReviewOrder } from "#lib/memory/schedule/review-order";
import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Preset as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** What a preset bundles. The weights are the learner's, whichever preset is in use. */
export type PresetOptions = Omit<Preset, "weights">;

/** A preset as its row has it. */
export interface NamedPreset extends PresetOptions {
  readonly id: string;
  readonly name: string;
}

/** The preset in use, with the learner's weights. */
export interface StoredPreset extends Preset {
  readonly id: string;
  readonly name: string;
}

/** The preset in use, with the weights of the fit in use, or the default ones. Throws when the learner has no preset. */
export async function getPreset(db: Db, learnerId: LearnerId): Promise<StoredPreset> {
  const learner = await db.client.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: { presetInUse: true, fitInUse: { select: { weights: true } } },
  });
  const row = learner.presetInUse ?? (await firstPreset(db, learnerId));
  const weights = learner.fitInUse ? fromJson<number[]>(learner.fitInUse.weights) : defaultWeights;
  return { ...toPreset(row), weights };
}

/** All presets of the learner, the first made first. */
export async function listPresets(db: Db, learnerId: LearnerId): Promise<NamedPreset[]> {
  const rows = await db.client.preset.findMany({ where: { learnerId }, orderBy: { id: "asc" } });
  return rows.map(toPreset);
}

export async function insertPreset(
  db: Db,
  learnerId: LearnerId,
  preset: NamedPreset,
): Promise<void> {
  const { id, name } = preset;
  await db.client.preset.create({ data: { id, learnerId, name, ...toColumns(preset) } });
}

/** Writes a preset anew, its name too. */
export async function updatePreset(
  db: Db,
  learnerId: LearnerId,
  preset: NamedPreset,
): Promise<void> {
  const { id, name } = preset;
  const data = { name, ...toColumns(preset) };
  await db.client.preset.updateMany({ where: { learnerId, id }, data });
}

/** Makes a preset the one in use. */
export async function usePreset(db: Db, learnerId: LearnerId, presetId: string): Promise<void> {
  await db.client.learner.update({ where: { id: learnerId }, data: { presetId } });
}

/** Throws when it is the one in use. */
export async function deletePreset(db: Db, learnerId: LearnerId, presetId: string): Promise<void> {
  await db.client.preset.deleteMany({ where: { learnerId, id: presetId } });
}

function firstPreset(db: Db, learnerId: LearnerId): Promise<Row> {
  return db.client.preset.findFirstOrThrow({ where: { learnerId }, orderBy: { id: "asc" } });
}

function toPreset(row: Row): NamedPreset {
  return {
    id: row.id,
    name: row.name,
    desiredRetention: row.desiredRetention,
    newPerDay: row.newPerDay,
    reviewsPerDay: row.reviewsPerDay,
    learningSteps: fromJson<number[]>(row.learningSteps),
    relearningSteps: fromJson<number[]>(row.relearningSteps),
    maximumIntervalDays: row.maximumIntervalDays,
    learnAheadSeconds: row.learnAheadSeconds,
    reviewOrder: row.reviewOrder as ReviewOrder,
    newReviewMix: row.newReviewMix as NewReviewMix,
    burySiblings: row.burySiblings,
    loadBalance: row.loadBalance,
    waitForTerms: row.waitForTerms,
    leechThreshold: row.leechThreshold,
    leechAction: row.leechAction as LeechAction,
    easyDays: fromJson<EasyDays>(row.easyDays),
    breaks: fromJson<Break[]>(row.breaks),
  };
}

function toColumns(preset: PresetOptions) {
  const { learningSteps, relearningSteps, easyDays, breaks } = preset;
  return {
    ...plainColumns(preset),
    learningSteps: toJson(learningSteps),
    relearningSteps: toJson(relearningSteps),
    easyDays: toJson(easyDays),
    breaks: toJson(breaks),
  };
}

function plainColumns(preset: PresetOptions) {
  return {
    desiredRetention: preset.desiredRetention,
    newPerDay: preset.newPerDay,
    reviewsPerDay: preset.reviewsPerDay,
    maximumIntervalDays: preset.maximumIntervalDays,
    learnAheadSeconds: preset.learnAheadSeconds,
    reviewOrder: preset.reviewOrder,
    newReviewMix: preset.newReviewMix,
    burySiblings: preset.burySiblings,
    loadBalance: preset.loadBalance,
    waitForTerms: preset.waitForTerms,
    leechThreshold: preset.leechThreshold,
    leechAction: preset.leechAction,
  };
}
