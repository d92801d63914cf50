import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { askOnly, field, openReview, question, showAnswer, told } from "./review-page.ts";
import { doctor, setPreset, storedCards, storedReviews } from "./stored-data.ts";

test.beforeEach(async ({ app, request }) => {
  await askOnly(app.data, request, ["termProduction"]);
  const short = { learningSteps: [], relearningSteps: [], leechThreshold: 1 };
  await setPreset(app.data, { ...short, waitForTerms: false });
});

test("a leech is shown beside the term that was typed for it: the twin is buried, the leech suspended, each taken back", async ({
  page,
  app,
}) => {
  await makeLeech(page, app.data, "lab");
  await told(page)
    .getByRole("button", { name: /Help with this leech/ })
    .click();
  const help = page.getByRole("dialog", { name: "Help with research bet" });
  await expect(help.getByText("You typed it for this one.")).toBeVisible();
  await expectAccessible(page);
  await help.getByRole("button", { name: "Bury the twin until tomorrow" }).click();
  await expect(help.getByRole("status")).toContainText("The twin is away until tomorrow.");
  await expect.poll(() => count(app.data, "buriedUntilDay")).toBe(1);
  await help.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(help.getByRole("status")).toContainText("That was taken back.");
  await expect.poll(() => count(app.data, "buriedUntilDay")).toBe(0);
  await help.getByRole("button", { name: "Suspend it" }).click();
  await expect(help.getByRole("status")).toContainText("It is suspended");
  await expect.poll(() => count(app.data, "suspended")).toBe(1);
  await help.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => count(app.data, "suspended")).toBe(0);
  await help.getByRole("button", { name: "Edit the card" }).click();
  const editor = page.getByRole("dialog", { name: "Edit term" });
  await expect(editor.getByLabel("Term", { exact: true })).toHaveValue("research bet");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog:modal")).toHaveCount(0);
  await told(page)
    .getByRole("button", { name: /Help with this leech/ })
    .click();
  await help.getByRole("link", { name: "Study all leeches" }).click();
  await expect(page).toHaveURL(/\/study\?tag=leech$/);
  await expect(page.getByRole("radio", { name: /^Leeches/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "leech" })).toBeChecked();
  await expect(page.getByRole("status").getByText("1 card", { exact: true })).toBeVisible();
  await page
    .getByRole("button", { name: /^Start/ })
    .or(page.getByRole("link", { name: /^Start/ }))
    .click();
  await expect.poll(() => question(page)).toContain("研究赌注");
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("a leech without a twin is shown in another of its sentences, and its own page opens", async ({
  page,
  app,
}) => {
  await makeLeech(page, app.data, "");
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  const help = page.getByRole("dialog", { name: "Help with research bet" });
  await expect(help.getByText("No other term was found")).toBeVisible();
  await expectAccessible(page);
  await help.getByRole("button", { name: "Show it in this sentence from now on" }).first().click();
  await expect(help.getByRole("status")).toContainText("It is shown in that sentence from now on.");
  await help.getByRole("link", { name: "Its card" }).click();
  await expect(page).toHaveURL(/\/cards\/[-0-9a-f]+$/);
  await expect(page.getByText("This card was forgotten again and again.")).toBeVisible();
  await expectAccessible(page);
});

/** The first card is put among those known, and forgotten. */
async function makeLeech(page: Page, data: string, typed: string): Promise<void> {
  await openReview(page);
  await page.keyboard.press("Control+Shift+D");
  await expect(page.getByRole("dialog", { name: "Set due date" })).toBeVisible();
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog:modal")).toHaveCount(0);
  await expect.poll(async () => (await storedReviews(data)).length).toBe(1);
  await openReview(page);
  // It stands in the sentences of other terms, too.
  const headword = page.getByRole("article").getByText("研究赌注", { exact: true });
  while ((await headword.count()) === 0) {
    await showAnswer(page);
    await page.keyboard.press("4");
  }
  await field(page).fill(typed);
  await showAnswer(page);
  await page.keyboard.press("1");
  await expect(told(page)).toContainText("研究赌注 is a leech");
}

async function count(data: string, what: "buriedUntilDay" | "suspended"): Promise<number> {
  return (await storedCards(data)).filter((card) => Boolean(card[what])).length;
}
