import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { askOnly, field, openReview, showButton, told } from "./review-page.ts";
import { setPreset } from "./stored-data.ts";

const windows = [
  { width: 1280, height: 800 },
  { width: 1280, height: 600 },
  { width: 360, height: 640 },
];

const long =
  "我们在做一个很大的赌注，它不是 3 个月的事情，而是一个新的训练范式，大家都没有这样的样本效率。".repeat(
    6,
  );

test.beforeEach(async ({ app, request }) => {
  await askOnly(app.data, request, ["translation"]);
  await setPreset(app.data, { newPerDay: 600, burySiblings: false, waitForTerms: false });
});

test("the ratings of a long graded answer are in sight in every window, and nothing to be read is out of reach below them", async ({
  page,
}) => {
  await openReview(page);
  await field(page).fill(long);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Suggested/ })).toBeVisible();
  for (const size of windows) {
    await page.setViewportSize(size);
    for (const name of ["Again", "Hard", "Good", "Easy"]) {
      await expect(rating(page, name)).toBeInViewport({ ratio: 1 });
    }
    const last = page.getByRole("article").getByRole("link", { name: /The reference is wrong/ });
    await last.focus();
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => areApart(last, rating(page, "Good"))).toBe(true);
    await expect(last).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: "More" }).scrollIntoViewIfNeeded();
    await expect
      .poll(() => areApart(page.getByRole("button", { name: "More" }), rating(page, "Good")))
      .toBe(true);
  }
  await expectAccessible(page);
});

test("the line of what was done last covers neither the card nor its buttons, and goes with the next act", async ({
  page,
}) => {
  for (const size of windows) {
    await page.setViewportSize(size);
    await openReview(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("@");
    await expect(told(page)).toContainText("Card suspended");
    await expect(told(page)).toBeInViewport({ ratio: 1 });
    const card = page.getByRole("article").first();
    for (const other of [card, showButton(page)]) {
      expect(await areApart(told(page), other)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("-");
    await expect(told(page)).toContainText("Card buried until tomorrow");
    await expect(told(page)).toHaveCount(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+3");
    await expect(told(page)).toContainText("Green");
    expect(await areApart(told(page), card)).toBe(true);
    expect(await areApart(told(page), showButton(page))).toBe(true);
  }
});

test("a suggestion that comes late has the focus, unless the learner moved it", async ({
  page,
}) => {
  for (const moves of [false, true]) {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/review", async (route) => {
      if (route.request().method() === "POST") await held;
      await route.continue();
    });
    await openReview(page);
    await field(page).fill("完全不同");
    await page.keyboard.press("Enter");
    await expect(rating(page, "Good")).toBeFocused();
    if (moves) await rating(page, "Easy").focus();
    release();
    await expect(rating(page, "Again")).toContainText("suggested");
    await expect(rating(page, moves ? "Easy" : "Again")).toBeFocused();
    await expect(page.getByRole("status").getByText("Suggested: Again")).toBeAttached();
    await page.unroute("**/review");
  }
});

function rating(page: Page, name: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^${name}`) });
}

/** Whether two things on the screen do not lie over one another. */
async function areApart(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) return false;
  return (
    a.y + a.height <= b.y + 1 ||
    b.y + b.height <= a.y + 1 ||
    a.x + a.width <= b.x ||
    b.x + b.width <= a.x
  );
}
