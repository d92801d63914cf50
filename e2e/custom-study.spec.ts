import { tagNotes } from "#lib/commands/tag-notes";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { doneTitle, openReview, question, showAnswer, showButton } from "./review-page.ts";
import { doctor, onData, setPreset, storedCards, storedReviews } from "./stored-data.ts";

test("what was forgotten today is crammed: the cards stay as they are, the answers stand in the log", async ({
  page,
  app,
}) => {
  await setPreset(app.data, { newPerDay: 3, learningSteps: [] });
  await openReview(page);
  const forgotten = await question(page);
  for (const key of ["1", "3", "4"]) {
    await showAnswer(page);
    await page.keyboard.press(key);
  }
  await expect(doneTitle(page)).toBeVisible();
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(3);
  const before = await storedCards(app.data);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Forgotten today (1)" }).click();
  await expect(page.getByText("the schedule stays as it is")).toBeVisible();
  await expect(showButton(page)).toBeEnabled();
  expect(headwordOf(await question(page))).toBe(headwordOf(forgotten));
  await expectAccessible(page);
  await showAnswer(page);
  await page.keyboard.press("2");
  await showAnswer(page);
  await page.keyboard.press("3");
  await expect(doneTitle(page)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("1 card crammed");
  await expect(page.getByRole("main")).toContainText("The schedule stays as it was.");
  await expectAccessible(page);
  await expect.poll(() => crams(app.data)).toEqual(["hard", "good"]);
  expect(await storedCards(app.data)).toEqual(before);
  await page.keyboard.press("u");
  await expect(showButton(page)).toBeVisible();
  await expect.poll(async () => (await storedReviews(app.data)).at(-1)?.kind).toBe("retraction");
  expect(await storedCards(app.data)).toEqual(before);
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("reviewing ahead changes the schedule and says so", async ({ page, app }) => {
  await setPreset(app.data, { newPerDay: 1, learningSteps: [] });
  await openReview(page);
  await page.keyboard.press("Control+Shift+D");
  await expect(page.getByRole("dialog", { name: "Set due date" })).toBeVisible();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(doneTitle(page)).toBeVisible();
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(1);
  await page.goto("/study");
  await expectAccessible(page);
  await page.getByRole("radio", { name: /^Review ahead/ }).check();
  await page.getByLabel("Days ahead").fill("3");
  await expect(page.getByRole("status").getByText("1 card", { exact: true })).toBeVisible();
  await page
    .getByRole("button", { name: /^Start/ })
    .or(page.getByRole("link", { name: /^Start/ }))
    .click();
  await expect(page.getByText("answers change the schedule")).toBeVisible();
  await showAnswer(page);
  await page.keyboard.press("4");
  await expect(doneTitle(page)).toBeVisible();
  await expect
    .poll(async () => (await storedReviews(app.data)).at(-1))
    .toMatchObject({ kind: "answer", rating: "easy" });
  const [card] = (await storedCards(app.data)).filter(({ state }) => state.state === "review");
  expect(card?.state).toMatchObject({ reps: 1 });
});

test("a cram by flag and by tag asks those cards and no others", async ({ page, app }) => {
  const cards = await storedCards(app.data);
  const [tagged, other] = [cards[0], cards.find(({ noteId }) => noteId !== cards[0]?.noteId)];
  if (tagged === undefined || other === undefined) throw new Error("There are no cards.");
  await onData(app.data, (db, id) =>
    tagNotes(db, id, { cardIds: [tagged.id], type: "add", tags: ["口语"] }),
  );
  const ofNote = cards.filter(({ noteId }) => noteId === tagged.noteId).length;
  await page.goto("/study?study=cram&tag=口语");
  await expect(
    page.getByRole("status").getByText(`${ofNote} cards`, { exact: true }),
  ).toBeVisible();
  await openReview(page, "/review?study=cram&tag=口语");
  await expect(page.getByText(`${ofNote} left`)).toBeVisible();
  await expect(page.getByRole("list", { name: "Marks" })).toContainText("口语");
  await openReview(page);
  await page.keyboard.press("Control+5");
  await expect
    .poll(async () => (await storedCards(app.data)).filter(({ flag }) => flag === 5).length)
    .toBe(1);
  await openReview(page, "/review?study=cram&flag=5");
  await expect(page.getByText("1 left")).toBeVisible();
  await expect(page.getByRole("list", { name: "Marks" })).toContainText("Pink");
  await page.goto("/review?study=cram&flag=3");
  await expect(
    page.getByRole("heading", { name: "Nothing is left in this sitting" }),
  ).toBeVisible();
  await expectAccessible(page);
});

test("an address that names what there is not says so, and starts nothing", async ({ page }) => {
  await page.goto("/review?study=nonsense");
  await expect(page).toHaveURL(/\/study\?/);
  await expect(page.getByText("The address was not understood")).toBeVisible();
  await expectAccessible(page);
});

/** The line below the kind of card. */
function headwordOf(asked: string): string | undefined {
  return asked
    .split("\n")
    .filter((line) => line.trim() !== "")
    .find((_, index, lines) => lines[index - 1] === "What does it mean?");
}

async function crams(data: string): Promise<readonly string[]> {
  return (await storedReviews(data)).flatMap((row) =>
    row.kind === "act" && row.act.type === "cram" ? [row.act.rating] : [],
  );
}
