import { expect, test } from "./fixtures.ts";
import { doneTitle, openReview, question, showAnswer, showButton, told } from "./review-page.ts";
import { doctor, setPreset, storedCards, storedReviews } from "./stored-data.ts";

test("twenty strokes, answers and acts among them, are taken back one by one, the older half after a reload", async ({
  page,
  app,
}) => {
  test.setTimeout(150_000);
  await setPreset(app.data, { newPerDay: 40 });
  await openReview(page);
  const first = await question(page);
  const seen: string[] = [];
  const keys = ["3", "-", "1", "@", "4", "=", "2", "3", "!", "3"];
  for (let stroke = 0; stroke < 20; stroke += 1) {
    seen.push(await question(page));
    const key = keys[stroke % keys.length] ?? "3";
    if (/\d/.test(key)) await showAnswer(page);
    // In a field it would be a letter.
    else await page.keyboard.press("Escape");
    await page.keyboard.press(key);
    await expect(showButton(page)).toBeVisible();
  }
  const strokes = 20;
  await expect.poll(() => standing(app.data)).toBe(strokes);
  for (let back = strokes - 1; back >= 10; back -= 1) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => question(page)).toBe(seen[back]);
  }
  await expect.poll(() => standing(app.data)).toBe(10);
  const before = await question(page);
  await page.reload();
  await expect(showButton(page)).toBeEnabled();
  // Nothing that was answered is asked, and what is asked is as it was left.
  expect(seen.slice(0, 10)).not.toContain(await question(page));
  expect(before).toBe(seen[10]);
  for (let back = 9; back >= 0; back -= 1) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => standing(app.data)).toBe(back);
  }
  expect(await question(page)).toBe(first);
  const touched = (await storedCards(app.data)).filter(
    ({ state, suspended, buriedUntilDay }) =>
      state.state !== "new" || suspended || buriedUntilDay !== null,
  );
  expect(touched).toEqual([]);
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("a reload in the middle asks nothing twice, and from the done page undo goes on past it", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { newPerDay: 3 });
  await openReview(page);
  const asked: string[] = [];
  for (let card = 0; card < 3; card += 1) {
    asked.push(await question(page));
    await showAnswer(page);
    await page.keyboard.press("4");
    if (card === 2) break;
    await expect.poll(() => standing(app.data)).toBe(card + 1);
    await page.reload();
    await expect(showButton(page)).toBeEnabled();
  }
  expect(new Set(asked).size).toBe(3);
  await expect(doneTitle(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Back to Today" })).toBeFocused();
  for (const back of [2, 1, 0]) {
    await page.keyboard.press("u");
    await expect.poll(() => question(page)).toBe(asked[back]);
    await expect.poll(() => standing(app.data)).toBe(back);
  }
  await expect(told(page)).toBeHidden();
});

/** How many strokes of the log stand: what shares a group is one. */
async function standing(data: string): Promise<number> {
  const rows = await storedReviews(data);
  const gone = new Set(rows.flatMap((row) => (row.kind === "retraction" ? [row.targetId] : [])));
  const left = rows.filter((row) => row.kind !== "retraction" && !gone.has(row.id));
  return new Set(left.map((row) => (row.kind === "act" ? row.groupId : row.id))).size;
}

test("the done page tells of the day, opened anew too; a custom study that is over still takes back", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { newPerDay: 2, learningSteps: [] });
  await openReview(page);
  await showAnswer(page);
  await page.keyboard.press("1");
  await expect(showButton(page)).toBeVisible();
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(1);
  // The second sitting of the day counts the first.
  await openReview(page);
  await showAnswer(page);
  await page.keyboard.press("4");
  await expect(doneTitle(page)).toBeVisible();
  const main = page.getByRole("main");
  const tellsTheDay = async () => {
    await expect(page.getByRole("heading", { name: "Studied today" })).toBeVisible();
    await expect(main).toContainText("2 cards");
    await expect(main).toContainText("50% passed");
    await expect(page.getByRole("heading", { name: "Learned today" })).toBeVisible();
  };
  await tellsTheDay();
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(2);
  await page.reload();
  // A card that was forgotten may come back later today, or tomorrow: by the hour.
  await expect(
    page.getByRole("heading", { name: /^(Nothing is due|Done for now)$/ }),
  ).toBeVisible();
  await tellsTheDay();
  await openReview(page, "/review?study=forgotten&schedule=yes");
  await showAnswer(page);
  await page.keyboard.press("4");
  await expect(doneTitle(page)).toBeVisible();
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(3);
  await page.reload();
  await expect(
    page.getByRole("heading", { name: "Nothing is left in this sitting" }),
  ).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Undo: Easy/ })
    .last()
    .click();
  await expect.poll(async () => (await storedReviews(app.data)).at(-1)?.kind).toBe("retraction");
});

test("a study of no kind begins nothing: it is chosen first", async ({ page }) => {
  await page.goto("/review?study=");
  await expect(page).toHaveURL(/\/study\??$/);
  await expect(page.getByRole("heading", { name: "Custom study", level: 1 })).toBeVisible();
  await expect(page.getByText("The address was not understood")).toHaveCount(0);
});
