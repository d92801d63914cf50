import { join } from "node:path";
import type { APIRequestContext, Page } from "playwright/test";
import { requireLearner } from "#lib/auth/require-learner";
import { listAllCards, type StoredCard } from "#lib/store/card";
import { closeDatabase, openDatabaseAt } from "#lib/store/database";
import { expect, expectAccessible, test } from "./fixtures.ts";

const bread = [
  "Sourdough for beginners",
  "初学者的酸面团",
  "Feed the starter every day. Keep the hydration at 100 percent.",
  "每天喂养酵头。把含水量保持在 100%。",
  "During bulk fermentation the dough should double in size.",
  "在基础发酵期间，面团的体积应增大一倍。",
  "This line has lost its translation on the way.",
  "Bulk fermentation takes about 5 hours at 24 degrees.",
  "在 24 度下，基础发酵大约需要 5 小时。",
  "Because a cold dough ferments slowly, the baker simply",
  "因为冷的面团发酵得慢，面包师干脆",
  "leaves it in the refrigerator over night.",
  "把它放在冰箱里过夜。",
  "Let the bread cool for 2 hours before you cut it.",
  "切开之前，让面包冷却 2 小时。",
];

test("rows are split, merged, moved, edited and dropped by keyboard alone, and undone to the beginning", async ({
  page,
  request,
}) => {
  await openDesk(page, await importText(request));
  await page.getByText("In order", { exact: true }).click();
  const before = await readRows(page);
  expect(before).toHaveLength(8);

  await press(page, "j", "j");
  await press(page, "s");
  await expect(page.getByRole("slider", { name: "Where the original is split" })).toBeFocused();
  await press(page, "Enter");
  await expectDone(page, "Split pair 2.");
  expect((await readRows(page)).slice(1, 3)).toEqual([
    ["Feed the starter every day.", "每天喂养酵头。"],
    ["Keep the hydration at 100 percent.", "把含水量保持在 100%。"],
  ]);
  await press(page, "m");
  await expectDone(page, "Merged into pair 2.");
  expect(await readRows(page)).toEqual(before);
  await press(page, "ArrowRight", "]");
  await expectDone(page, "Moved at pair 2.");
  expect((await readRows(page))[2]?.[1]).toBe(
    "把含水量保持在 100%。在基础发酵期间，面团的体积应增大一倍。",
  );
  await press(page, "j", "j", "Enter");
  await page.keyboard.insertText("这一行丢了译文。");
  await press(page, "Enter");
  await expectDone(page, "Changed pair 4.");
  await press(page, "Shift+D");
  await expectDone(page, "Dropped at pair 4.");
  expect(await readRows(page)).toHaveLength(7);

  for (let act = 0; act < 5; act += 1) await press(page, "Control+z");
  await expectDone(page, "The split of pair 2 is undone.");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  expect(await readRows(page)).toEqual(before);
  await press(page, "Control+Shift+Z");
  await expectDone(page, "Split pair 2.");
  await page.reload();
  await page.getByText("In order", { exact: true }).click();
  expect(await readRows(page)).toHaveLength(9);
});

test("doubtful rows come first; a proposal tells why and what, is done, taken back, and stays left when it is left", async ({
  page,
  request,
}) => {
  await openDesk(page, await importText(request));
  await expect(page.getByRole("heading", { name: "3 to check" })).toBeVisible();
  await expect(page.getByText("It has no translation, so it makes no cards.")).toBeVisible();
  const card = page.getByRole("region", { name: /One sentence is cut over several lines/ });
  await expect(card).toContainText("stops without an end mark");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Because a cold dough/ }).focus();
  await press(page, "a");
  await expectDone(page, "Mended pair 6.");
  await expect(card).toBeHidden();
  await expect(page.getByRole("button", { name: /^Because a cold dough/ })).toContainText(
    "simply leaves it in the refrigerator over night.",
  );
  await press(page, "u");
  await expectDone(page, "The repair at pair 6 is undone.");
  await expect(card).toBeVisible();
  await press(page, "r");
  await expect(card).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: /Show again what I left/ })).toBeVisible();
  await expect(card).toBeHidden();
});

