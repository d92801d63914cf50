import type { Page } from "playwright/test";
import type { StoredCard } from "#lib/store/card";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { question, savedReviews, showAnswer } from "./review-page.ts";
import { doctor, setPreset, storedCards } from "./stored-data.ts";

const buried = ({ buriedUntilDay }: StoredCard) => buriedUntilDay !== null;
const suspended = (card: StoredCard) => card.suspended;

test("cards and notes are buried, suspended and flagged by Anki's keys, and undone one by one", async ({
  page,
  app,
  request,
}) => {
  await openReview(page);
  const first = await question(page);
  const count = async (is: (card: StoredCard) => boolean) =>
    (await storedCards(app.data)).filter(is).length;
  await page.keyboard.press("-");
  await expect(line(page)).toContainText("Card buried until tomorrow");
  await expect.poll(() => count(buried)).toBe(1);
  await page.keyboard.press("=");
  await expect(line(page)).toContainText(/Note buried until tomorrow, \d cards/);
  await expect.poll(() => count(buried)).toBeGreaterThan(2);
  await page.keyboard.press("@");
  await expect(line(page)).toContainText("Card suspended");
  await expect.poll(() => count(suspended)).toBe(1);
  await page.keyboard.press("!");
  await expect(line(page)).toContainText(/Note suspended, \d cards/);
  await expect.poll(() => count(suspended)).toBeGreaterThan(2);
  const shown = await question(page);
  await page.keyboard.press("*");
  await expect(page.getByRole("menu", { name: "Flag" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("3");
  await expect(line(page)).toContainText("Flag: Green");
  await expect(page.getByRole("article")).toContainText("Green");
  await expect.poll(() => count(({ flag }) => flag === 3)).toBe(1);
  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(shown);
  for (let act = 0; act < 4; act += 1) await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(first);
  const set = (card: StoredCard) => buried(card) || card.suspended || card.flag > 0;
  await expect.poll(() => count(set)).toBe(0);
  // Each act is still in the log, once a card, and as often what took it back.
  expect((await savedReviews(request)) % 2).toBe(0);
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("an act that ended the day is undone from the done page", async ({ page, app }) => {
  await setPreset(app.data, { newPerDay: 1 });
  await openReview(page);
  const only = await question(page);
  await page.keyboard.press("@");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await expect(line(page)).toContainText("Card suspended");
  await expect(page.getByRole("button", { name: /^Undo: suspend/ }).last()).toBeVisible();
  await expectAccessible(page);
  await expect.poll(async () => (await storedCards(app.data)).filter(suspended).length).toBe(1);
  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(only);
  await expect.poll(async () => (await storedCards(app.data)).filter(suspended).length).toBe(0);
});

test("every act stands in a menu for the keyboard; a day is set, a card is reset", async ({
  page,
  app,
}) => {
  await openReview(page);
  await page.keyboard.press("m");
  const menu = page.getByRole("menu", { name: "More" });
  await expect(menu.getByRole("menuitem")).toHaveCount(8);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await setDue(page, "0");
  await expect(line(page)).toContainText("Due today");
  const inReview = () => cardsInReview(app.data);
  await expect.poll(inReview).toBe(1);
  await setPreset(app.data, { newReviewMix: "reviewsFirst" });
  await openReview(page);
  await page.keyboard.press("m");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(line(page)).toContainText("Card reset, it comes back as a new card");
  await expect.poll(inReview).toBe(0);
  await page.keyboard.press("u");
  await expect.poll(inReview).toBe(1);
});

test("a card that became a leech is told in words, marked, and none after undo", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { leechThreshold: 1, newReviewMix: "reviewsFirst" });
  await openReview(page);
  await setDue(page, "0");
  await expect(line(page)).toContainText("Due today");
  await expect.poll(() => cardsInReview(app.data)).toBe(1);
  await openReview(page);
  await page.keyboard.press("i");
  const info = page.getByRole("complementary", { name: "Card info" });
  await expect(info).toContainText("Why this day?");
  await expect(info.getByRole("link", { name: "History and forgetting curve" })).toHaveAttribute(
    "href",
    /^\/cards\//,
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await showAnswer(page);
  await page.keyboard.press("1");
  await expect(line(page)).toContainText("is a leech: forgotten 1 time");
  await expectAccessible(page);
  const leeches = async () => (await storedCards(app.data)).filter(({ isLeech }) => isLeech).length;
  await expect.poll(leeches).toBe(1);
  await page.keyboard.press("u");
  await expect(line(page)).toBeHidden();
  await expect.poll(leeches).toBe(0);
});

test("in an answer field the keys only type, and with Chinese punctuation they act", async ({
  page,
  app,
}) => {
  await openReview(page);
  const field = page.getByRole("textbox", { name: "Your answer" });
  for (let card = 0; card < 12 && !(await field.isVisible()); card += 1) {
    await page.keyboard.press("-");
  }
  await field.pressSequentially("-=@!*");
  await expect(field).toHaveValue("-=@!*");
  await field.press("Escape");
  await pressKey(page, "＠");
  await expect(line(page)).toContainText("Card suspended");
  // The next card may have a field too, where u is a letter.
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue("-=@!*");
  await expect.poll(async () => (await storedCards(app.data)).filter(suspended).length).toBe(0);
});

test("what was done without the server waits, holds after a reload, and takes the card from other tabs", async ({
  page,
  context,
  app,
  expectedErrors,
}) => {
  expectedErrors.push(/Failed to load resource|ERR_FAILED/);
  await openReview(page);
  const other = await context.newPage();
  await openReview(other);
  const first = await question(page);
  expect(await question(other)).toBe(first);
  await context.route("**/api/v1/reviews", (route) => route.abort());
  await page.keyboard.press("@");
  const second = await question(page);
  await expect.poll(() => question(other)).toBe(second);
  await other.close();
  await page.reload();
  await expect(page.getByText("19 new")).toBeVisible({ timeout: 20_000 });
  expect(await question(page)).toBe(second);
  await context.unroute("**/api/v1/reviews");
  await page.getByRole("button", { name: "Try now" }).click();
  await expect.poll(async () => (await storedCards(app.data)).filter(suspended).length).toBe(1);
});

async function openReview(page: Page): Promise<void> {
  await page.goto("/review");
  await expect(page.getByRole("button", { name: /Show answer/ })).toBeEnabled();
}

async function cardsInReview(data: string): Promise<number> {
  return (await storedCards(data)).filter(({ state }) => state.state === "review").length;
}

async function setDue(page: Page, days: string): Promise<void> {
  await page.keyboard.press("Control+Shift+D");
  await expect(page.getByRole("dialog", { name: "Set due date" })).toBeVisible();
  await page.keyboard.type(days);
  await page.keyboard.press("Enter");
}

/** A key that no English keyboard has. */
async function pressKey(page: Page, key: string): Promise<void> {
  await page.evaluate((pressed) => {
    const press = { key: pressed, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", press));
  }, key);
}

function line(page: Page) {
  return page.getByRole("region", { name: "Done last" });
}
