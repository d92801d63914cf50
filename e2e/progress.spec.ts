import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright/test";
import { v7 as newId } from "uuid";
import { importText } from "#lib/commands/import-text";
import { pushReviews } from "#lib/commands/push-reviews";
import { listDeck } from "#lib/store/card";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { bread } from "./import-files.ts";
import { zone } from "./server.ts";
import { onData } from "./stored-data.ts";

const answered = 12;
const ratings = ["again", "hard", "good", "easy"] as const;

/** Twelve cards of the sample talk, three to each button, a second text never studied; gives that one's id. */
function study(data: string): Promise<string> {
  return onData(data, async (db, learnerId) => {
    const cards = (await listDeck(db, learnerId, null)).slice(0, answered);
    const now = Date.now();
    const answers = cards.map(({ id: cardId }, at) => ({
      ...({ kind: "answer", id: newId(), cardId, rating: ratings[at % 4] ?? "good" } as const),
      ...{ answeredAt: new Date(now + at), calendar: { zone, rolloverHour: 4 } },
      ...{ durationMs: 20_000, typedText: null },
    }));
    await pushReviews(db, learnerId, answers as never);
    const content = Buffer.from(bread.join("\n"));
    const imported = await importText(db, learnerId, { files: [{ name: null, content }] });
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
    return imported.value.textId;
  });
}

function panel(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

test("before the first answer Progress leads to the review", async ({ page }) => {
  await page.goto("/progress");
  await expect(page.getByRole("heading", { name: "Nothing to show yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Begin today’s review" })).toBeVisible();
});

test("text and range are chosen, stay in the address, and the jump list leads to a statistic", async ({
  page,
  app,
}) => {
  const textId = await study(app.data);
  await page.goto("/progress");
  await expect(panel(page, "Today")).toContainText("cards studied12");
  await expect(panel(page, "Reviews")).toContainText("12 answers on 1 day, 4 minutes");
  await expect(panel(page, "Answer Buttons")).toContainText("75% of them not Again");

  await page.getByRole("link", { name: "Year", exact: true }).click();
  await expect(page).toHaveURL(/range=year/);
  await expect(panel(page, "Reviews")).toContainText("1 of 365");

  await page.getByLabel("Text", { exact: true }).selectOption("Sourdough for beginners");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(new RegExp(`text=${textId}`));
  await expect(page).toHaveURL(/range=year/);
  await expect(panel(page, "Today")).toContainText("No cards have been studied today.");
  await expect(panel(page, "Review Intervals")).toContainText("None of these cards");
  await expect(panel(page, "Calibration")).toContainText("Test yourself on");

  await page.getByRole("link", { name: "Hourly Breakdown", exact: true }).click();
  await expect(page).toHaveURL(/#hourly$/);
  await expect(panel(page, "Hourly Breakdown")).toBeInViewport();
});

test("a plot tells its values to the pointer and to the keys, and has a table behind it", async ({
  page,
  app,
}) => {
  await study(app.data);
  await page.goto("/progress");
  const reviews = panel(page, "Reviews");
  const hand = reviews.getByRole("slider", { name: "Reviews" });
  await hand.scrollIntoViewIfNeeded();
  const box = await hand.boundingBox();
  if (box === null) throw new Error("The plot is not on the page.");
  const told = reviews.getByText("12 answers (Again 3, Hard 3, Good 3, Easy 3)", { exact: false });
  await expect(async () => {
    await page.mouse.move(box.x + box.width - 40, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
    await expect(told).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.mouse.move(0, 0);
  await expect(told).toBeHidden();

  await reviews.getByRole("radio", { name: "Answers by button" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(reviews.getByRole("radio", { name: "Answers by kind" })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(hand).toBeFocused();
  await expect(hand).toHaveAttribute("aria-valuetext", /12 answers \(Learning 12\)/);
  await page.keyboard.press("ArrowLeft");
  await expect(hand).toHaveAttribute("aria-valuetext", /not studied/);
  await expect(reviews.getByText("not studied", { exact: false })).toBeVisible();

  await reviews.getByText("Show as a table").click();
  const table = reviews.getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText([
    ...["Day", "Mature", "Young", "Relearning", "Learning", "Total"],
  ]);
  const today = new Intl.DateTimeFormat("en-GB", {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: zone },
  }).format(Date.now() - 4 * 3_600_000);
  await expect(table.getByRole("row", { name: today })).toContainText("12");
});

test("the numbers of every plot can be taken away as CSV", async ({ page, app }) => {
  const textId = await study(app.data);
  await page.goto(`/progress?range=all&text=${textId}`);
  const links = page.getByRole("link", { name: /^CSV: / });
  await expect(links).toHaveCount(17);
  await page.goto("/progress?range=all");
  for (const name of ["Reviews", "Answer Buttons", "Retention", "Card Counts", "Terms by memory"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: `CSV: ${name}` }).click();
    const rows = cells(readFileSync(await (await download).path(), "utf8"));
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.length)).size, name).toBe(1);
    if (name === "Reviews") {
      const column = rows[0]?.indexOf("answers") ?? -1;
      const sum = rows.slice(1).reduce((total, row) => total + Number(row[column]), 0);
      expect(sum).toBe(answered);
    }
  }
});

test("a text that is not there, and one that could not be", async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  for (const text of ["0190163d-8694-739b-aea5-966c26f8ad91", "'; DROP TABLE text"]) {
    const response = await page.goto(`/progress?text=${encodeURIComponent(text)}`);
    expect(response?.status()).toBe(404);
  }
});

for (const locale of ["en-GB", "zh-CN"] as const) {
  for (const width of [1280, 360]) {
    test.describe(() => {
      test.use({ locale, viewport: { width, height: 800 } });

      test(`a studied learner’s Progress has no finding and fits (${locale}, ${width} px)`, async ({
        page,
        app,
      }) => {
        await study(app.data);
        await page.goto("/progress?range=all");
        await expect(page.getByRole("slider")).toHaveCount(11);
        for (const details of await page.locator("details:visible summary").all()) {
          await details.click();
        }
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}

/** No cell of these tables needs quotes. */
function cells(csv: string): string[][] {
  return csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
}
