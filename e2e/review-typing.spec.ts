import type { CDPSession } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { askOnly, field, openReview, question, showButton } from "./review-page.ts";
import { setPreset, setReviewing, storedReviews } from "./stored-data.ts";

test("while an input method composes, every key is its own; the Enter after it shows the answer", async ({
  page,
  app,
  request,
}) => {
  await askOnly(app.data, request, ["translation"]);
  await setPreset(app.data, { waitForTerms: false });
  await openReview(page);
  const asked = await question(page);
  await expect(field(page)).toBeFocused();
  const session = await page.context().newCDPSession(page);
  await compose(session, "yangben", ["1", "3", "Enter", " ", "-", "u"]);
  await expect(field(page)).toHaveValue("yangben");
  expect(await question(page)).toContain(asked.slice(0, 40));
  // The Enter that commits reaches the page as a key of the input method.
  await session.send("Input.dispatchKeyEvent", { ...processed("Enter"), type: "rawKeyDown" });
  await session.send("Input.insertText", { text: "样本效率" });
  await session.send("Input.dispatchKeyEvent", { ...processed("Enter"), type: "keyUp" });
  await expect(field(page)).toHaveValue("样本效率");
  await expect(showButton(page)).toBeVisible();
  await page.keyboard.press("Enter");
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("You wrote");
  await expect(answer).toContainText("样本效率");
  await expect(answer.locator("[lang=zh]").filter({ hasText: "样本效率" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /suggested/i })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("1");
  await expect
    .poll(() => storedReviews(app.data))
    .toMatchObject([{ kind: "answer", rating: "again", typedText: "样本效率" }]);
});

test("an empty line shows the answer without a check, and many letters do no harm", async ({
  page,
  app,
  request,
}) => {
  await askOnly(app.data, request, ["translation"]);
  await setPreset(app.data, { waitForTerms: false });
  await openReview(page);
  await page.keyboard.press("Enter");
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toBeVisible();
  await expect(answer).not.toContainText("You wrote");
  await page.keyboard.press("3");
  await expect(showButton(page)).toBeVisible();
  await field(page).fill("😀。".repeat(50_000));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Again/ })).toBeVisible();
  await page.keyboard.press("1");
  await expect.poll(async () => (await storedReviews(app.data)).length).toBe(2);
});

test("with two buttons there are two, 2 and 3 both mean Good, and 4 nothing", async ({
  page,
  app,
}) => {
  await setReviewing(app.data, { ratingButtons: "two", showTimer: true });
  await openReview(page);
  await expect(page.getByRole("timer", { name: "Time on this card" })).toBeVisible();
  for (const key of ["4", "2", "1", "3"]) {
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("group", { name: "How well did you know it?" }).getByRole("button"),
    ).toHaveCount(2);
    await page.keyboard.press(key);
    if (key !== "4") continue;
    await expect(page.getByRole("button", { name: /^Good/ })).toBeVisible();
    await page.keyboard.press("Space");
  }
  await expectAccessible(page);
  const ratings = async () =>
    (await storedReviews(app.data)).flatMap((row) => (row.kind === "answer" ? [row.rating] : []));
  await expect.poll(ratings).toEqual(["good", "good", "again", "good"]);
});

/** Letters as an input method has them before they are committed, with keys pressed meanwhile. */
async function compose(session: CDPSession, text: string, keys: readonly string[]): Promise<void> {
  for (let end = 1; end <= text.length; end += 1) {
    await session.send("Input.imeSetComposition", {
      text: text.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  }
  for (const key of keys) {
    await session.send("Input.dispatchKeyEvent", { ...processed(key), type: "rawKeyDown" });
    await session.send("Input.dispatchKeyEvent", { ...processed(key), type: "keyUp" });
  }
}

/** A key as Chromium hands it to the page while an input method has it. */
function processed(key: string) {
  return { key: "Process", code: key, windowsVirtualKeyCode: 229 } as const;
}
