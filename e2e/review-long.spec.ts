import { expect, test } from "./fixtures.ts";
import { field, openReview, savedReviews, showButton } from "./review-page.ts";
import { doctor, setPreset, storedCards, storedReviews } from "./stored-data.ts";

const cardCount = 200;
const keys = ["3", "4", "3", "1", "3", "2", "3", "4"] as const;
const ratings = { "1": "again", "2": "hard", "3": "good", "4": "easy" } as const;

test("two hundred cards by keyboard, typed and not, are two hundred rows that fold to the cards as they stand", async ({
  page,
  app,
  request,
}) => {
  test.setTimeout(240_000);
  await setPreset(app.data, { newPerDay: 600, burySiblings: false, waitForTerms: false });
  await openReview(page);
  const pressed: string[] = [];
  let typed = 0;
  for (let card = 0; card < cardCount; card += 1) {
    await expect(showButton(page)).toBeVisible();
    if (card % 2 === 0 && (await field(page).isVisible())) {
      await page.keyboard.insertText("样本效率 sample efficiency");
      typed += 1;
    }
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Answer" })).toBeVisible();
    const key = keys[card % keys.length] ?? "3";
    pressed.push(ratings[key]);
    await page.keyboard.press(key);
  }
  await expect.poll(() => savedReviews(request)).toBe(cardCount);
  await page.close();
  const rows = await storedReviews(app.data);
  const answers = rows.flatMap((row) => (row.kind === "answer" ? [row] : []));
  expect(answers.map(({ rating }) => rating)).toEqual(pressed);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(cardCount);
  expect(answers.filter(({ typedText }) => typedText !== null)).toHaveLength(typed);
  expect(typed).toBeGreaterThan(20);
  const touched = new Set(answers.map(({ cardId }) => cardId));
  const cards = await storedCards(app.data);
  expect(cards.filter(({ state }) => state.state !== "new")).toHaveLength(touched.size);
  await app.stop();
  expect(doctor(app.data)).toMatch(/200 reviews.*every card equals a replay/s);
});
