import type { APIRequestContext, Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { addLongText } from "./long-text.ts";

test("pinyin stands over the Chinese by one key, moves nothing as it comes, and stays chosen", async ({
  page,
  request,
}) => {
  await openReader(page, await sampleText(request));
  await expect(page.locator("rt")).toHaveCount(0);
  const chinese = page.locator("#unit-2 p[lang='zh']");
  const characters = (await chinese.textContent())?.match(/\p{Script=Han}/gu)?.length ?? 0;
  await page.keyboard.press("y");
  await expect(page.getByRole("checkbox", { name: "Pinyin" })).toBeChecked();
  const height = (await chinese.boundingBox())?.height;
  await expect(chinese.locator("rt")).toHaveCount(characters);
  expect((await chinese.boundingBox())?.height).toBe(height);
  await expect(page.locator("p[lang='en'] rt")).toHaveCount(0);
  // The terms are still terms.
  await expect(chinese.locator("a[data-term] ruby").first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(chinese.locator("rt").first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Pinyin" }).uncheck();
  await expect(page.locator("rt")).toHaveCount(0);
});

test("in a long text what comes into view is spelled, 一万句也一样", async ({ page, app }) => {
  await page.addInitScript(() => localStorage.setItem("duizhao-pinyin", "on"));
  await page.goto(`/texts/${await addLongText(app.data, 2_000)}#unit-1500`);
  await expect(page.locator("#unit-1500 rt").first()).toBeVisible();
  await expect(page.locator("#unit-1500")).toBeInViewport();
});

async function sampleText(request: APIRequestContext): Promise<string> {
  const { texts } = await (await request.get("/api/v1/texts")).json();
  return texts[0].id;
}

/** Opens it, and waits until the page has come alive. */
async function openReader(page: Page, textId: string): Promise<void> {
  await page.goto(`/texts/${textId}`);
  await expect(page.locator("a[data-term][tabindex='0']")).toHaveCount(1);
}
