import { expect, test } from "vitest";
import { maxTextBytes } from "#lib/language/parse/decode";
import { draftOfFile, formOf } from "./draft.ts";

test("a file in GB18030 is shown as text and sent as it is", async () => {
  // 你好 in GB18030.
  const bytes = new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]);
  const draft = await draftOfFile(new File([bytes], "问候.txt"));
  if (!draft.ok) throw new Error(draft.error.code);
  expect(draft.value.text).toBe("你好");
  const form = formOf(draft.value);
  const content = form.ok && form.value.get("content");
  expect(content instanceof Blob && new Uint8Array(await content.arrayBuffer())).toEqual(bytes);
});

test("a file of 20 MB is refused by its size", async () => {
  const file = new File([new Uint8Array(20 * 1024 * 1024)], "太大.txt");
  const draft = await draftOfFile(file);
  expect(!draft.ok && draft.error.code).toBe("tooLarge");
});

test("a picture is refused with what it looks like", async () => {
  const draft = await draftOfFile(
    new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])], "图.png"),
  );
  expect(!draft.ok && draft.error.params).toEqual({ looksLike: "image" });
});

test("a pasted text is measured in bytes, and three of them make a Chinese character", () => {
  const text = "中".repeat(maxTextBytes / 3 + 1);
  expect(formOf({ text, file: null }).ok).toBe(false);
  expect(formOf({ text: text.slice(1), file: null }).ok).toBe(true);
});
