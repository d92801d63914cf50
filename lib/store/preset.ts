import type { Preset } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** A preset with its row: for now each learner has one, named "default". */
export interface StoredPreset extends Preset {
  readonly id: string;
  readonly name: string;
}

/** The learner's preset. Throws when the learner has none. */
export async function getPreset(db: Db, learnerId: LearnerId): Promise<StoredPreset> {
  const row = await db.client.preset.findFirstOrThrow({
    where: { learnerId },
    orderBy: { id: "asc" },
  });
  return {
    ...defaultPreset,
    id: row.id,
    name: row.name,
    desiredRetention: row.desiredRetention,
    newPerDay: row.newPerDay,
    reviewsPerDay: row.reviewsPerDay,
    learningSteps: fromJson(row.learningSteps),
    relearningSteps: fromJson(row.relearningSteps),
    maximumIntervalDays: row.maximumIntervalDays,
    learnAheadSeconds: row.learnAheadSeconds,
    weights: fromJson(row.weights),
  };
}

export async function insertPreset(
  db: Db,
  learnerId: LearnerId,
  preset: StoredPreset,
): Promise<void> {
  await db.client.preset.create({
    data: {
      id: preset.id,
      learnerId,
      name: preset.name,
      desiredRetention: preset.desiredRetention,
      newPerDay: preset.newPerDay,
      reviewsPerDay: preset.reviewsPerDay,
      learningSteps: toJson(preset.learningSteps),
      relearningSteps: toJson(preset.relearningSteps),
      maximumIntervalDays: preset.maximumIntervalDays,
      learnAheadSeconds: preset.learnAheadSeconds,
      weights: toJson(preset.weights),
    },
  });
}

export async function updatePreset(
  db: Db,
  learnerId: LearnerId,
  change: {
    readonly desiredRetention?: number;
    readonly newPerDay?: number;
    readonly reviewsPerDay?: number;
  },
): Promise<void> {
  await db.client.preset.updateMany({ where: { learnerId }, data: change });
}
