import { writeFileSync } from "node:fs";
import type { APIRequestContext } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import {
  book,
  bread,
  breadChinese,
  breadEnglish,
  chooseFiles,
  dropFiles,
  paste,
  planets,
  subtitles,
} from "./import-files.ts";

test("a pasted text gives a deck, and the same text is recognised", async ({ page }) => {
  await page.goto("/import");
  await paste(page, bread);
  await expect(page.getByText("4 pairs", { exact: false }).first()).toBeVisible();
  await page.getByRole("button", { name: "Save this text" }).click();
  await expect(page.getByText("“Sourdough for beginners” is on your shelf")).toBeVisible();
  await expect(page.getByRole("link", { name: "Check the pairs" })).toBeVisible();
  await page.goto("/");
  await expect(
    page.getByRole("link", { name: "Sourdough for beginners", exact: true }),
  ).toBeVisible();

  await page.getByRole("link", { name: "Sourdough for beginners", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sourdough for beginners");
  await page.goto("/import");
  await paste(page, bread);
  await expect(page.getByText("This text is on your shelf already")).toBeVisible();
});

test("an import is taken back at once and restored with a click", async ({ page }) => {
  await page.goto("/import");
  await paste(page, bread);
  await page.getByRole("button", { name: "Save this text" }).click();
  await page.getByRole("button", { name: "Undo import" }).click();
  await expect(page.getByText("“Sourdough for beginners” was removed")).toBeVisible();
  await expect(page.getByText("You had this text once")).toBeVisible();
  await page.getByRole("button", { name: "Restore it", exact: true }).click();
  await expect(page.getByText(/is (back )?on your shelf/).first()).toBeVisible();
});

test("a text that was read is accessible, also on a phone", async ({ page }) => {
  await page.goto("/import");
  await paste(page, [...bread, "This line has lost its translation on the way."]);
  await expect(page.getByRole("button", { name: "Save this text" })).toBeEnabled();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test("two subtitle files that are dropped together are one text", async ({ page }) => {
  await page.goto("/import");
  // The page listens once it has come alive.
  await expect(page.getByRole("button", { name: "Choose files" })).toBeEnabled();
  await expect(async () => {
    await dropFiles(page, {
      "bread.en.srt": subtitles(breadEnglish),
      "bread.zh.srt": subtitles(breadChinese),
    });
    await expect(page.getByRole("textbox", { name: "bread.en.srt" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await expect(page.getByRole("textbox", { name: "bread.zh.srt" })).toBeVisible();
  await expect(page.getByText("4 pairs", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("SRT subtitles (detected)").first()).toBeAttached();
  const [first] = await page.getByRole("row").filter({ hasText: "wild yeast" }).all();
  await expect(first ?? page.locator("never")).toContainText("野生酵母");
  await page.getByRole("button", { name: "Save this text" }).click();
  await expect(page.getByText("is on your shelf")).toBeVisible();
});

test("the files of a text are swapped, and made two texts", async ({ page }) => {
  await page.goto("/import");
  const files = { "a.txt": breadEnglish.join("\n"), "b.txt": breadChinese.join("\n") };
  await chooseFiles(page, files);
  await expect(page.getByRole("radio", { name: "English → 中文" })).toBeChecked();
  await page.getByRole("button", { name: "Swap the two files" }).click();
  await expect(page.getByRole("radio", { name: "中文 → English" })).toBeChecked();
  await page.getByRole("button", { name: "Make them two texts" }).click();
  await expect(page.getByRole("heading", { name: "Text 1 of 2" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "“b.txt”" })).toContainText("Chinese");
  await page.getByRole("button", { name: "Read together with “a.txt”" }).click();
  await expect(page.getByText("4 pairs", { exact: false }).first()).toBeVisible();
});

test("three files become three texts, one after the other", async ({ page }) => {
  await page.goto("/import");
  const other = (word: string) => bread.map((line) => line.replace("dough", word)).join("\n");
  await chooseFiles(page, {
    "one.txt": bread.join("\n"),
    "two.txt": ["The planets", ...planets()].join("\n"),
    "three.txt": other("batter"),
  });
  await expect(page.getByRole("heading", { name: "Text 1 of 3" })).toBeVisible();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByRole("heading", { name: "Text 2 of 3" })).toBeFocused();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByRole("heading", { name: "Text 3 of 3" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "three.txt" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Skip this text" }).click();
  await expect(page.getByText("“Sourdough for beginners” is on your shelf")).toBeVisible();
  await expect(page.getByRole("link", { name: "Read it" })).toHaveCount(2);
});

test("a proposal that is accepted changes the pairs, and can be taken back", async ({ page }) => {
  await page.goto("/import");
  await paste(page, [
    ...bread,
    "The oldest bread that anybody ever found was baked by people who",
    "人们找到的最古老的面包,是一些人烤的,",
    "lived in the desert fourteen thousand years before our time.",
    "他们一万四千年前生活在沙漠里。",
  ]);
  const pairs = page.getByRole("region", { name: "Pairs" }).or(page.locator("section"));
  await expect(page.getByRole("heading", { name: "One repair proposed" })).toBeVisible();
  const joined = pairs.getByRole("row").filter({ hasText: "people who lived in the desert" });
  await expect(joined).toHaveCount(0);
  await page.getByRole("button", { name: "Do it" }).click();
  await expect(joined.first()).toContainText("一些人烤的");
  await expect(page.getByRole("button", { name: "Do it" })).toBeFocused();
  await page.getByRole("button", { name: "Leave it" }).click();
  await expect(joined).toHaveCount(0);
});

test("the format that was detected can be overruled", async ({ page }) => {
  await page.goto("/import");
  await paste(page, bread);
  const format = page.getByRole("combobox", { name: "Read as" });
  await expect(format).toContainText("alternating lines (detected)");
  await expect(page.getByText("4 pairs", { exact: false }).first()).toBeVisible();
  await format.selectOption("csv");
  await expect(page.getByText("4 pairs", { exact: false }).first()).toBeHidden();
  await format.selectOption({ index: 0 });
  await expect(page.getByText("4 pairs", { exact: false }).first()).toBeVisible();
});

test("a new version of a text keeps the cards of what stayed, and what was learned of them", async ({
  page,
  request,
}) => {
  await page.goto("/import");
  await paste(page, bread);
  await page.getByRole("button", { name: "Save this text" }).click();
  await page.getByRole("link", { name: "Review it" }).click();
  await page.getByRole("button", { name: "Show answer" }).click();
  await page.getByRole("button", { name: "Good" }).click();
  const textId = page.url().split("/").at(-1) ?? "";
  await expect.poll(() => studiedCards(request, textId)).toHaveLength(1);
  const studied = await studiedCards(request, textId);
  await page.goto("/import");
  await paste(
    page,
    bread.map((line) => line.replace("double in size", "become twice as large")),
  );
  await expect(page.getByText("This looks like a new version")).toBeVisible();
  await expect(page.getByText("3 pairs the same, 1 changed, 0 new, 0 gone")).toBeVisible();
  await page.getByText("What changed").click();
  await expect(page.getByRole("deletion").first()).toContainText("double in size");
  await expect(page.getByRole("button", { name: "Keep both" })).toBeVisible();
  await page.getByRole("button", { name: "Update “Sourdough for beginners”, keep" }).click();
  await expect(page.getByText("“Sourdough for beginners” has a new version")).toBeVisible();
  const { texts } = await (await request.get("/api/v1/texts")).json();
  const named = texts.filter(({ title }: { title: string }) => title === bread[0]);
  expect(named).toHaveLength(1);
  expect(await studiedCards(request, textId)).toEqual(studied);
});

test("the reading and the saving of a book are followed and cancelled, and nothing is left", async ({
  page,
  request,
}) => {
  test.slow();
  await page.goto("/import");
  await chooseFiles(page, { "book.txt": book(3_000) });
  await expect(page.getByRole("progressbar", { name: "Reading the text" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Reading was stopped")).toBeVisible();
  await page.getByRole("button", { name: "Read it", exact: true }).click();
  const save = page.getByRole("button", { name: "Save this text" });
  await expect(save).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByText("The first 50 of 3,000")).toBeVisible();
  await save.click();
  await expect(page.getByRole("progressbar", { name: "Saving the text" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Saving was stopped; nothing was saved")).toBeVisible();
  await expect(save).toBeEnabled({ timeout: 60_000 });
  const { texts } = await (await request.get("/api/v1/texts")).json();
  expect(texts).toHaveLength(1);
});

test("a spoiled text tells its line, and the line can be seen", async ({ page }) => {
  await page.goto("/import");
  await paste(page, [
    ...bread.slice(0, 5),
    "This line has lost its translation on the way.",
    ...bread.slice(5),
  ]);
  await expect(page.getByText(/Line 6/).first()).toBeVisible();
  await expect(page.getByText("nothing in Chinese").first()).toBeVisible();
  await page
    .getByRole("button", { name: /Line 6/ })
    .first()
    .click();
  expect(await selectedText(page)).toContain("lost its translation");
});

test("a refusal names the file and the line, and shows it", async ({ page }) => {
  await page.goto("/import");
  const lines = ["Only English is here.", "And here too."];
  await chooseFiles(page, { "lonely.txt": lines.join("\n") });
  const alert = page.getByRole("alert").filter({ hasText: "“lonely.txt” cannot be imported" });
  await expect(alert).toContainText("line 1");
  await expect(alert).toContainText("add its Chinese translation");
  await alert.getByRole("button", { name: "Show line 1" }).click();
  expect(await selectedText(page)).toBe(lines[0]);
  await expectAccessible(page);
});

for (const [what, lines, message] of [
  ["one language only", ["Only English here.", "And here too."], /Chinese/],
  ["neither language", ["Καλημέρα κόσμε, πώς είστε;", "Όλα καλά, ευχαριστώ."], /English|Chinese/],
] as const) {
  test(`a text with ${what} is refused with the remedy, and nothing is lost`, async ({ page }) => {
    await page.goto("/import");
    await paste(page, lines);
    const alert = page.getByRole("alert").filter({ hasText: "cannot be imported" });
    await expect(alert).toBeVisible();
    await expect(alert).toContainText(message);
    await expect(page.getByRole("button", { name: "Save this text" })).toBeHidden();
    await expect(page.getByRole("textbox", { name: "Your text" })).toHaveValue(lines.join("\n"));
  });
}

for (const [what, name, bytes, message] of [
  ["an empty file", "empty.txt", Buffer.alloc(0), /empty|no text/i],
  [
    "a picture",
    "cat.png",
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 0, 0]),
    /text/i,
  ],
  ["20 MB", "big.txt", Buffer.alloc(20 * 1024 * 1024, "A line of English.\n中文一行。\n"), /MB/],
] as const) {
  test(`${what} is refused in words, without an error of ours`, async ({ page }, info) => {
    const file = info.outputPath(name);
    writeFileSync(file, bytes);
    await page.goto("/import");
    await page.locator('input[type="file"]').setInputFiles(file);
    const alert = page
      .getByRole("alert")
      .filter({ hasText: /cannot be imported|could not be read/ });
    await expect(alert).toBeVisible();
    await expect(alert).toContainText(message);
  });
}

test("markup, right-to-left marks and control characters are shown as plain text", async ({
  page,
}) => {
  await page.goto("/import");
  await paste(page, [
    "<img src=x onerror=alert(1)> is a tag that \u202edoes nothing here.",
    "<img src=x onerror=alert(1)>是一个在这里\u0007什么也不做的标签。",
    ...bread.slice(1),
  ]);
  await expect(page.getByText(/Line 1/).first()).toBeVisible();
  await page.getByRole("button", { name: "Save this text" }).click();
  await page.getByRole("link", { name: "Read it" }).click();
  await expect(page.locator("#unit-1")).toContainText("<img src=x onerror=alert(1)>");
  await expect(page.locator("main img")).toHaveCount(0);
});

/** What is selected in the textarea that has the focus. */
function selectedText(page: Parameters<typeof paste>[0]): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : "";
  });
}

/** The cards of a text that are in their learning steps, with when they are due. */
async function studiedCards(request: APIRequestContext, textId: string) {
  const answer = await request.get("/api/v1/cards/due", { params: { textId } });
  const { cards } = await answer.json();
  return cards
    .filter(({ state }: { state: { state: string } }) => state.state !== "new")
    .map(({ id, state }: { id: string; state: object }) => ({ id, state }));
}
