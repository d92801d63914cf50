import type { APIRequestContext, Page } from "playwright/test";
import { expect } from "./fixtures.ts";
import { askOnly } from "./review-page.ts";
import { setPreset, storedReviews } from "./stored-data.ts";
import { giveVoice } from "./voice.ts";

/** What a walk through the states of a review needs; `look` is called in each, with its name. Nothing here depends on the language of the screens. */
export interface Walk {
  readonly page: Page;
  readonly data: string;
  readonly request: APIRequestContext;
  readonly look: (state: string) => Promise<void>;
}

const kinds = [
  "termRecognition",
  "termProduction",
  "cloze",
  "translation",
  "translationReversed",
  "listening",
] as const;

/** The question of each kind of card, and its answer with nothing typed, with something wrong, and with the right words. */
export async function walkKinds({ page, data, request, look }: Walk): Promise<void> {
  await giveVoice(page);
  await page.goto("/");
  await setPreset(data, { newPerDay: 600, burySiblings: false, waitForTerms: false });
  for (const kind of kinds) {
    await askOnly(data, request, [kind]);
    await open(page, "/review");
    await look(`${kind} question`);
    await show(page);
    await look(`${kind} answer`);
    const right = await answerOf(page, kind);
    await page.keyboard.press("1");
    if (kind === "termRecognition") continue;
    await expect(answer(page)).toBeHidden();
    await page.keyboard.press("Control+z");
    const field = page.locator("article:not([inert] *) :is(input, textarea)");
    await field.fill("完全不同 no such thing 3");
    await show(page);
    await checked(page);
    await look(`${kind} wrong`);
    await page.keyboard.press("1");
    await expect(answer(page)).toBeHidden();
    await page.keyboard.press("Control+z");
    await field.fill(right);
    await show(page);
    await checked(page);
    await look(`${kind} right`);
    await page.keyboard.press("3");
  }
  await askOnly(data, request, kinds);
}

/** Menus, dialogs and lines on a card, of a term and of a pair. */
export async function walkTools({ page, data, request, look }: Walk): Promise<void> {
  await setPreset(data, { newPerDay: 600, waitForTerms: false });
  await askOnly(data, request, ["termRecognition"]);
  await open(page, "/review");
  for (const [key, name] of [
    ["*", "flag menu"],
    ["m", "more menu"],
    ["Control+Shift+D", "due dialog"],
    ["?", "keys list"],
    ["e", "edit term"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator("dialog:modal")).toBeVisible();
    if (key === "e") await expect(page.locator("dialog:modal input").first()).toBeVisible();
    await look(name);
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog:modal")).toHaveCount(0);
  }
  await page.keyboard.press("i");
  await expect(page.locator("aside")).toBeVisible();
  await look("card info");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+3");
  await page.keyboard.press("@");
  await look("told line");
  await page.keyboard.press("Control+z");
  await askOnly(data, request, ["translation"]);
  await open(page, "/review");
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(page.locator("dialog:modal textarea").first()).toBeVisible();
  await look("edit pair");
  await page.keyboard.press("Escape");
}

/** A leech, waiting for a card, done, nothing due, custom study and a cram. */
export async function walkEnds({ page, data, request, look }: Walk): Promise<void> {
  await askOnly(data, request, ["termRecognition"]);
  await setPreset(data, { newPerDay: 1, learnAheadSeconds: 0 });
  await open(page, "/review");
  await show(page);
  await page.keyboard.press("3");
  await expect(page.locator("main h2:focus")).toBeVisible();
  await look("waiting");
  const usual = { learnAheadSeconds: 1200, learningSteps: [], relearningSteps: [] };
  await setPreset(data, { ...usual, leechThreshold: 1 });
  await open(page, "/review");
  await page.keyboard.press("Control+Shift+D");
  await expect(page.locator("dialog:modal")).toBeVisible();
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog:modal")).toHaveCount(0);
  await expect.poll(async () => (await storedReviews(data)).length).toBe(2);
  await open(page, "/review");
  await show(page);
  await page.keyboard.press("1");
  await expect(page.locator("main a[href='/']")).toBeFocused();
  await look("done with a leech");
  await expect.poll(async () => (await storedReviews(data)).length).toBe(3);
  await page.reload();
  await expect(page.locator("main h1")).toBeVisible();
  await look("nothing due");
  await page.goto("/study");
  await look("custom study");
  await open(page, "/review?study=leeches");
  await look("leech question");
  await show(page);
  await look("leech answer");
  await page.keyboard.press("l");
  await expect(page.locator("dialog:modal [lang]").first()).toBeVisible();
  await look("leech help");
  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await expect(page.locator("main a[href='/']")).toBeFocused();
  await look("cram done");
  await page.reload();
  await expect(page.locator("main h1")).toBeVisible();
  await look("cram over");
}

/** A sitting without a network. */
export async function walkOffline({ page, data, request, look }: Walk): Promise<void> {
  await askOnly(data, request, ["termRecognition"]);
  await setPreset(data, { newPerDay: 20 });
  await open(page, "/review");
  await page.context().setOffline(true);
  await show(page);
  await page.keyboard.press("3");
  await expect(page.locator("#saving > *").first()).toBeVisible({ timeout: 30_000 });
  await look("offline");
  await page.context().setOffline(false);
  await expect(page.locator("#saving > *")).toHaveCount(0, { timeout: 30_000 });
}

/** The start of a self-test, a question with a hint, a graded answer, the end. */
export async function walkTest({ page, request, look }: Walk): Promise<void> {
  const { texts } = await (await request.get("/api/v1/texts")).json();
  await page.goto(`/test/${texts[0].id}?from=3`);
  await expect(page.locator("main form")).toBeVisible();
  await look("test start");
  await page.locator("input[name=count][value=other]").check();
  await page.locator("input[name=number]").fill("1");
  await page.locator("main form [type=submit]").click();
  const field = page.locator("main textarea");
  await expect(field).toBeFocused();
  await look("test question");
  await field.fill("酵种 3");
  await field.press("Enter");
  await expect(page.locator("fieldset:not([hidden]) button").first()).toBeVisible();
  await look("test answer");
  await page.keyboard.press("1");
  await expect(page.locator("main h2:focus")).toBeVisible();
  await look("test end");
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("main [aria-busy=false] article").first()).toBeVisible();
}

async function show(page: Page): Promise<void> {
  await page.keyboard.press("Enter");
  await expect(answer(page)).toBeVisible();
}

function answer(page: Page) {
  return page.locator("article section");
}

/** Until the grader has said something. */
async function checked(page: Page): Promise<void> {
  await expect(page.locator("main fieldset:not([hidden]) [class*=suggested]")).toBeVisible();
}

/** The right words: the first stretch of the answer that says which language it is in. */
async function answerOf(page: Page, kind: (typeof kinds)[number]): Promise<string> {
  if (kind !== "cloze") return answer(page).locator("[lang]").first().innerText();
  return page.locator("article mark").first().innerText();
}
