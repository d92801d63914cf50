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