test("an edited pair keeps its studied card and the day it is due; without its translation the card is set aside, and undo brings it back", async ({
  page,
  request,
  app,
}) => {
  const textId = await importText(request, { cardKinds: ["translation"] });
  await page.goto(`/review/${textId}`);
  await expect(page.getByRole("button", { name: /Show answer/ })).toBeEnabled();
  await press(page, "Escape", "Enter");
  await page.getByRole("button", { name: /^Easy/ }).click();
  await expect.poll(async () => (await studiedCards(app.data)).length).toBe(1);
  const before = await studiedCards(app.data);

  await openDesk(page, textId);
  await page.getByText("In order", { exact: true }).click();
  const row = page.getByRole("listitem").filter({ hasText: "初学者的酸面团" });
  await row.getByRole("button", { name: "初学者的酸面团" }).click();
  await expect(row).toContainText("studied card");
  await press(page, "e");
  await page.keyboard.insertText("：入门");
  await press(page, "Enter");
  await expectDone(page, "Changed pair 1.");
  expect(await studiedCards(app.data)).toEqual(before);
  await press(page, "d");
  await expectDone(page, "1 studied card was set aside with its history.");
  await press(page, "u");
  await expectDone(page, "1 studied card is back with its history.");
  expect(await studiedCards(app.data)).toEqual(before);
});

test("while pinyin is composed Enter does not save, and Escape leaves a side as it was", async ({
  page,
  request,
}) => {
  await openDesk(page, await importText(request));
  await page.getByRole("button", { name: "no translation beside it" }).focus();
  await press(page, "e");
  const field = page.getByRole("textbox", { name: "Translation of pair 4" });
  const ime = await page.context().newCDPSession(page);
  await ime.send("Input.imeSetComposition", { text: "zhe", selectionStart: 3, selectionEnd: 3 });
  await field.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await expect(field).toBeVisible();
  await ime.send("Input.insertText", { text: "这一行" });
  await expect(field).toHaveValue("这一行");
  await press(page, "Escape");
  await expect(field).toBeHidden();
  await expect(page.getByRole("button", { name: "no translation beside it" })).toBeFocused();
});

test("a tab that is behind says so, saves nothing, and goes on once it is loaded anew", async ({
  page,
  context,
  request,
}) => {
  const textId = await importText(request);
  await openDesk(page, textId);
  const other = await context.newPage();
  await openDesk(other, textId);
  await press(other, "j", "d");
  await expectDone(other, "Dropped");
  await press(page, "j", "m");
  await expect(page.getByText("This text was changed elsewhere", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Load anew" }).click();
  await expect(page.getByText("This text was changed elsewhere", { exact: true })).toBeHidden();
  await press(page, "u");
  await expectDone(page, "is back");
});

test("without the server nothing is called saved, and what waits is sent once it is back", async ({
  page,
  context,
  request,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|Failed to (load resource|fetch)/);
  await openDesk(page, await importText(request));
  await context.setOffline(true);
  await press(page, "j", "2");
  await expect(page.getByRole("status")).toContainText("not saved");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expectDone(page, "Changed the kind of pair");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("a row is worked at by touch, with nothing to scroll sideways", async ({
    page,
    request,
  }) => {
    await openDesk(page, await importText(request));
    await page.getByText("In order", { exact: true }).tap();
    await page.getByRole("button", { name: /^Feed the starter/ }).tap();
    const tool = page.getByRole("button", { name: "Merge with next" });
    expect((await tool.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: /^Split/ }).tap();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Split here" }).tap();
    await expectDone(page, "Split pair 2.");
  });
});

test("the reader leads to the desk, the desk to the lines of the file, and an unknown text is not found", async ({
  page,
  request,
  expectedErrors,
}) => {
  const textId = await importText(request);
  await page.goto(`/texts/${textId}`);
  await page.getByRole("link", { name: /^Its pairs/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pairs");
  await page.getByRole("button", { name: "no translation beside it" }).focus();
  await press(page, "o");
  await expect(page.locator("code")).toHaveText("This line has lost its translation on the way.");
  expectedErrors.push(/404/);
  for (const id of ["nothing", "01930000-0000-7000-8000-000000000000"]) {
    expect((await page.goto(`/texts/${id}/pairs`))?.status()).toBe(404);
  }
});

async function importText(request: APIRequestContext, wishes: object = {}): Promise<string> {
  const data = { content: bread.join("\n"), ...wishes };
  const answer = await request.post("/api/v1/texts", { data });
  expect(answer.status()).toBe(201);
  return (await answer.json()).textId;
}

/** The keys work once the page has come alive. */
async function openDesk(page: Page, textId: string): Promise<void> {
  await page.goto(`/texts/${textId}/pairs`);
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function expectDone(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("status")).toContainText(words);
  await expect(page.getByRole("status")).toContainText("Saved.");
}

function readRows(page: Page): Promise<string[][]> {
  return page
    .locator("li[aria-posinset]")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>("button[data-cell]")].map((side) => side.innerText),
      ),
    );
}

/** The cards that have been answered, as they are stored. */
async function studiedCards(data: string): Promise<StoredCard[]> {
  const db = openDatabaseAt(join(data, "duizhao.db"));
  const learner = await requireLearner(db);
  const cards = await listAllCards(db, learner.id);
  await closeDatabase(db);
  return cards.filter(({ state }) => state.state !== "new");
}
