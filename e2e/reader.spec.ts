import type { APIRequestContext, Page } from "playwright/test";
import { v7 as newId } from "uuid";
import { pushReviews } from "#lib/commands/push-reviews";
import { listDeck } from "#lib/store/card";
import { getLearner } from "#lib/store/learner";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { addLongText } from "./long-text.ts";
import { onData, storedCards } from "./stored-data.ts";

test("the text is read facing, line under line, and one side alone with the other to be shown", async ({
  page,
  request,
}) => {
  await openReader(page, await sampleText(request));
  const unit = page.locator("#unit-2");
  const [english, chinese] = [unit.locator('p[lang="en"]'), unit.locator('p[lang="zh"]')];
  expect(await isBeside(english, chinese)).toBe(true);
  await page.getByRole("link", { name: "Interleaved" }).click();
  await expect(page).toHaveURL(/view=interleaved/);
  expect(await isBeside(english, chinese)).toBe(false);
  await page.getByRole("link", { name: "English only" }).click();
  await expect(chinese).toBeHidden();
  await unit.getByRole("button", { name: "Show the translation of pair 2" }).click();
  await expect(chinese).toBeVisible();
  await expect(page.locator("#unit-1").locator('p[lang="zh"]')).toBeHidden();
  await page.keyboard.press("s");
  await expect(page.locator("#unit-1").locator('p[lang="zh"]')).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: "English only" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await expectAccessible(page);
});

test("what I learned fades on later days in both languages alike, and no day makes it firmer", async ({
  page,
  request,
  app,
}) => {
  const id = await sampleText(request);
  await openReader(page, id);
  await expect(inked(page)).toHaveCount(0);
  await learnSome(app.data);
  await openReader(page, id);
  const now = await recalls(page);
  expect(Object.keys(now).length).toBeGreaterThan(5);
  const slider = page.getByRole("slider", { name: "Day the ink is shown for" });
  await slider.focus();
  await expect(slider).toHaveAttribute("aria-valuetext", /^Today · /);
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /^Tomorrow · /);
  await slider.fill("30");
  await expect(page.getByText(/in 30 days/)).toBeVisible();
  await expect(page.getByText(/you can read \d+% of it/)).toBeVisible();
  await expect.poll(async () => sumOf(await recalls(page))).toBeLessThan(sumOf(now));
  const later = await recalls(page);
  await slider.fill("90");
  await expect.poll(async () => sumOf(await recalls(page))).toBeLessThan(sumOf(later));
  const last = await recalls(page);
  for (const [term, recall] of Object.entries(now)) {
    expect(later[term]).toBeLessThanOrEqual(recall);
    expect(last[term]).toBeLessThanOrEqual(later[term] ?? 0);
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Today" }).click();
  await expect.poll(() => recalls(page)).toEqual(now);
  await page.getByRole("radio", { name: "If I follow the plan" }).check();
  await expect(page.getByRole("link", { name: "Make a plan" })).toBeVisible();
  await page.keyboard.press("k");
  await expect(slider).toBeHidden();
});

test("a term I know is marked as known by one key, its cards are not asked, and the same key takes it back", async ({
  page,
  request,
  app,
}) => {
  const id = await sampleText(request);
  await openReader(page, id);
  const cards = await storedCards(app.data);
  const term = page.locator("#unit-1 a[data-term]").first();
  const termId = await term.getAttribute("data-term");
  await expect(term).not.toHaveAttribute("data-r");
  await term.focus();
  await page.keyboard.press("w");
  await expect(page.getByText(/its cards are not asked/)).toBeVisible();
  for (const place of await page.locator(`a[data-term="${termId}"]`).all())
    await expect(place).toHaveAttribute("data-r", "1.000");
  await page.goto("/cards?mark=known");
  const marked = page.getByRole("cell", { name: /known by your word/ });
  await expect(marked.first()).toBeVisible();
  await openReader(page, id);
  await expect(term).toHaveAttribute("data-r", "1.000");
  await term.click();
  const known = page.getByRole("dialog").getByRole("button", { name: "I know this" });
  await expect(known).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await known.click();
  await expect(known).toHaveAttribute("aria-pressed", "false");
  await expect(term).not.toHaveAttribute("data-r");
  await page.goto("/cards?mark=known");
  await expect(page.getByText("No card is like that.")).toBeVisible();
  await expect(marked).toHaveCount(0);
  expect(await storedCards(app.data)).toEqual(cards);
});

test("a term opened by keyboard tells how it is remembered and where it stands, and each place is a link", async ({
  page,
  request,
  app,
}) => {
  await learnSome(app.data);
  await openReader(page, await sampleText(request));
  await inked(page).first().focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("img", { name: /Last answered on/ })).toBeVisible();
  await expect(drawer.getByRole("link", { name: "Term → translation" })).toBeVisible();
  await expectAccessible(page);
  const line = drawer.getByRole("link", { name: /^Pair \d+ in its text/ }).last();
  const index = Number(await line.innerText());
  await line.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#unit-${index}$`));
  await expect(page.locator(`#unit-${index}`)).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
});

