import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { doneTitle, openReview, showButton } from "./review-page.ts";
import { setPreset, setReviewing, storedReviews } from "./stored-data.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test("a sitting by touch: a tap shows, a swipe rates, and the buttons do the same", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { newPerDay: 4, learningSteps: [] });
  await openReview(page);
  await expect(page.getByRole("region", { name: "By touch" })).toBeVisible();
  await expectAccessible(page);
  const card = page.getByRole("article");
  // Before the answer is shown a swipe means nothing.
  await swipe(page, card, 200);
  await expect(showButton(page)).toBeVisible();
  await tap(page, card);
  await expect(answer(page)).toBeVisible();
  await swipe(page, card, 30);
  await expect(answer(page)).toBeVisible();
  await swipe(page, card, 200);
  await expect(showButton(page)).toBeVisible();
  await expect.poll(() => ratings(app.data)).toEqual(["good"]);
  await expect(page.getByRole("region", { name: "By touch" })).toBeHidden();
  await tap(page, card);
  await expect(answer(page)).toBeVisible();
  await swipe(page, card, -200);
  await expect.poll(() => ratings(app.data)).toEqual(["good", "again"]);
  await showButton(page).tap();
  await page.getByRole("button", { name: /^Easy/ }).tap();
  await expect.poll(() => ratings(app.data)).toEqual(["good", "again", "easy"]);
  await showButton(page).tap();
  await page.getByRole("button", { name: /^Hard/ }).tap();
  await expect(doneTitle(page)).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Undo: Hard on/ })
    .last()
    .tap();
  await expect(showButton(page)).toBeVisible();
  await expect.poll(async () => (await storedReviews(app.data)).at(-1)?.kind).toBe("retraction");
});

test("gestures turned off are none, and the buttons are there all the same", async ({
  page,
  app,
}) => {
  await setReviewing(app.data, { gestures: false });
  await openReview(page);
  const card = page.getByRole("article");
  await tap(page, card);
  await expect(showButton(page)).toBeVisible();
  await showButton(page).tap();
  await swipe(page, card, 200);
  await expect(answer(page)).toBeVisible();
  await page.getByRole("button", { name: /^Good/ }).tap();
  await expect.poll(() => ratings(app.data)).toEqual(["good"]);
});

async function ratings(data: string): Promise<readonly string[]> {
  return (await storedReviews(data)).flatMap((row) => (row.kind === "answer" ? [row.rating] : []));
}

function answer(page: Page): Locator {
  return page.getByRole("region", { name: "Answer" });
}

/** A finger on the name of the kind, where there is neither link nor field. */
async function tap(page: Page, card: Locator): Promise<void> {
  const { x, y } = await restOf(card);
  await page.touchscreen.tap(x, y);
}

/** A finger that goes so many pixels to the right and rests there: Chromium takes the next tap for the end of a throw. */
async function swipe(page: Page, card: Locator, way: number): Promise<void> {
  const { x, y } = await restOf(card);
  const from = x + (way < 0 ? 120 : -40);
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: number | null, after: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: at === null ? [] : [{ x: at, y }],
      timestamp: began + after,
    });
  await touch("touchStart", from, 0);
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await touch("touchMove", from + way * share, share / 5);
  }
  await touch("touchMove", from + way + Math.sign(way), 0.5);
  await touch("touchEnd", null, 0.6);
  await session.detach();
}

async function restOf(card: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await card.getByRole("heading", { level: 2 }).boundingBox();
  if (box === null) throw new Error("There is no card.");
  return { x: 120, y: box.y + box.height / 2 };
}
