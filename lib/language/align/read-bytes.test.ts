import { expect, test } from "vitest";
import { readBytes } from "./read-bytes.ts";

const bytesOf = (text: string) => [{ name: "talk.txt", bytes: new TextEncoder().encode(text) }];

test("a file is read from its bytes", () => {
  const read = readBytes(bytesOf("\uFEFFHello.\r\n你好。\r\n"), { sourceLang: "zh" });
  expect(read).toMatchObject({ ok: true, value: { sourceLang: "zh", lineCount: 2, warnings: [] } });
});

test("bytes that are no text and a text without pairs are refused alike", () => {
  expect(readBytes(bytesOf("%PDF-1.7"))).toMatchObject({
    ok: false,
    error: { code: "notText", line: 1 },
  });
  expect(readBytes(bytesOf("你好。"))).toMatchObject({
    ok: false,
    error: { code: "oneLanguage", line: 1, place: { name: "talk.txt", line: 1 } },
  });
});
