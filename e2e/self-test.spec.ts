import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { savedReviews } from "./review-page.ts";
import { doctor } from "./stored-data.ts";

test("a test by keyboard: hints, a reload, undo, an accepted answer, and what went badly again", async ({
  page,
  app,
  request,
}) => {
  await startTest(page, 3);
  await expectAccessible(page);
  await answer(page, "对这一愿景持乐观态度的人，会说这些问题不难。");
  await expect(page.getByRole("heading", { name: /^Suggested/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("3");
  await expect.poll(() => savedReviews(request)).toBe(1);
  await page.reload();
  await expect(place(page, "2 of 3")).toBeVisible();

  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  await expect(page.getByText("First term")).toBeVisible();
  await answer(page, "我说过这些模型的样本效率。");
  await expect(suggestion(page)).toHaveText(/Again|Hard/);
  await page.keyboard.press("a");
  await expect(page.getByText(/your wording is a reference too/)).toBeVisible();
  await expect(page.getByRole("link", { name: /The reference is wrong/ })).toHaveAttribute(
    "href",
    /\/texts\/[0-9a-f-]+\/pairs#unit-\d+$/,
  );
  await page.keyboard.press("2");
  await expect(place(page, "3 of 3")).toBeVisible();

  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(place(page, "2 of 3")).toBeVisible();
  await expect(field(page)).toHaveValue("我说过这些模型的样本效率。");
  // Two answers and the retraction of the second: nothing was deleted.
  await expect.poll(() => savedReviews(request)).toBe(3);
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await expect(place(page, "3 of 3")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");

  await expect(page.getByRole("heading", { name: "Test finished" })).toBeFocused();
  await expect(page.getByRole("main")).toContainText("2 segments answered");
  await expect(page.getByRole("main")).toContainText("1 skipped");
  await expectAccessible(page);
  // The skip wrote no review.
  await expect.poll(() => savedReviews(request)).toBe(4);
  await page.reload();
  await expect(page.getByRole("main")).toContainText("2 segments answered");
  await page.getByRole("button", { name: "Test these 2 segments again" }).click();
  await expect(page.getByRole("heading", { name: "Test finished" })).toBeHidden();
  await expect(place(page, "1 of 2")).toBeVisible();
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("what is reached by no way is not there, and a removed text says so", async ({ page }) => {
  const textId = await firstText(page);
  const statusOf = async (path: string) => (await page.request.get(path)).status();
  expect(await statusOf("/test/none")).toBe(404);
  expect(await statusOf(`/test/${textId.replace(/.$/, "0").replace(/^./, "f")}`)).toBe(404);
  expect(await statusOf(`/test/${textId}?sitting=none`)).toBe(404);
  await page.goto(`/texts/${textId}`);
  await page.getByRole("button", { name: "Remove from shelf" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove from shelf" }).click();
  await expect(page.getByRole("button", { name: /Restore/ })).toBeVisible();
  await page.goto(`/test/${textId}`);
  await expect(page.getByText("This text was removed from the shelf")).toBeVisible();
  await expectAccessible(page);
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

  test("answers wait, say so, and are saved once it is back", async ({
    page,
    request,
    context,
  }) => {
    await startTest(page, 3);
    await context.setOffline(true);
    await answer(page, "酵种");
    await page.keyboard.press("1");
    await expect(page.getByText("1 answer not saved yet")).toBeVisible();
    await expect(place(page, "2 of 3")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText("1 answer not saved yet")).toBeHidden();
    await expect.poll(() => savedReviews(request)).toBe(1);
  });
});

async function firstText(page: Page): Promise<string> {
  await page.goto("/");
  const link = page.locator('main a[href^="/texts/"]').first();
  const [, , textId = ""] = ((await link.getAttribute("href")) ?? "").split(/[/?#]/);
  return textId;
}

async function startTest(page: Page, count: number): Promise<void> {
  await page.goto(`/test/${await firstText(page)}?from=3`);
  await page.getByRole("radio", { name: "Another number" }).check();
  await page.getByRole("spinbutton", { name: "Number of segments" }).fill(String(count));
  await page.getByRole("button", { name: "Start the test" }).click();
  await expect(place(page, `1 of ${count}`)).toBeVisible();
  await expect(field(page)).toBeFocused();
}

async function answer(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press("Enter");
  await expect(page.getByRole("button", { name: /^Good/ })).toBeVisible();
}

/** How far the sitting is, not what a screen reader is told of it. */
function place(page: Page, text: string) {
  return page.getByText(text, { exact: true });
}

function field(page: Page) {
  return page.getByRole("textbox", { name: "Your answer" });
}

function suggestion(page: Page) {
  return page.getByRole("button", { name: /suggested/ });
}
