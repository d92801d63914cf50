import { beginBySpace, expect, test } from "./fixtures.ts";

test("the first start shows the sample talk with cards due, and Space begins", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("20 cards today");
  await expect(
    page.getByRole("link", { name: "下一个训练范式将走向何方?", exact: true }),
  ).toBeVisible();
  await expect(page.getByText("100 pairs")).toBeVisible();
  await beginBySpace(page);
  await expect(page.getByRole("button", { name: /Show answer/ })).toBeVisible();
});

test("the talk is read facing its translation, with its terms marked and explained", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "下一个训练范式将走向何方?", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("下一个训练范式将走向何方?");
  const unit = page.locator("#unit-72");
  await expect(unit.locator('[lang="en"]').first()).toContainText("KV cache");
  await expect(unit.locator('[lang="zh"]').first()).toContainText("KV cache");
  await unit.getByRole("link", { name: "KV cache" }).first().click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading", { name: "KV cache" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
});

test("a term that is rejected leaves the queue and comes back when the ruling is undone", async ({
  page,
}) => {
  await page.goto("/terms");
  const row = page.getByRole("button", { name: /^continual learning/ });
  await expect(row).toContainText("持续学习");
  await row.focus();
  await expect(async () => {
    await page.keyboard.press("x");
    await expect(page.getByText("1 rejected")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("u");
  await expect(page.getByText("0 rejected")).toBeVisible();
});
