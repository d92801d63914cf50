import { actOnTerms } from "#lib/commands/act-on-terms";
import { removeText } from "#lib/commands/remove-text";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { field, openReview, question, showAnswer, showButton, told } from "./review-page.ts";
import { doctor, onData, setPreset, storedReviews } from "./stored-data.ts";

test("a term rejected on another device leaves the open sitting, which says so and goes on", async ({
  page,
  app,
  request,
}) => {
  await openReview(page);
  const asked = await question(page);
  expect(asked).toContain("research bet");
  const { terms } = await (await request.get("/api/v1/terms")).json();
  const term = terms.find(({ source }: { source: string }) => source === "research bet");
  const act = { type: "reject", termIds: [term.id] } as const;
  await onData(app.data, (db, id) => actOnTerms(db, id, { act }));
  // Coming back to the page is when it looks.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(told(page)).toContainText("research bet");
  await expect(told(page)).toContainText(
    "left the review: the term was rejected. Your answers are kept.",
  );
  await expect.poll(() => question(page)).not.toBe(asked);
  await expect(showButton(page)).toBeVisible();
  await expectAccessible(page);
  await showAnswer(page);
  await page.keyboard.press("3");
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(1);
});

test("a text removed while its last answer is given: the answer is kept, what was typed is shown, nothing is broken", async ({
  page,
  app,
  request,
}) => {
  await setPreset(app.data, { burySiblings: false });
  await openReview(page);
  for (let card = 0; card < 6 && !(await field(page).isVisible()); card += 1) {
    await showAnswer(page);
    await page.keyboard.press("3");
    await expect(showButton(page)).toBeVisible();
  }
  const before = (await storedReviews(app.data)).length;
  await field(page).fill("half an answer 半个答案");
  const { texts } = await (await request.get("/api/v1/texts")).json();
  await onData(app.data, (db, id) => removeText(db, id, texts[0].id));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(told(page)).toContainText("left the review: the text was removed from the shelf");
  await expect(told(page)).toContainText("half an answer 半个答案");
  await expectAccessible(page);
  expect((await storedReviews(app.data)).length).toBeGreaterThanOrEqual(before);
  await page.close();
  await app.stop();
  expect(doctor(app.data)).toContain("every card equals a replay");
});

test("what was edited in another tab is shown on the card when the learner comes back, and on those to come", async ({
  page,
  app,
  request,
}) => {
  await openReview(page);
  expect(await question(page)).toContain("research bet");
  const { terms } = await (await request.get("/api/v1/terms")).json();
  const term = terms.find(({ source }: { source: string }) => source === "research bet");
  const act = { type: "rename", termId: term.id, source: "grand wager" } as const;
  await onData(app.data, (db, id) => actOnTerms(db, id, { act }));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => question(page)).toContain("grand wager");
  await showAnswer(page);
  await page.keyboard.press("3");
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(1);
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

  test("a sitting goes on, says what waits, and sends each answer once when it is back", async ({
    page,
    app,
    context,
  }) => {
    await openReview(page);
    await context.setOffline(true);
    for (const key of ["3", "1", "4"]) {
      await showAnswer(page);
      await page.keyboard.press(key);
      await expect(showButton(page)).toBeVisible();
    }
    await expect(page.getByText("3 changes not sent yet").first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await page.keyboard.press("Control+z");
    expect(await storedReviews(app.data)).toEqual([]);
    await context.setOffline(false);
    await expect
      .poll(async () => (await storedReviews(app.data)).length, { timeout: 30_000 })
      .toBe(4);
    await expect(page.getByText("not sent yet").first()).toBeHidden();
    const rows = await storedReviews(app.data);
    expect(rows.map(({ kind }) => kind).sort()).toEqual([
      "answer",
      "answer",
      "answer",
      "retraction",
    ]);
    await page.close();
    await app.stop();
    expect(doctor(app.data)).toContain("every card equals a replay");
  });
});
