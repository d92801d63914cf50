import { expect, test } from "vitest";
import { checkByteCount, decode, decodeRefusal, maxTextBytes } from "./decode.ts";

const talk = "Training is a one-time cost.\n训练是一次性成本。\n";
const utf8 = new TextEncoder().encode(talk);
// "训练是一次性成本。" as an old Windows editor saves it.
const gbk = Uint8Array.from([
  0x74, 0x0a, 0xd1, 0xb5, 0xc1, 0xb7, 0xca, 0xc7, 0xd2, 0xbb, 0xb4, 0xce, 0xd0, 0xd4, 0xb3, 0xc9,
  0xb1, 0xbe, 0xa1, 0xa3,
]);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

test.each([
  ["UTF-8", utf8, talk],
  ["UTF-8 with a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), talk],
  ["UTF-16 little-endian", utf16(talk, true), talk],
  ["UTF-16 big-endian", utf16(talk, false), talk],
  ["GB18030", gbk, "t\n训练是一次性成本。"],
  [
    "text with one stray control character",
    new TextEncoder().encode(`${talk}\u0000${talk}`),
    `${talk}\u0000${talk}`,
  ],
])("a file in %s is read", (_name, bytes, text) => {
  expect(decode(bytes)).toMatchObject({ ok: true, value: { content: text } });
});

const poem = "床前明月光，疑是地上霜。举头望明月，低头思故乡。这是他的诗，我们都会背。";

test.each([
  ["utf-8", utf8],
  ["utf-16le", utf16(talk, true)],
  ["utf-16be", utf16(talk, false)],
  ["utf-16le", utf16(talk, true).slice(2)],
  ["utf-16be", utf16(talk, false).slice(2)],
  ["utf-16le", utf16(poem, true).slice(2)],
  ["utf-16be", utf16(poem, false).slice(2)],
  ["utf-16le", utf16("Only English here.\n".repeat(3), true).slice(2)],
  ["utf-16be", utf16("一一一。\n二二二。\nOne, two.\n".repeat(3), false).slice(2)],
  ["gb18030", gbk],
] as const)("the encoding of a file is told: %s (case %#)", (encoding, bytes) => {
  const read = decode(bytes);
  expect(read.ok && read.value.encoding).toBe(encoding);
  expect(read.ok && read.value.content).not.toMatch(/\uFFFD|\uFEFF/);
});

test("a UTF-16 file without a mark reads the same as with one", () => {
  expect(decode(utf16(poem, false).slice(2))).toEqual(decode(utf16(poem, false)));
});

test("a UTF-8 file cut in the middle of a character is still read, its last character marked", () => {
  expect(decode(utf8.slice(0, -2))).toEqual({
    ok: true,
    value: { content: talk.replace("。\n", "\uFFFD"), encoding: "utf-8" },
  });
});

const random = Uint8Array.from({ length: 4096 }, (_, at) => (at * 2654435761) >>> 13);

test.each([
  ["an empty file", new Uint8Array(), { type: "empty" }],
  ["a lone byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf]), { type: "empty" }],
  [
    "a PDF",
    new TextEncoder().encode("%PDF-1.7\n对照"),
    { type: "notText", line: 1, looksLike: "pdf" },
  ],
  [
    "a Word file",
    Uint8Array.from([0x50, 0x4b, 3, 4, 0]),
    { type: "notText", line: 1, looksLike: "zip" },
  ],
  ["random bytes", random, { type: "notText", line: 1, looksLike: "other" }],
  [
    "text that turns binary on line 3",
    Uint8Array.from([...utf8, ...new Uint8Array(50)]),
    { type: "notText", line: 3, looksLike: "other" },
  ],
  [
    "a file in a Western encoding",
    Uint8Array.from([0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x20, 0x62]),
    { type: "unknownEncoding", line: 2 },
  ],
])("%s is refused", (_name, bytes, error) => {
  expect(decode(bytes)).toEqual({ ok: false, error });
});

test("a file of 20 MB is refused by its size, with the limit", () => {
  const byteCount = 20 * 1024 * 1024;
  const refused = decode(new Uint8Array(byteCount));
  expect(refused).toEqual({
    ok: false,
    error: { type: "tooLarge", byteCount, maxBytes: maxTextBytes },
  });
  expect(checkByteCount(byteCount)).toEqual(refused);
  expect(checkByteCount(maxTextBytes).ok).toBe(true);
});

test("each refusal tells its line and what to do", () => {
  expect(decodeRefusal({ type: "empty" }).code).toBe("empty");
  expect(decodeRefusal({ type: "unknownEncoding", line: 7 })).toMatchObject({
    line: 7,
    message: expect.stringContaining("save it as UTF-8"),
  });
  expect(decodeRefusal({ type: "notText", line: 1, looksLike: "pdf" }).message).toContain(
    "This is a PDF",
  );
  expect(
    decodeRefusal({ type: "tooLarge", byteCount: 20_971_520, maxBytes: maxTextBytes }).message,
  ).toContain("20.0 MB; up to 8.0 MB");
});
