import { expect, expectAccessible, test } from "./fixtures.ts";
import {
  awake,
  current,
  expectDone,
  expectSaved,
  openGlossary,
  panel,
  press,
  readNames,
  said,
  sampleText,
} from "./glossary-page.ts";

test("a first pass by keyboard: what is ruled on is left behind, counted, kept, and taken back step by step", async ({
  page,
  request,
}) => {
  await openGlossary(page, await sampleText(request));
  const [first = "", second = "", third = ""] = await readNames(page);
  await expect(current(page)).toContainText(first);
  await expect(panel(page).getByRole("heading", { name: first, exact: true })).toBeVisible();
  await expect(panel(page).locator("mark").first()).toBeVisible();

  await press(page, "a");
  await expectDone(page, `Accepted “${first}”`);
  await expect(current(page)).toContainText(second);
  await press(page, "x");
  await expectDone(page, `Rejected “${second}”`);
  await expect(current(page)).toContainText(third);
  await expect(page.getByText(/^2 of \d+ terms looked at/)).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^2 of \d+ terms looked at/)).toBeVisible();
  await expect(current(page)).toContainText(third);
  await expect(page.locator("[data-row]").nth(1)).toContainText(third);
  await awake(page);
  await press(page, "u");
  await expectDone(page, `Undone: rejecting “${second}”`);
  await press(page, "Control+z");
  await expectDone(page, `Undone: accepting “${first}”`);
  await press(page, "Shift+U", "Control+y");
  await expectDone(page, `Done again: rejecting “${second}”`);
  await expect(page.getByText(/1 accepted, 1 rejected/)).toBeVisible();
});

test("all of a part are accepted at once, with one undo; when everything is looked at, it says what comes next", async ({
  page,
  request,
}) => {
  await openGlossary(page, await sampleText(request));
  const total = Number(
    (await page.getByText(/terms looked at/).innerText()).match(/of (\d+)/)?.[1],
  );
  for (let round = 0; round < 3; round += 1) {
    const all = page.getByRole("button", { name: /^Accept all/ }).first();
    if (!(await all.isVisible())) break;
    await all.click();
    await expect(said(page)).toContainText("Saved.");
  }
  // What is doubtful is looked at one by one.
  while (!(await page.getByText(/terms are looked at$/).isVisible())) {
    await press(page, "x");
    await expect(said(page)).toContainText("Rejected");
  }
  await expectSaved(page);
  await expect(page.getByText(`All ${total} terms are looked at`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Audit the translations" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Review" })).toBeVisible();
  await expectAccessible(page);
});

test("the list is filtered by words, kind and status, and the address keeps it", async ({
  page,
  request,
}) => {
  await openGlossary(page, await sampleText(request));
  const [first = ""] = await readNames(page);
  await press(page, "/");
  await page.keyboard.type(first);
  await press(page, "Enter");
  await expect(current(page)).toContainText(first);
  await press(page, "a");
  await expectSaved(page);
  await page.getByRole("combobox", { name: "Decision" }).selectOption("Accepted");
  await expect(page).toHaveURL(/status=accepted/);
  await page.reload();
  expect(await readNames(page)).toEqual([first]);
  await page.getByRole("searchbox").fill("天书");
  await expect(page.getByRole("heading", { name: "No term matches" })).toBeVisible();
  await page.getByRole("button", { name: "Show all terms" }).click();
  await expect.poll(async () => (await readNames(page)).length).toBeGreaterThan(10);
});

test("without the server nothing is called saved, and what waits is sent once it is back", async ({
  page,
  context,
  request,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|Failed to (load resource|fetch)/);
  await openGlossary(page, await sampleText(request));
  await context.setOffline(true);
  await press(page, "a", "x");
  await expect(said(page)).toContainText("2 decisions are not saved");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expectSaved(page);
  await page.reload();
  await expect(page.getByText(/^2 of \d+ terms looked at/)).toBeVisible();
});

test("what another tab has done is shown when this one is looked at again", async ({
  page,
  context,
  request,
}) => {
  const textId = await sampleText(request);
  await openGlossary(page, textId);
  const other = await context.newPage();
  await openGlossary(other, textId);
  await press(other, "a");
  await expectSaved(other);
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText(/^1 of \d+ terms looked at/)).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("a term is opened, ruled on and followed by the next by touch, with nothing to scroll sideways", async ({
    page,
    request,
  }) => {
    await openGlossary(page, await sampleText(request));
    const [first = "", second = ""] = await readNames(page);
    await current(page).tap();
    await panel(page).getByRole("button", { name: "Accept", exact: true }).tap();
    await expectDone(page, `Accepted “${first}”`);
    await expect(panel(page).getByRole("heading", { name: second, exact: true })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Close" }).tap();
    await expect(panel(page)).toBeHidden();
  });
});

test("the reader leads to the glossary of its text, a term of it to its place, and what is unknown is not found", async ({
  page,
  request,
  expectedErrors,
}) => {
  const textId = await sampleText(request);
  await page.goto(`/texts/${textId}`);
  await page.getByRole("link", { name: "Its terms" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Terms");
  await awake(page);
  await expect(panel(page).getByRole("link").first()).toBeVisible();
  await press(page, "o");
  await expect(page).toHaveURL(/\/texts\/.*#unit-\d+$/);
  expectedErrors.push(/404/);
  for (const path of [
    "/terms?text=x",
    `/terms/audit?text=${unknownId}`,
    `/terms?text=${unknownId}`,
  ])
    expect((await page.goto(path))?.status()).toBe(404);
});

const unknownId = "01930000-0000-7000-8000-000000000000";
