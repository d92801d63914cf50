import { rmSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "playwright/test";
import { type Server, startServer } from "./server.ts";

/** A journey gets an app of its own with the sample talk in it; whatever page or server complain of fails it. */
export const test = base.extend<{ app: Server; expectedErrors: RegExp[] }>({
  expectedErrors: async ({}, use) => {
    await use([]);
  },
  app: async ({}, use) => {
    const app = await startServer();
    await use(app);
    await app.stop();
    expect(app.complaints()).toBe("");
    rmSync(app.data, { recursive: true, force: true });
  },
  baseURL: async ({ app }, use) => {
    await use(app.url);
  },
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    await use(page);
    expect(errors.filter((text) => !expectedErrors.some((known) => known.test(text)))).toEqual([]);
  },
});

export { expect };

/** Accessibility as axe sees it: no finding of any weight. */
export async function expectAccessible(page: Page): Promise<void> {
  // A colour on its way to another is neither.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(" | ")}`,
  );
  expect(found).toEqual([]);
}

/** Space on Today begins the review; the key works once the page has come alive. */
export async function beginBySpace(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(/\/review$/, { timeout: 5_000 });
  }).toPass();
}
