import type { APIRequestContext, Locator, Page } from "playwright/test";
import { chooseCardKinds } from "#lib/commands/choose-card-kinds";
import { expect } from "./fixtures.ts";
import { onData } from "./stored-data.ts";

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

/** Opens a review and waits until it takes keys. */
export async function openReview(page: Page, path = "/review"): Promise<void> {
  await page.goto(path);
  await expect(showButton(page)).toBeEnabled();
  // The focus follows the first frame: a key before it is another place's key.
  await expect(page.locator("article, main").locator(":focus").first()).toBeVisible();
}

export function showButton(page: Page): Locator {
  return page.getByRole("button", { name: /Show answer/ });
}

export function field(page: Page): Locator {
  return page.getByRole("textbox", { name: "Your answer" });
}

/** The line below the card that tells what was done last. */
export function told(page: Page): Locator {
  return page.getByRole("region", { name: "Done last" });
}

export function doneTitle(page: Page): Locator {
  return page.getByRole("heading", { name: "Done for now" });
}

/** Has the sample text ask for these kinds of card only. */
export async function askOnly(
  data: string,
  request: APIRequestContext,
  kinds: Parameters<typeof chooseCardKinds>[2]["kinds"],
): Promise<void> {
  const { texts } = await (await request.get("/api/v1/texts", { maxRetries: 2 })).json();
  const textId: string = texts[0].id;
  await onData(data, (db, id) => chooseCardKinds(db, id, { textId, kinds }));
}
