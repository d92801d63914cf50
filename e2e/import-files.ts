import type { Page } from "playwright/test";

/** A short text of its own, in no other journey's data. */
export const breadEnglish = [
  "A sourdough starter is a culture of wild yeast and lactic acid bacteria.",
  "Feed the sourdough starter every day, and keep the hydration at 100 percent.",
  "During bulk fermentation the dough should double in size.",
  "Bulk fermentation takes about 5 hours at 24 degrees.",
];
export const breadChinese = [
  "酸面团酵头是野生酵母和乳酸菌的培养物。",
  "每天喂养酸面团酵头,并把含水量保持在100%。",
  "在基础发酵期间,面团的体积应增大一倍。",
  "在24度下,基础发酵大约需要5小时。",
];

/** Alternating lines under a title. */
export const bread = [
  "Sourdough for beginners",
  ...breadEnglish.flatMap((line, at) => [line, breadChinese[at] ?? ""]),
];

/** Alternating lines about something else. */
export function planets(): string[] {
  return [1, 2, 3].flatMap((number) => [
    `The planet with the number ${number} goes around its star in ${number * 90} days.`,
    `第${number}颗行星绕恒星一周需要${number * 90}天。`,
  ]);
}

/** Cues of two seconds, one after the other. */
export function subtitles(lines: readonly string[]): string {
  const cue = (line: string, at: number) =>
    `${at + 1}\n${stamp(2 * at)} --> ${stamp(2 * at + 1)}\n${line}\n`;
  return lines.map(cue).join("\n");
}

/** Alternating lines, every pair another: none is taken for a copy. */
export function book(pairs: number): string {
  const lines = Array.from({ length: pairs }, (_, at) => [
    `On day ${at + 1} the baker weighed ${at + 300} grams of flour and ${at + 7} grams of salt.`,
    `第${at + 1}天,面包师称了${at + 300}克面粉和${at + 7}克盐。`,
  ]);
  return lines.flat().join("\n");
}

export async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByRole("textbox", { name: "Your text" }).fill(lines.join("\n"));
}

/** Hands files over, name → text, as the file chooser does. */
export async function chooseFiles(
  page: Page,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const chosen = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  }));
  await page.locator('input[type="file"]').setInputFiles(chosen);
}

/** Drops files on the page, name → text. */
export async function dropFiles(
  page: Page,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(dropped)) transfer.items.add(new File([text], name));
    for (const type of ["dragover", "drop"]) {
      const event = new DragEvent(type, {
        dataTransfer: transfer,
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(event);
    }
  }, files);
}

function stamp(seconds: number): string {
  return `00:00:${String(seconds).padStart(2, "0")},000`;
}
