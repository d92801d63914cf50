import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["en-GB", "zh-CN"] as const) {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 360, height: 740 },
    ]) {
      test.describe(() => {
        test.use({ colorScheme, locale, viewport });

        test(`no page has a finding or scrolls sideways (${colorScheme}, ${locale}, ${viewport.width} px)`, async ({
          page,
          request,
        }) => {
          const { texts } = await (await request.get("/api/v1/texts")).json();
          const { cards } = await (await request.get("/api/v1/cards/due")).json();
          const id: string = texts[0].id;
          const pages = [
            "/",
            "/import",
            `/texts/${id}`,
            `/texts/${id}/pairs`,
            `/texts/${id}/kinds`,
            "/review",
            `/review/${id}`,
            "/study",
            `/test/${id}`,
            "/terms",
            "/terms/audit",
            "/cards",
            `/cards/${cards[0].id}`,
            "/progress",
            "/settings",
            "/settings/presets",
            "/settings/optimiser",
            "/settings/simulator",
          ];
          for (const path of pages) {
            await page.goto(path);
            await expect(
              page.getByRole("heading", { level: 1 }).or(page.getByRole("article")).first(),
            ).toBeVisible();
            await expectFits(page, path);
            await expectAccessible(page);
          }
          await page.goto("/review");
          const show = page.getByRole("button", { name: /Show answer|显示答案/ });
          await expect(show).toBeEnabled();
          await page.keyboard.press("Enter");
          await expect(page.getByRole("button", { name: /Good|良好/ })).toBeVisible();
          await expectFits(page, "the answer");
          await expectAccessible(page);
        });
      });
    }
  }
}

async function expectFits(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}
