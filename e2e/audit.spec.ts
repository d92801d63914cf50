import { expect, expectAccessible, test } from "./fixtures.ts";
import { awake, expectDone, expectSaved, press, said, sampleText } from "./glossary-page.ts";

test("the auditor shows both contexts; both fine, prefer and pass over, by keyboard, to its end", async ({
  page,
  request,
}) => {
  const textId = await sampleText(request);
  await page.goto(`/terms/audit?text=${textId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit");
  const findings = page.getByRole("list", { name: "Findings" }).locator("> li");
  const total = await findings.count();
  expect(total).toBeGreaterThanOrEqual(2);
  await expect(findings.first().getByRole("heading", { level: 3 })).not.toHaveCount(1);
  await expect(findings.first().locator("mark").first()).toBeVisible();
  await expectAccessible(page);
  await awake(page);
  await press(page, "b");
  await expectDone(page, "ine for “");
  await expect(page.getByText(`1 of ${total} findings ruled on`)).toBeVisible();
  await press(page, "u");
  await expect(said(page)).toContainText("Undone:");
  await expect(page.getByText(`0 of ${total} findings ruled on`)).toBeVisible();
  // Of terms that share their only translation none can be preferred.
  const prefer = page.getByRole("button", { name: /^1 Prefer/ });
  let passed = 0;
  for (; passed < total - 1 && !(await prefer.isVisible()); passed += 1) await press(page, "s");
  await press(page, "1");
  await expectSaved(page);
  await expect(page.getByText(`1 of ${total} findings ruled on`)).toBeVisible();
  for (; passed < total - 1; passed += 1) await press(page, "s");
  await expect(page.getByText("Everything is looked at")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(findings).toHaveCount(total - 1);
});
