import { expect, test } from "vitest";
import { cardKinds } from "#lib/cards/card-face";
import { maxTextBytes } from "#lib/language/parse/decode";
import { type DraftFile, typedFile } from "./draft-file.ts";
import { formOfText } from "./form-of-text.ts";
import type { Choices } from "./text-queue.ts";

const choices: Choices = { sourceLang: null, title: null, repairs: {} };
const bytes = new Uint8Array([0xc4, 0xe3]);
const gbk: DraftFile = { ...typedFile("你"), name: "你.txt", encoding: "gb18030", bytes };

test("a file is sent as its bytes under its name, what was typed as text", async () => {
  const form = formed({ files: [gbk, typedFile("You.")], choices });
  const [file] = form.getAll("files");
  expect(file instanceof File && [file.name, new Uint8Array(await file.arrayBuffer())]).toEqual([
    "你.txt",
    bytes,
  ]);
  const pasted = form.get("pasted");
  expect(pasted instanceof Blob && (await pasted.text())).toBe("You.");
  expect(form.has("formats")).toBe(false);
});

test("a format that was chosen goes with its file, and what was decided about repairs with the text", () => {
  const files = [gbk, { ...typedFile("You."), format: "plain" as const }];
  const form = formed({ files, choices: { ...choices, sourceLang: "zh", repairs: { r1: false } } });
  expect(form.getAll("formats")).toEqual(["", "plain"]);
  expect(form.get("repairs")).toBe('{"r1":false}');
  expect(form.get("sourceLang")).toBe("zh");
});

test("to be read it asks what every kind of card would come to, to be saved only for those wished, 听写也数", () => {
  const files = [typedFile("你好。")];
  expect(formed({ files, choices }).getAll("cardKinds")).toEqual(cardKinds);
  const wished = { title: null, updates: null, kinds: new Set(["cloze"] as const) };
  const form = formOfText({ files, choices }, wished);
  expect(form.ok && form.value.getAll("cardKinds")).toEqual(["cloze"]);
  const usual = formOfText({ files, choices }, { ...wished, kinds: null });
  expect(usual.ok && usual.value.has("cardKinds")).toBe(false);
});

test("a text is measured in bytes, and three of them make a Chinese character", () => {
  const text = "中".repeat(maxTextBytes / 3 + 1);
  expect(formOfText({ files: [typedFile(text)], choices }).ok).toBe(false);
  expect(formOfText({ files: [typedFile(text.slice(1))], choices }).ok).toBe(true);
});

function formed(text: Parameters<typeof formOfText>[0]): FormData {
  const form = formOfText(text);
  if (!form.ok) throw new Error(form.error.code);
  return form.value;
}
