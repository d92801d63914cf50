import { expect, expectAccessible, test } from "./fixtures.ts";
import { askOnly, openReview, question, showAnswer, showButton } from "./review-page.ts";
import { doctor, setPreset, storedCards, storedReviews } from "./stored-data.ts";

test("a term is edited in the middle of a sitting: its cards show it, their history stays, and it is taken back", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { burySiblings: false, waitForTerms: false });
  await openReview(page);
  await showAnswer(page);
  await page.keyboard.press("3");
  await expect(showButton(page)).toBeVisible();
  await page.keyboard.press("u");
  const before = await question(page);
  await showAnswer(page);
  await page.keyboard.press("3");
  await page.keyboard.press("u");
  await expect.poll(() => question(page)).toBe(before);
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(4);
  const cards = await storedCards(app.data);
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Edit term" });
  await expect(dialog.getByLabel("Term", { exact: true })).toBeFocused();
  await expectAccessible(page);
  await dialog.getByLabel("Term", { exact: true }).fill("");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText("It needs at least one letter or digit.")).toBeVisible();
  await dialog.getByLabel("Term", { exact: true }).fill("the big bet");
  await dialog.getByLabel("Another translation").fill("大赌注");
  await dialog.getByLabel("Tags").fill("talk::opening 重要");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  const line = page.getByRole("region", { name: "Edited last" });
  await expect(line).toContainText("Edited: the big bet");
  await expect(page.getByRole("article")).toContainText("the big bet");
  await expect(page.getByRole("list", { name: "Marks" })).toContainText("talk::opening");
  expect(await storedCards(app.data)).toEqual(cards);
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(4);
  await line.getByRole("button", { name: "Undo the edit" }).click();
  await expect.poll(() => question(page)).toBe(before);
  expect(await storedCards(app.data)).toEqual(cards);
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("a pair is edited while its answer is on the screen, and the new wording is graded", async ({
  page,
  app,
  request,
}) => {
  await askOnly(app.data, request, ["translation"]);
  await setPreset(app.data, { waitForTerms: false });
  await openReview(page);
  await page.keyboard.insertText("我们在做一个很大的赌注。");
  await page.keyboard.press("Enter");
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("You wrote");
  await expect(page.getByRole("button", { name: /^Good/ })).toBeVisible();
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Edit pair" });
  await dialog.getByLabel("Translation").fill("我们在做一个很大的赌注。");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole("button", { name: /^Easy.*suggested|^Good.*suggested/ }),
  ).toBeVisible();
  await page.keyboard.press("3");
  await expect
    .poll(() => storedReviews(app.data))
    .toMatchObject([{ kind: "answer", rating: "good", typedText: "我们在做一个很大的赌注。" }]);
});

test("while an edit is saved the dialog says so, a second press does nothing, and the next key reaches the card", async ({
  page,
  app,
  request,
}) => {
  await askOnly(app.data, request, ["translation"]);
  await setPreset(app.data, { waitForTerms: false });
  await openReview(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Edit pair" });
  await dialog.getByLabel("Translation").fill("实验室都在下一个大赌注。");
  let posts = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/review", async (route) => {
    if (route.request().method() === "POST") posts += 1;
    await held;
    await route.continue();
  });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveAttribute("aria-busy", "true");
  await expect(dialog.getByRole("button", { name: /^Saving/ })).toBeVisible();
  await expect.poll(() => posts).toBeGreaterThan(0);
  const before = posts;
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press(" ");
  expect(await dialog.getByLabel("Translation").inputValue()).toBe("实验室都在下一个大赌注。");
  expect(posts).toBe(before);
  release();
  await expect(dialog).toBeHidden();
  // Space, pressed meanwhile, shows the answer as it reads now.
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("下一个大赌注");
  const line = page.getByRole("region", { name: "Edited last" });
  await expect(line).toBeVisible();
  await page.keyboard.press("Control+3");
  await expect(line).toBeHidden();
  await page.keyboard.press("u");
  await expect(line).toBeHidden();
});

test("after an edit the focus is where the next key is expected", async ({ page }) => {
  await openReview(page);
  for (const leave of ["Control+Enter", "Escape"]) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog", { name: "Edit term" });
    const tags = dialog.getByLabel("Tags");
    if (leave === "Escape") await expect(tags).toHaveValue("重要");
    else await tags.fill("重要");
    await page.keyboard.press(leave);
    await expect(dialog).toBeHidden();
    await expect(showButton(page)).toBeFocused();
  }
});
