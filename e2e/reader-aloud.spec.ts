import type { APIRequestContext, Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { addLongText } from "./long-text.ts";
import { endLine, giveVoice, holdVoice } from "./voice.ts";

test("the text is read aloud from here on, the line lights up, voice and speed are mine", async ({
  page,
  request,
}) => {
  await giveVoice(page);
  await openReader(page, await sampleText(request));
  await expect(page.getByRole("button", { name: "Read aloud from here" })).toBeVisible();
  await holdVoice(page);
  await page
    .locator("#unit-3")
    .getByRole("button", { name: /pair 3$/ })
    .click();
  await page.getByRole("button", { name: "Read aloud from here" }).last().click();
  await expect(heard(page)).toHaveAttribute("id", "unit-3");
  await endLine(page);
  await expect(heard(page)).toHaveAttribute("id", "unit-4");
  const fourth = await page.locator("#unit-4 p[lang='en']").textContent();
  await expect.poll(async () => (await spoken(page)).at(-1)?.text).toBe(fourth);
  await page.keyboard.press("Escape");
  await page.getByText("Voice and speed").click();
  await page.getByLabel("Speed").selectOption("0.75×");
  await expect
    .poll(async () => (await spoken(page)).at(-1))
    .toMatchObject({
      ...{ text: fourth, lang: "en", rate: 0.75 },
    });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Stop reading" }).click();
  await expect(heard(page)).toHaveCount(0);
  await page.reload();
  await page.getByText("Voice and speed").click();
  await expect(page.getByLabel("Speed")).toHaveValue("0.75");
});

test("one pair is read by its key, and a second press stops it", async ({ page, request }) => {
  await giveVoice(page);
  await openReader(page, await sampleText(request));
  await expect(page.getByRole("button", { name: "Read aloud from here" })).toBeVisible();
  await holdVoice(page);
  await page.keyboard.press("r");
  await expect(heard(page)).toHaveCount(1);
  await page.keyboard.press("r");
  await expect(heard(page)).toHaveCount(0);
  const before = (await spoken(page)).length;
  await page.keyboard.press("r");
  await endLine(page);
  await expect(heard(page)).toHaveCount(0);
  expect(await spoken(page)).toHaveLength(before + 1);
});

test("reading goes on through a text of which only a part is on the page, 长文也一样", async ({
  page,
  app,
}) => {
  await giveVoice(page);
  await openReader(page, await addLongText(app.data, 1_000));
  await page.getByRole("button", { name: "Read aloud from here" }).click();
  // Its lines end at once here, so that the window has to follow.
  await expect.poll(async () => (await spoken(page)).length).toBeGreaterThan(250);
  await page.keyboard.press("l");
  await expect(heard(page)).toHaveCount(0);
  const [first] = await page
    .locator("[id^='unit-']")
    .evaluateAll((rows) => rows.map(({ id }) => id));
  expect(Number(first?.slice("unit-".length))).toBeGreaterThan(100);
});

test("without a voice nothing speaks of reading aloud", async ({ page, request }) => {
  await openReader(page, await sampleText(request));
  await page.keyboard.press("?");
  await expect(page.getByText("“I know this”")).toBeVisible();
  await expect(page.getByText(/read aloud/i)).toHaveCount(0);
  await page.keyboard.press("l");
  await expect(heard(page)).toHaveCount(0);
});

const heard = (page: Page) => page.locator("[id^='unit-']:has([aria-current='true'])");
const spoken = (page: Page) => page.evaluate(() => window.spoken);

async function sampleText(request: APIRequestContext): Promise<string> {
  const { texts } = await (await request.get("/api/v1/texts")).json();
  return texts[0].id;
}

/** Opens it, and waits until the page has come alive. */
async function openReader(page: Page, textId: string): Promise<void> {
  await page.goto(`/texts/${textId}`);
  await expect(page.locator("a[data-term][tabindex='0']")).toHaveCount(1);
}
