import { writeFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";

const bread = [
  "Sourdough for beginners",
  "A sourdough starter is a culture of wild yeast and lactic acid bacteria.",
  "酸面团酵头是野生酵母和乳酸菌的培养物。",
  "Feed the sourdough starter every day, and keep the hydration at 100 percent.",
  "每天喂养酸面团酵头,并把含水量保持在100%。",
  "During bulk fermentation the dough should double in size.",
  "在基础发酵期间,面团的体积应增大一倍。",
  "Bulk fermentation takes about 5 hours at 24 degrees.",
  "在24度下,基础发酵大约需要5小时。",
];

test("a pasted text gives a deck, and can be taken back and restored", async ({ page }) => {
  await page.goto("/import");
  await paste(page, bread);
  await expect(page.getByText("4 pairs", { exact: false }).first()).toBeVisible();
  await page.getByRole("button", { name: "Save this text" }).click();
  await expect(page.getByText("“Sourdough for beginners” is on your shelf")).toBeVisible();
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
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(page.getByText(/is (back )?on your shelf/).first()).toBeVisible();
});

test("a spoiled text tells its line, and the line can be seen", async ({ page }) => {
  await page.goto("/import");
  await paste(page, [
    ...bread.slice(0, 5),
    "This line has lost its translation on the way.",
    ...bread.slice(5),
  ]);
  await expect(page.getByText(/Line 6/).first()).toBeVisible();
  await page
    .getByRole("button", { name: /Line 6/ })
    .first()
    .click();
  const selected = await page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : "";
  });
  expect(selected).toContain("lost its translation");
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
  ["an empty file", "empty.txt", Buffer.alloc(0), /empty/i],
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

async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByRole("textbox", { name: "Your text" }).fill(lines.join("\n"));
}
