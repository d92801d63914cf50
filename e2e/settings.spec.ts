import { expect, expectAccessible, test } from "./fixtures.ts";

test("the screens speak Chinese when asked, everywhere, and remember it", async ({ page }) => {
  await page.goto("/settings");
  await page.getByLabel("Language of the screens").selectOption({ label: "简体中文" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("设置");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("今天 20 张卡片");
  for (const name of ["导入", "术语", "进度", "设置"]) {
    await expect(page.getByRole("navigation").getByRole("link", { name })).toBeVisible();
  }
});

test.describe("a browser that asks for Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("is answered in Chinese from the first screen", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("今天 20 张卡片");
  });
});

test.describe("a device in another zone", () => {
  test.use({ timezoneId: "Asia/Shanghai" });

  test("is asked about once, and the learner's days follow when asked to", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByText("your days are counted in Europe/Berlin")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Count in Asia/Shanghai" }).click();
    await expect(page.getByText("your days are counted in")).toBeHidden();
    await page.goto("/settings");
    await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Shanghai");
  });

  test("may be left as it is, and is not asked about again", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Keep Europe/Berlin" }).click();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("your days are counted in")).toBeHidden();
  });
});

test("a wrong setting is told at its field, and nothing is saved", async ({ page }) => {
  await page.goto("/settings");
  await page.getByLabel("Time zone").fill("Mars/Olympus");
  await page.getByLabel("Next day starts at").selectOption("07:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("There is no zone “Mars/Olympus”.", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Time zone")).toBeFocused();
  await expect(page.getByLabel("Next day starts at")).toHaveValue("7");
  await page.reload();
  await expect(page.getByLabel("Next day starts at")).toHaveValue("4");
});

test("the pages of the settings lie side by side, on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/settings");
  const pages = page.getByRole("navigation", { name: "Settings" });
  await pages.getByRole("link", { name: "Presets" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Presets");
  await expect(pages.getByRole("link", { name: "Presets" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  const overhang = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(overhang)).toBe(0);
  await expectAccessible(page);
});
