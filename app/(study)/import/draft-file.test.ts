import { expect, test } from "vitest";
import { readDraftFile, retype } from "./draft-file.ts";

test("a file in GB18030 is shown as text, with its encoding", async () => {
  // 你好 in GB18030.
  const bytes = new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]);
  const draft = await readDraftFile(new File([bytes], "问候.txt"));
  expect(draft).toMatchObject({
    ok: true,
    value: { name: "问候.txt", text: "你好", encoding: "gb18030", bytes },
  });
});

test("a file that is typed into is no longer its bytes, and keeps its name", async () => {
  const draft = await readDraftFile(new File(["Hello.\r\n你好。\r\n"], "问候.txt"));
  if (!draft.ok) throw new Error(draft.error.code);
  expect(draft.value.text).toBe("Hello.\n你好。\n");
  expect(retype(draft.value, "Hello!\n你好！\n")).toMatchObject({ name: "问候.txt", bytes: null });
});

test("a file of 20 MB is refused by its size", async () => {
  const draft = await readDraftFile(new File([new Uint8Array(20 * 1024 * 1024)], "太大.txt"));
  expect(!draft.ok && draft.error.code).toBe("tooLarge");
});

test("a picture is refused with what it looks like", async () => {
  const draft = await readDraftFile(
    new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])], "图.png"),
  );
  expect(!draft.ok && draft.error.params).toEqual({ looksLike: "image" });
});
