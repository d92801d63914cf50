import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { APIRequestContext, Page } from "playwright/test";
import { requireLearner } from "#lib/auth/require-learner";
import { listAllCards, type StoredCard } from "#lib/store/card";
import { closeDatabase, type Db, openDatabaseAt } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { getPreset, type PresetOptions, updatePreset } from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";
import { expect } from "./fixtures.ts";

export async function answerByKeyboard(page: Page, cards: number): Promise<void> {
  for (let card = 0; card < cards; card += 1) {
    await showAnswer(page);
    await page.keyboard.press("3");
  }
  await expect(page.getByRole("button", { name: /Show answer/ })).toBeVisible();
}

export async function showAnswer(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: /Show answer/ })).toBeEnabled();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Good/ })).toBeVisible();
}

export function question(page: Page): Promise<string> {
  return page.getByRole("article").innerText();
}

export async function savedReviews(request: APIRequestContext): Promise<number> {
  const health = await (await request.get("/api/v1/health")).json();
  return health.counts.reviews;
}

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

/** Every card as it is stored. */
export function storedCards(data: string): Promise<StoredCard[]> {
  return withData(data, (db, { id }) => listAllCards(db, id));
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
