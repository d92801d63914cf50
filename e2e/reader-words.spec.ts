import type { APIRequestContext, Page } from "playwright/test";
import { listGlossary } from "#lib/store/glossary";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { onData } from "./stored-data.ts";

test("words that are picked become a term with cards, the facing words proposed, and it can be taken back", async ({
  page,
  request,
  app,
}) => {
  const textId = await sampleText(request);
  await openReader(page, textId);
  const words = await selectPlainWords(page);
  const before = await termsOf(app.data);
  await page.keyboard.press("t");
  const panel = page.getByRole("dialog");
  await expect(panel.getByLabel("In the original")).toHaveValue(words);
  const target = panel.getByLabel("In the translation");
  const sentence = await panel.locator("p[lang='zh']").first().textContent();
  const offered = panel.getByRole("list", { name: "Proposed" }).getByRole("button");
  if (await appears(offered.first())) await offered.first().click();
  else await target.fill(sentence?.match(/\p{Script=Han}{2}/u)?.[0] ?? "");
  await expect(target).not.toHaveValue("");
  expect(sentence).toContain(await target.inputValue());
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Make a term and its cards" }).click();
  await expect(page.getByText(`“${words}” is a term now`)).toBeVisible();
  await expect(page.locator("a[data-term]", { hasText: words }).first()).toBeVisible();
  expect(await termsOf(app.data)).toHaveLength(before.length + 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`“${words}” is no term any more`)).toBeVisible();
  await expect(page.locator("a[data-term]", { hasText: words })).toHaveCount(0);
});

test("words on the Chinese side propose those of the original, and the dictionary tells what they are, 查词", async ({
  page,
  request,
}) => {
  await openReader(page, await sampleText(request));
  await page.keyboard.press("y");
  await expect(page.locator("#unit-2 rt").first()).toBeVisible();
  const term = page.locator("#unit-2 [data-side='target'] a[data-term]:has(ruby)").first();
  await term.evaluate((link) => {
    const range = document.createRange();
    range.selectNodeContents(link);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await page.getByRole("button", { name: "Look up or make a term" }).click();
  const panel = page.getByRole("dialog");
  const target = panel.getByLabel("In the translation");
  // Without the readings that stand over it.
  await expect(target).toHaveValue(/^[ -~\p{Script=Han}]+$/u);
  const dictionary = panel.getByRole("region", { name: "Dictionary" });
  await target.fill("模型");
  await expect(dictionary.getByText("mó xíng")).toBeVisible();
  await expect(dictionary.getByRole("link", { name: "CC BY-SA 4.0" })).toBeVisible();
  await target.fill("没有这句话");
  await expect(panel.getByText("do not stand in this sentence of the translation")).toBeVisible();
  await expect(panel.getByRole("button", { name: "Make a term and its cards" })).toBeDisabled();
  await dictionary.getByRole("checkbox", { name: "Dictionary" }).uncheck();
  await expect(dictionary.getByRole("link")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("what is a term already is said, with the way to it; words across sentences are none", async ({
  page,
  request,
}) => {
  await openReader(page, await sampleText(request));
  await page.locator("#unit-1").evaluate((unit) => {
    const range = document.createRange();
    range.setStartBefore(unit.querySelector("p") ?? unit);
    range.setEndAfter(document.querySelector("#unit-2 p") ?? unit);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await expect(page.getByText("Pick words within one sentence.")).toBeVisible();
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await expect(page.getByText("Pick words within one sentence.")).toBeHidden();
  const link = page.locator("[data-side='source'] a[data-term]").first();
  const known = (await link.textContent()) ?? "";
  await link.focus();
  await page.keyboard.press("t");
  const panel = page.getByRole("dialog");
  await panel.getByLabel("In the original").fill(known);
  const sentence = await panel.locator("p[lang='zh']").first().textContent();
  await panel.getByLabel("In the translation").fill(sentence?.slice(0, 2) ?? "");
  await panel.getByRole("button", { name: "Make a term and its cards" }).click();
  await expect(panel.getByText(`“${known}” is a term already.`)).toBeVisible();
  await panel.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("dialog").getByRole("heading").first()).toBeVisible();
});

/** Selects words of the second pair's original that are no term yet; gives them. */
async function selectPlainWords(page: Page): Promise<string> {
  return page
    .locator("ol")
    .first()
    .evaluate((list) => {
      for (const sentence of list.querySelectorAll("[data-side='source'] p")) {
        for (const node of sentence.childNodes) {
          if (!(node instanceof Text)) continue;
          const found = /\b[a-z]{5,} [a-z]{5,}\b/u.exec(node.data);
          if (found === null) continue;
          const range = document.createRange();
          range.setStart(node, found.index);
          range.setEnd(node, found.index + found[0].length);
          document.getSelection()?.addRange(range);
          return found[0];
        }
      }
      throw new Error("every word is a term");
    });
}

async function appears(locator: ReturnType<Page["locator"]>): Promise<boolean> {
  return locator.waitFor({ timeout: 4_000 }).then(
    () => true,
    () => false,
  );
}

function termsOf(data: string) {
  return onData(data, async (db, id) =>
    (await listGlossary(db, id)).filter(({ status }) => status === "accepted"),
  );
}

async function sampleText(request: APIRequestContext): Promise<string> {
  const { texts } = await (await request.get("/api/v1/texts")).json();
  return texts[0].id;
}

/** Opens it, and waits until the page has come alive. */
async function openReader(page: Page, textId: string): Promise<void> {
  await page.goto(`/texts/${textId}`);
  await expect(page.locator("a[data-term][tabindex='0']")).toHaveCount(1);
}
