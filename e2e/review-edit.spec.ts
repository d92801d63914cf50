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
