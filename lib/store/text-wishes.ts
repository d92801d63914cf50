import type { Day } from "#lib/memory/time/day";
import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** Limits that hold on one learner day in place of the usual ones; what it does not say stays as usual. 0 is none. */
export interface TodayOnly {
  readonly day: Day;
  readonly newPerDay?: number;
  readonly reviewsPerDay?: number;
}

/** What the learner wishes for one text. Null: the preset's retention, no limit of its own, nothing for today only. */
export interface TextWishes {
  readonly textId: string;
  readonly title: string;
  /** 0.70–0.99. */
  readonly desiredRetention: number | null;
  readonly newPerDay: number | null;
  readonly reviewsPerDay: number | null;
  /** As it was saved: of another day than today it says nothing any more. */
  readonly todayOnly: TodayOnly | null;
}

/** The wishes for each live text, the latest import first. */
export async function listTextWishes(db: Db, learnerId: LearnerId): Promise<TextWishes[]> {
  const rows = await db.client.text.findMany({
    where: { learnerId, removedAt: null },
    select: {
      ...{ id: true, title: true, desiredRetention: true },
      ...{ newPerDay: true, reviewsPerDay: true, todayOnly: true },
    },
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, todayOnly, ...wishes }) => ({
    ...wishes,
    textId: id,
    todayOnly: toTodayOnly(todayOnly),
  }));
}

/** Replaces all wishes for a text, live or removed; nothing happens when it is unknown or another learner's. */
export async function updateTextWishes(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  wishes: Omit<TextWishes, "textId" | "title">,
): Promise<void> {
  const { desiredRetention, newPerDay, reviewsPerDay, todayOnly } = wishes;
  await db.client.text.updateMany({
    where: { learnerId, id: textId },
    data: { desiredRetention, newPerDay, reviewsPerDay, todayOnly: fromTodayOnly(todayOnly) },
  });
}

/** What the learner wishes of one day for the whole deck, as it was saved: of another day than today it says nothing any more. */
export async function getTodayOnly(db: Db, learnerId: LearnerId): Promise<TodayOnly | null> {
  const { todayOnly } = await db.client.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: { todayOnly: true },
  });
  return toTodayOnly(todayOnly);
}

export async function updateTodayOnly(
  db: Db,
  learnerId: LearnerId,
  todayOnly: TodayOnly | null,
): Promise<void> {
  await db.client.learner.update({
    where: { id: learnerId },
    data: { todayOnly: fromTodayOnly(todayOnly) },
  });
}

function toTodayOnly(text: string | null): TodayOnly | null {
  return text === null ? null : fromJson<TodayOnly>(text);
}

function fromTodayOnly(todayOnly: TodayOnly | null): string | null {
  return todayOnly === null ? null : toJson(todayOnly);
}
