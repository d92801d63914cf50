import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

const cardsToday = (page: Page) => page.getByRole("heading", { level: 1 });
const saveBar = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

test("what a preset says holds from the next page on", async ({ page }) => {
  await page.goto("/settings/presets");
  await expectAccessible(page);
  await page.getByLabel("New cards a day").fill("７");
  await expect(page.getByText("One change is not saved.")).toBeVisible();
  await saveBar(page).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/");
  await expect(cardsToday(page)).toHaveText("7 cards today");
  await page.goto("/settings/presets");
  await page.getByRole("button", { name: "Default: 20" }).click();
  await expect(page.getByLabel("New cards a day")).toHaveValue("20");
});

test("what cannot be taken is told at its field, the first has the focus, and nothing is saved", async ({
  page,
}) => {
  await page.goto("/settings/presets");
  await page.getByLabel("New cards a day").fill("5");
  await page.getByLabel("Learning steps", { exact: true }).fill("1m ten");
  await page.getByLabel("Desired retention", { exact: true }).fill("69");
  await saveBar(page).click();
  await expect(page.getByText("“ten” is no step.", { exact: false })).toBeVisible();
  await expect(page.getByText("A percentage from 70 to 99 is needed.")).toBeVisible();
  await expect(page.getByLabel("Learning steps", { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.goto("/");
  await expect(cardsToday(page)).toHaveText("20 cards today");
});

test("what is not saved yet is still there after a look elsewhere, until it is discarded", async ({
  page,
}) => {
  await page.goto("/settings/presets");
  await page.getByLabel("Learning steps", { exact: true }).fill("10m");
  await expect(page.getByText("“Good” puts it to another day", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page).toHaveURL(/\/progress$/);
  await page.goto("/settings/presets");
  await expect(page.getByLabel("Learning steps", { exact: true })).toHaveValue("10m");
  await expect(
    page.getByText("Unsaved changes of earlier are still here.", { exact: false }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Discard changes", exact: true }).click();
  await expect(page.getByLabel("Learning steps", { exact: true })).toHaveValue("1m 10m");
});

test("a preset is copied, renamed, put in use, and the old one deleted when asked twice", async ({
  page,
}) => {
  await page.goto("/settings/presets");
  await page.getByRole("button", { name: "Copy “Default”" }).click();
  await expect(page.getByText("“Default 2” is a copy, not in use yet.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Default 2");
  await page.getByLabel("Name").fill("default");
  await saveBar(page).click();
  await expect(page.getByText("Another preset has this name.")).toBeVisible();
  await page.getByLabel("Name").fill("考试");
  await page.getByLabel("New cards a day").fill("3");
  await saveBar(page).click();
  await expect(page.getByRole("link", { name: "考试" })).toBeVisible();
  await page.goto("/");
  await expect(cardsToday(page)).toHaveText("20 cards today");
  await page.goto("/settings/presets");
  await page.getByRole("button", { name: "Use “考试”" }).click();
  await expect(page.getByText("“考试” is in use from now on.")).toBeVisible();
  await page.getByRole("button", { name: "Delete “Default”" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: "Delete “Default”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("“Default” is deleted.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Delete “/ })).toHaveCount(0);
  await page.goto("/");
  await expect(cardsToday(page)).toHaveText("3 cards today");
});

test("limits for today only, and a text's own", async ({ page }) => {
  await page.goto("/settings/presets");
  await page.getByLabel("All texts: New today").fill("30");
  await expect(page.getByRole("button", { name: "Save the limits of today" })).toBeVisible();
  await page.getByLabel("All texts: New today").press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/");
  await expect(cardsToday(page)).toHaveText("30 cards today");
  await page.goto("/settings/presets");
  await page.getByLabel(/何方.*: New a day$/).fill("4");
  await page.getByLabel(/何方.*: Retention, %$/).fill("100");
  await page.getByRole("button", { name: /^Save the limits of .*何方/ }).click();
  await expect(page.getByText("70 to 99")).toBeVisible();
  await page.getByLabel(/何方.*: Retention, %$/).fill("95");
  await page.getByRole("button", { name: /^Save the limits of .*何方/ }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/");
  await expect(cardsToday(page)).toHaveText("4 cards today");
});

test("time away is kept by its days", async ({ page }) => {
  await page.goto("/settings/presets");
  await page.getByRole("button", { name: "Add a time away" }).click();
  await page.getByLabel("From").fill("2031-12-20");
  await page.getByLabel("To", { exact: true }).fill("2031-12-10");
  await page.getByLabel("Saturday: Fewest").check();
  await saveBar(page).click();
  await expect(page.getByText("The first day must not be after the last.")).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("2031-12-31");
  await expect(page.getByText("12 days")).toBeVisible();
  await saveBar(page).click();
  await expect(page.getByText("Saved. Cards keep the days they have.")).toBeVisible();
  await page.getByRole("button", { name: "Choose new days" }).first().click();
  await expect(page.getByText("No card would get another day.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("2031-12-31");
  await expect(page.getByLabel("Saturday: Fewest")).toBeChecked();
});

test("an unknown preset is a page not found", async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  await page.goto("/settings/presets?preset=01930000-0000-7000-8000-00000000000a");
  await expect(page.getByText("Page not found")).toBeVisible();
});
