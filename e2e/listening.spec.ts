import { expect, expectAccessible, test } from "./fixtures.ts";
import { askOnly, field, openReview, showButton } from "./review-page.ts";
import { setPreset, storedCards, storedReviews } from "./stored-data.ts";
import { giveVoice } from "./voice.ts";

test("a sentence is heard, slower the second time, written down and compared", async ({
  page,
  app,
  request,
}) => {
  await askOnly(app.data, request, ["listening"]);
  await setPreset(app.data, { waitForTerms: false, newPerDay: 3 });
  await giveVoice(page);
  await page.goto("/");
  await expect
    .poll(async () => (await page.context().cookies()).find(({ name }) => name === "voices")?.value)
    .toContain("en");
  await openReview(page);
  await expect(page.getByRole("article")).toContainText("Write down what you hear, in English");
  await expectAccessible(page);
  const play = page.getByRole("article").getByRole("button", { name: /^Play/ });
  const spoken = () => page.evaluate(() => window.spoken);
  // A browser that lets it has read it once by itself.
  const byItself = (await spoken()).length;
  for (const more of [1, 2]) {
    await play.click();
    await expect.poll(async () => (await spoken()).length).toBeGreaterThanOrEqual(byItself + more);
  }
  const heard = (await spoken()).slice(-2);
  expect(new Set(heard.map(({ text }) => text)).size).toBe(1);
  expect(heard.map(({ lang }) => lang)).toEqual(["en", "en"]);
  const rates = heard.map(({ rate }) => rate);
  expect(Math.min(...rates)).toBeLessThan(Math.max(...rates));
  const [first] = heard;
  const sentence = first?.text ?? "";
  await expect(page.getByRole("article")).not.toContainText(sentence);
  await field(page).fill(sentence);
  await page.keyboard.press("Alt+r");
  await expect.poll(() => page.evaluate(() => window.spoken.length)).toBeGreaterThan(2);
  await page.keyboard.press("Enter");
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText(sentence);
  await expect(answer).toContainText("Exactly as in the text.");
  await expectAccessible(page);
  await page.keyboard.press("4");
  await expect
    .poll(() => storedReviews(app.data))
    .toMatchObject([{ kind: "answer", rating: "easy", typedText: sentence }]);
  await expect(showButton(page)).toBeVisible();
  await page.getByRole("button", { name: "Leave dictation out today" }).click();
  await expect
    .poll(
      async () =>
        (await storedCards(app.data)).filter((card) => card.buriedUntilDay !== null).length,
    )
    .toBe(2);
});

test("without a voice nothing is asked that must be heard, and it is said what waits", async ({
  page,
  app,
  request,
}) => {
  await askOnly(app.data, request, ["listening"]);
  await setPreset(app.data, { waitForTerms: false });
  await page.goto("/review");
  await expect(
    page.getByText(/listening cards wait for a device that can speak English/),
  ).toBeVisible();
  await expectAccessible(page);
});
