import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { doneTitle, field, openReview, showAnswer, showButton } from "./review-page.ts";
import { setPreset } from "./stored-data.ts";

test("who hears the page is told each act in one place, and the focus stands where the next key goes", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { newPerDay: 9, burySiblings: false, learningSteps: [] });
  await openReview(page);
  await expect(said(page)).toHaveCount(1);
  for (let card = 0; card < 9; card += 1) {
    const typed = await field(page).isVisible();
    await expect(typed ? field(page) : showButton(page)).toBeFocused();
    await expectLanguages(page);
    const lang = typed ? await field(page).getAttribute("lang") : null;
    if (typed) await field(page).fill(lang === "zh" ? "一个词" : "a word");
    await page.keyboard.press("Enter");
    await expect(said(page)).toContainText(typed ? /Suggested/i : "Answer shown.");
    await expect(page.getByRole("group", { name: "How well did you know it?" })).toBeVisible();
    await expect(
      page.getByRole("button", typed ? { name: /suggested/i } : { name: /^Good/ }),
    ).toBeFocused();
    await expectLanguages(page);
    await page.keyboard.press("3");
    await expect(said(page)).toContainText(card === 8 ? "Good." : "Good. Next card.");
  }
  await expect(doneTitle(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Back to Today" })).toBeFocused();
  await expectLanguages(page);
  await page.keyboard.press("u");
  await expect(said(page)).toContainText("Undone: Good on");
  await expect(said(page)).toContainText("The card is as it was.");
  await expect(said(page)).toHaveCount(1);
});

test("a card set aside is told by its name, and a dialog takes the focus and gives it back", async ({
  page,
}) => {
  await openReview(page);
  await page.keyboard.press("@");
  await expect(said(page)).toContainText("Card suspended: research bet");
  await expect(showButton(page)).toBeFocused();
  await page.keyboard.press("m");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(page.getByRole("dialog").getByRole("textbox").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(":focus")).toBeVisible();
  await showAnswer(page);
});

/** The place for those who hear the page: a status without a look. */
function said(page: Page) {
  return page.locator("[role=status].visually-hidden");
}

/** Every stretch of Chinese says that it is Chinese, and Latin words of a text that they are English. */
async function expectLanguages(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const around = node.parentElement;
      if (!around || around.closest("script, style, [inert], [aria-hidden=true]")) continue;
      const lang = around.closest("[lang]")?.getAttribute("lang") ?? "";
      if (/\p{Script=Han}/u.test(text) && !lang.startsWith("zh")) found.push(`${lang}: ${text}`);
      const isWords = /^[\p{Script=Latin}\s.,'’-]{6,}$/u.test(text.trim());
      if (isWords && lang.startsWith("zh")) found.push(`${lang}: ${text}`);
    }
    return found;
  });
  expect(wrong).toEqual([]);
}
