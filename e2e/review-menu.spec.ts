import type { Page } from "playwright/test";
import type { StoredCard } from "#lib/store/card";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openReview, question, showAnswer, showButton, told } from "./review-page.ts";
import { doctor, setPreset, storedCards } from "./stored-data.ts";

test("every act of the menu does what it says, in the rows too, and is taken back", async ({
  page,
  app,
}) => {
  test.setTimeout(150_000);
  await setPreset(app.data, { learningSteps: [], newReviewMix: "reviewsFirst" });
  await openReview(page);
  // One card with a past, so that there is something to reset.
  const asked = await question(page);
  await showAnswer(page);
  await page.keyboard.press("3");
  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(asked);
  const acts = [
    { item: "Bury card", says: "Card buried until tomorrow", is: isBuried, least: 1 },
    { item: "Bury note", says: "Note buried until tomorrow", is: isBuried, least: 2 },
    { item: "Suspend card", says: "Card suspended", is: isSuspended, least: 1 },
    { item: "Suspend note", says: "Note suspended", is: isSuspended, least: 2 },
  ];
  for (const { item, says, is, least } of acts) {
    await choose(page, item);
    await expect(told(page)).toContainText(says);
    await expect.poll(() => count(app.data, is)).toBeGreaterThanOrEqual(least);
    if (least === 1) expect(await count(app.data, is)).toBe(1);
    await told(page).getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => count(app.data, is)).toBe(0);
    await expect.poll(() => question(page)).toBe(asked);
  }
  const names = ["Red", "Orange", "Green", "Blue", "Pink", "Turquoise", "Purple"];
  for (const [index, name] of names.entries()) {
    await page.getByRole("button", { name: "Flag", exact: true }).click();
    await page.getByRole("menuitemradio", { name }).click();
    await expect(page.getByRole("list", { name: "Marks" })).toContainText(name);
    await expect.poll(() => count(app.data, ({ flag }) => flag === index + 1)).toBe(1);
  }
  await choose(page, "Flag card…");
  await page.getByRole("menuitemradio", { name: "No flag" }).click();
  await expect.poll(() => count(app.data, ({ flag }) => flag > 0)).toBe(0);
  await choose(page, "Set due date…");
  await expect(page.getByRole("dialog", { name: "Set due date" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect(told(page)).toContainText("Due in 5 days");
  await expect.poll(() => count(app.data, ({ state }) => state.state === "review")).toBe(1);
  await page.keyboard.press("u");
  await expect.poll(() => count(app.data, ({ state }) => state.state === "review")).toBe(0);
  await page.getByRole("button", { name: "Card info" }).click();
  await expect(page.getByRole("complementary", { name: "Card info" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Card info" }).click();
  await choose(page, "Edit…");
  await expect(page.getByRole("dialog", { name: "Edit term" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  // This browser has no voice: nothing offers to play.
  await expect(page.getByRole("button", { name: /^Play/ })).toHaveCount(0);
  await page.getByRole("button", { name: "All keys" }).click();
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(showButton(page)).toBeVisible();
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("the card's source is one key away in the reader, and back comes the same card", async ({
  page,
}) => {
  await openReview(page);
  const asked = await question(page);
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/texts\/[^#]+#unit-1$/);
  await page.goBack();
  await expect(showButton(page)).toBeEnabled();
  expect(await question(page)).toBe(asked);
});

const isBuried = ({ buriedUntilDay }: StoredCard) => buriedUntilDay !== null;
const isSuspended = ({ suspended }: StoredCard) => suspended;

async function count(data: string, is: (card: StoredCard) => boolean): Promise<number> {
  return (await storedCards(data)).filter(is).length;
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menu", { name: "More" }).getByRole("menuitem", { name: item }).click();
}