test("a pair has a menu: to test it, to its cards, to the desk, and to copy its link", async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await sampleText(request);
  await openReader(page, id);
  await page.locator("#unit-3 a[data-term]").first().focus();
  await page.keyboard.press("m");
  const menu = page.getByRole("region", { name: "What to do with pair 3" });
  await expect(menu.getByRole("link", { name: "Test this pair" })).toBeFocused();
  await expect(menu.getByText(/ask this pair/)).toBeVisible();
  await expectAccessible(page);
  await menu.getByRole("button", { name: "Copy link" }).click();
  await expect(menu.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#unit-3$/);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await page.keyboard.press("m");
  await menu.getByRole("link", { name: "Test this pair" }).click();
  await expect(page.locator("main textarea")).toBeVisible();
  await page.goBack();
  await page.keyboard.press("m");
  await page.getByRole("link", { name: "Open at the alignment desk" }).click();
  await expect(page).toHaveURL(/\/pairs#unit-\d+$/);
});

test("in a text of ten thousand pairs a link leads to the 9 000th, words are found, and reading goes on where it stopped", async ({
  page,
  app,
}) => {
  test.slow();
  const id = await addLongText(app.data, 10_000);
  await page.goto(`/texts/${id}#unit-9000`);
  const unit = (index: number) => page.locator(`#unit-${index}`);
  await expect(unit(9_000)).toBeInViewport();
  await expect(unit(9_000)).toContainText("(9000)");
  expect(await page.locator("[id^=unit-]").count()).toBeLessThan(100);
  await page.evaluate(() => {
    window.location.hash = "unit-41";
  });
  await expect(unit(41)).toBeInViewport();
  await page.goBack();
  await expect(unit(9_000)).toBeInViewport();
  await page.keyboard.press("/");
  await page.keyboard.type("5000");
  await page.keyboard.press("Enter");
  await expect(unit(5_000)).toBeInViewport();
  await page.getByLabel("Find or go to pair").fill("（7123）");
  await page.keyboard.press("Enter");
  await expect(unit(7_123)).toBeInViewport();
  await expect(page.getByText("1 of 1")).toBeVisible();
  await expectAccessible(page);
  const kept = page.waitForResponse((reply) => reply.url().endsWith("/place") && reply.ok());
  await page.mouse.wheel(0, 400);
  await kept;
  await page.goto("/");
  await page.goto(`/texts/${id}`);
  await expect(page.getByText("You were here.")).toBeInViewport();
  await page.getByRole("button", { name: "Go to the beginning" }).click();
  await expect(unit(1)).toBeInViewport();
});

test("a text of one pair without terms is read too", async ({ page, request }) => {
  const content = "It rains and rains.\n下雨了，下个不停。";
  const made = await request.post("/api/v1/texts", { data: { content } });
  const { textId } = await made.json();
  await page.goto(`/texts/${textId}`);
  await expect(page.locator("#unit-1")).toContainText("下雨了");
  await expectAccessible(page);
  const api = (path: string) => request.get(`/api/v1/texts/${path}`);
  expect((await api("nothing/piece?piece=0")).status()).toBe(404);
  expect((await api(`${textId}/piece?piece=-1`)).status()).toBe(400);
  expect((await api(`${textId}/find?words=`)).status()).toBe(400);
  const data = { unitId: textId };
  expect((await request.put(`/api/v1/texts/${textId}/place`, { data })).status()).toBe(404);
});

async function sampleText(request: APIRequestContext): Promise<string> {
  const { texts } = await (await request.get("/api/v1/texts")).json();
  return texts[0].id;
}

/** Opens it, and waits until the page has come alive. */
async function openReader(page: Page, textId: string): Promise<void> {
  await page.goto(`/texts/${textId}`);
  await expect(page.locator("#unit-1 [tabindex='0'], #unit-1 p").first()).toBeVisible();
  await expect(page.locator("a[data-term][tabindex='0']")).toHaveCount(1);
}

function inked(page: Page) {
  return page.locator("#unit-1, #unit-2, #unit-3, #unit-4").locator("a[data-r]");
}

/** By term, its recall; throws where two places of one term differ. */
async function recalls(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const found: Record<string, number> = {};
    for (const link of document.querySelectorAll<HTMLElement>("a[data-r]")) {
      const { term = "", r = "" } = link.dataset;
      if (found[term] !== undefined && found[term] !== Number(r)) throw new Error(term);
      found[term] = Number(r);
    }
    return found;
  });
}

function sumOf(recall: Record<string, number>): number {
  return Object.values(recall).reduce((sum, one) => sum + one, 0);
}

/** Answers a card of each term, twice, as if in one evening. */
function learnSome(data: string): Promise<void> {
  return onData(data, async (db, id) => {
    const { calendar } = await getLearner(db, id);
    const cards = (await listDeck(db, id, null)).filter(({ kind }) => kind === "termRecognition");
    const answers = cards.flatMap((card) =>
      (["good", "easy"] as const).map((rating) => ({
        ...{ kind: "answer" as const, id: newId(), cardId: card.id, answeredAt: new Date() },
        ...{ calendar, rating, durationMs: 900, typedText: null },
      })),
    );
    await pushReviews(db, id, answers);
  });
}

async function isBeside(
  one: ReturnType<Page["locator"]>,
  other: ReturnType<Page["locator"]>,
): Promise<boolean> {
  const [left, right] = [await one.boundingBox(), await other.boundingBox()];
  return (right?.x ?? 0) > (left?.x ?? 0) + 100;
}
