import type { APIRequestContext, Locator, Page } from "playwright/test";
import { expect } from "./fixtures.ts";

/** The text that is there from the beginning. */
export async function sampleText(request: APIRequestContext): Promise<string> {
  const { texts } = await (await request.get("/api/v1/texts")).json();
  return texts[0].id;
}

export async function openGlossary(page: Page, textId: string): Promise<void> {
  await page.goto(`/terms?text=${textId}`);
  await awake(page);
}

/** The keys work once the page has come alive. */
export async function awake(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export async function expectDone(page: Page, words: string): Promise<void> {
  await expect(said(page)).toContainText(words);
  await expectSaved(page);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(said(page)).toContainText("Saved.");
}

/** The line at the lower edge that says what was done. */
export function said(page: Page): Locator {
  return page.getByRole("status").last();
}

/** The row the learner is at. */
export function current(page: Page): Locator {
  return page.locator("[data-row][aria-current]");
}

/** The term beside the list. */
export function panel(page: Page): Locator {
  return page.getByRole("region").filter({ has: page.getByText("Where it stands") });
}

export function readNames(page: Page): Promise<string[]> {
  return page
    .locator("[data-row]")
    .evaluateAll((rows) => rows.map((row) => row.querySelector("[lang]")?.textContent ?? ""));
}
