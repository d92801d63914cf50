import type { Page } from "playwright/test";
import { requireLearner } from "#lib/auth/require-learner";
import { asDay, dayFromIso } from "#lib/memory/time/day";
import { loadDeck } from "#lib/store/load-deck";
import { listStandingPlans, type StoredPlan } from "#lib/store/plan";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { onData } from "./stored-data.ts";

test("a plan is made, stands first in the queue, is changed, undone, dropped and brought back", async ({
  page,
  app,
}) => {
  await openPlan(page);
  await expectAccessible(page);
  await expect(make(page)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const before = await newCards(app.data);
  await make(page).click();
  await expect(page.getByText("The plan stands.")).toBeVisible();
  await expectAccessible(page);
  const [plan] = await plans(app.data);
  expect(plan?.targetShare).toBe(0.8);
  const after = await newCards(app.data);
  expect(after).toEqual(plan?.cardOrder.slice(0, plan.newPerDay));
  expect(after).not.toEqual(before.slice(0, after.length));

  await page.getByLabel("Percent of the text").fill("60");
  await page.getByRole("button", { name: "Put this plan in place" }).click({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Your plan" })).toBeVisible();
  await expect(page.getByText("60% by")).toBeVisible();
  expect((await plans(app.data)).map(({ targetShare }) => targetShare)).toEqual([0.6]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("80% by")).toBeVisible();
  expect((await plans(app.data)).map(({ id }) => id)).toEqual([plan?.id]);

  await page.getByRole("button", { name: "Drop the plan" }).click();
  await page.getByRole("button", { name: "Drop it" }).click();
  await expect(page.getByText("The plan was dropped.")).toBeVisible();
  expect(await plans(app.data)).toEqual([]);
  expect(await newCards(app.data)).toEqual(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Your plan" })).toBeVisible();
  expect((await plans(app.data)).map(({ id }) => id)).toEqual([plan?.id]);

  await page.goto("/");
  await expect(page.getByRole("link", { name: /^Readable by .*: on track$/ })).toBeVisible();
  await expectAccessible(page);
});

test("what cannot be wished is told at its field, what cannot be reached gets the earliest day", async ({
  page,
  app,
}) => {
  await openPlan(page);
  await page.getByLabel("On the morning of").fill("2020-01-01");
  await expect(page.getByText("That day is past.")).toBeVisible();
  await page.getByLabel("Percent of the text").fill("100");
  await expect(page.getByText("Enter a whole number from 1 to 99.")).toBeVisible();
  await page.getByLabel("Minutes of study").fill("0");
  await expect(page.getByText("from 1 to 1440")).toBeVisible();
  await expect(make(page)).toBeHidden();
  await expectAccessible(page);

  await page.getByRole("button", { name: "in 30 days" }).click();
  await page.getByLabel("Percent of the text").fill("80");
  await page.getByLabel("Minutes of study").fill("3");
  await expect(page.getByText(/the earliest is/)).toBeVisible({ timeout: 30_000 });
  await expect(make(page)).toBeHidden();
  await expectAccessible(page);
  expect(await plans(app.data)).toEqual([]);
  const wanted = await page.getByLabel("On the morning of").inputValue();
  await page.getByRole("button", { name: /^Take / }).click();
  await expect(make(page)).toBeVisible({ timeout: 30_000 });
  const taken = await page.getByLabel("On the morning of").inputValue();
  expect(dayFromIso(taken)).toBeGreaterThan(dayFromIso(wanted) ?? 0);
});

test("the plan of a text that is none is not there", async ({ page }) => {
  const response = await page.request.get("/texts/01a20af0-d1b8-723f-95b4-44daaa250170/plan");
  expect(response.status()).toBe(404);
});

async function openPlan(page: Page): Promise<void> {
  await page.goto("/");
  await page.locator('a[href^="/texts/"]').first().click();
  await page.getByRole("link", { name: "Readable by…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Readable by" })).toBeVisible();
}

function make(page: Page) {
  return page.getByRole("button", { name: "Make this plan" });
}

function plans(data: string): Promise<StoredPlan[]> {
  return onData(data, (db, learnerId) => listStandingPlans(db, learnerId, longAgo));
}

/** Ids of today's new cards, in the order of the queue. */
function newCards(data: string): Promise<readonly string[]> {
  return onData(data, async (db) => {
    const deck = await loadDeck(db, await requireLearner(db), new Date());
    const { main } = deck.queueOf(null);
    return main.filter(({ state }) => state.state === "new").map(({ id }) => id);
  });
}

/** Before any plan's day. */
const longAgo = asDay(18_262);
