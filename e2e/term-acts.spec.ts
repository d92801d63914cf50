import type { APIRequestContext } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import {
  current,
  expectDone,
  expectSaved,
  openGlossary,
  panel,
  press,
  readNames,
  sampleText,
} from "./glossary-page.ts";

test("terms are merged by keyboard, with the other one found by typing, and come apart again", async ({
  page,
  request,
}) => {
  await openGlossary(page, await sampleText(request));
  const before = await readNames(page);
  const [first = "", second = ""] = before;
  await press(page, "m");
  const field = page.getByRole("combobox", { name: `Merge “${first}” into` });
  await expect(field).toBeFocused();
  await page.keyboard.type(second);
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toContainText(
    second,
  );
  await press(page, "Enter");
  await expectDone(page, `Merged “${first}” into “${second}”`);
  await expect(current(page)).toContainText(second);
  await expect(panel(page)).toContainText(`Also written ${first}`);
  expect((await readNames(page)).slice(0, 2)).toEqual(before.slice(1, 3));
  await press(page, "u");
  await expectDone(page, `Undone: merging “${first}” into “${second}”`);
  expect((await readNames(page)).slice(0, 3)).toEqual(before.slice(0, 3));
});

test("a name that is taken offers to merge; one that is free is taken, and undone", async ({
  page,
  request,
}) => {
  await openGlossary(page, await sampleText(request));
  const [first = "", second = ""] = await readNames(page);
  await press(page, "e");
  const field = page.getByRole("textbox", { name: `Rename “${first}” to` });
  await expect(field).toBeFocused();
  await field.fill("zymurgy");
  await press(page, "Enter");
  await expectDone(page, `Renamed “${first}” to “zymurgy”`);
  await press(page, "u");
  await expectDone(page, `Undone: renaming “${first}” to “zymurgy”`);
  await press(page, "e");
  await field.fill(second);
  await expect(page.getByText(`“${second}” is a term already. Merge the two?`)).toBeVisible();
  await press(page, "Enter");
  await expectDone(page, `Merged “${first}” into “${second}”`);
});

test("a translation is chosen by number or written by hand; what has two is split into two senses", async ({
  page,
  request,
}) => {
  await openGlossary(page, await sampleText(request));
  const [first = ""] = await readNames(page);
  await press(page, "t");
  const field = page.getByRole("textbox", { name: "Write a translation" });
  await expect(field).toBeFocused();
  await field.fill("手写的译法");
  await press(page, "Enter");
  await expectDone(page, `Accepted “${first}” as 手写的译法`);
  await press(page, "k");
  await expect(panel(page).getByRole("button", { name: /手写的译法.*preferred/ })).toBeVisible();
  await press(page, "2");
  await expectSaved(page);
  await expect(panel(page).getByRole("button", { pressed: true }).first()).not.toContainText(
    "手写的译法",
  );
  await press(page, "s");
  await page.getByRole("checkbox", { name: /手写的译法/ }).check();
  await page.getByRole("button", { name: "Split it off" }).click();
  await expectDone(page, `Split “${first}”: 手写的译法 is a term of its own`);
});

test("a term is added by hand once it is seen where it stands, and refused where it stands nowhere", async ({
  page,
  request,
}) => {
  const textId = await importBread(request);
  await openGlossary(page, textId);
  await press(page, "n");
  const form = page.getByRole("dialog", { name: "Add a term" });
  await form.getByRole("textbox", { name: "Phrase in the original" }).fill("steam engine");
  await form.getByRole("textbox", { name: "Translation" }).fill("蒸汽机");
  await expect(form.getByText(/It does not stand in this text/)).toBeVisible();
  await expect(form.getByRole("button", { name: "Add it" })).toBeDisabled();
  await form.getByRole("textbox", { name: "Phrase in the original" }).fill("every day");
  await form.getByRole("textbox", { name: "Translation" }).fill("每天");
  await expect(form.getByText(/1 time in 1 pair · translated so in 1 of 1/)).toBeVisible();
  await expectAccessible(page);
  await press(page, "Enter");
  await expectDone(page, "Added “every day”");
  await expect(page.getByRole("button", { name: /^every day/ })).toContainText("每天");
  await page.reload();
  await expect(page.getByRole("button", { name: /^every day/ })).toBeVisible();
});

const bread = [
  ["Feed the starter every day.", "每天喂养酵头。"],
  ["Put the dough into a banneton and cover it.", "把面团放进发酵篮，盖好。"],
  ["The hydration of this dough is 75 percent.", "这个面团的含水量是 75%。"],
  ["Flour the banneton well.", "在发酵篮里撒足面粉。"],
  ["A higher hydration makes a more open crumb.", "含水量越高，面包心的气孔越大。"],
  ["Keep the starter in the refrigerator.", "把酵头放在冰箱里。"],
];

async function importBread(request: APIRequestContext): Promise<string> {
  const data = { content: bread.flat().join("\n") };
  const answer = await request.post("/api/v1/texts", { data });
  expect(answer.status()).toBe(201);
  return (await answer.json()).textId;
}
