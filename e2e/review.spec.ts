import { expect, test } from "./fixtures.ts";
import { answerByKeyboard, question, savedReviews, showAnswer } from "./review-page.ts";
import { doctor, setPreset } from "./stored-data.ts";

test("ten cards by keyboard make ten reviews, equal to a replay, and Progress shows ten", async ({
  page,
  app,
  request,
}) => {
  await page.goto("/review");
  await answerByKeyboard(page, 10);
  await expect.poll(() => savedReviews(request)).toBe(10);
  await page.reload();
  await expect(page.getByText("10 new")).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByRole("main")).toContainText("cards studied10");
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toMatch(/10 reviews.*every card equals a replay/s);
});

test("undo goes back as far as the session, and what is undone is not counted", async ({
  page,
  app,
  request,
}) => {
  await page.goto("/review");
  const first = await question(page);
  await answerByKeyboard(page, 3);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect.poll(() => question(page)).toBe(first);
  await answerByKeyboard(page, 1);
  // Three answers, three retractions and the answer that stands: nothing was deleted.
  await expect.poll(() => savedReviews(request)).toBe(7);
  await page.goto("/progress");
  await expect(page.getByRole("main")).toContainText("card studied1minutes");
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("a whole day's cards by keyboard end on the done page, where undo still works and Space leads on", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { newPerDay: 4 });
  await page.goto("/review");
  await showAnswer(page);
  const info = page.getByRole("complementary", { name: "Card info" });
  for (const close of ["i", "Escape"]) {
    await page.keyboard.press("i");
    await expect(info).toBeVisible();
    await page.keyboard.press(close);
    await expect(info).toBeHidden();
    await expect(page.getByRole("article")).toBeVisible();
  }
  await page.keyboard.press("4");
  for (let card = 1; card < 4; card += 1) {
    await showAnswer(page);
    await page.keyboard.press("4");
  }
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("article")).toBeVisible();
  await showAnswer(page);
  await page.keyboard.press("4");
  await expect(page.getByRole("heading", { name: "Done for now" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/review");
  await expect(page.getByRole("main")).toContainText("Today's 4 new cards are taken.");
});

test("without the server answers wait in the browser, survive a reload and are sent once", async ({
  page,
  context,
  request,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.goto("/review");
  await context.setOffline(true);
  await answerByKeyboard(page, 2);
  await expect(page.getByText("2 changes not sent yet")).toBeVisible({ timeout: 20_000 });
  await page.close();
  await context.setOffline(false);
  // Whichever screen is opened next sends them.
  const later = await context.newPage();
  await later.goto("/");
  await expect.poll(() => savedReviews(request), { timeout: 20_000 }).toBe(2);
  await expect(later.getByRole("heading", { level: 1 })).toHaveText("20 cards today");
  await later.goto("/review");
  await expect(later.getByText("18 new")).toBeVisible();
});

test("a typed answer is compared, and the learner has the last word", async ({ page, request }) => {
  await page.goto("/review");
  const field = page.getByRole("textbox", { name: "Your answer" });
  let answered = 0;
  for (; answered < 12 && !(await field.isVisible()); answered += 1)
    await answerByKeyboard(page, 1);
  await field.fill("完全不同的话");
  await page.keyboard.press("Enter");
  await expect(page.getByText("You wrote")).toBeVisible();
  await page.getByRole("button", { name: /^Easy/ }).click();
  await expect.poll(() => savedReviews(request)).toBe(answered + 1);
});
