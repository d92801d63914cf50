import { err, ok, type Result } from "#lib/result";
import { type Refusal, type RefusalParams, refuse } from "./refuse.ts";

/** The most bytes of a text that are read: 2 MB, some forty hours of speech. */
export const maxTextBytes = 2 * 1024 * 1024;

/** Why bytes are no text. `line` is 1-based: the first line that could not be read. */
export type DecodeError =
  | { readonly type: "empty" }
  | { readonly type: "tooLarge"; readonly byteCount: number; readonly maxBytes: number }
  | {
      readonly type: "notText";
      readonly line: number;
      readonly looksLike: RefusalParams["notText"]["looksLike"];
    }
  | { readonly type: "unknownEncoding"; readonly line: number };

/**
 * The text of a file: UTF-8 with or without BOM, UTF-16 by its BOM, else GB18030. A UTF-8 file with a few broken bytes (cut in the
 * middle of a character) is read with U+FFFD in their place. Never throws.
 */
export function decode(bytes: Uint8Array): Result<string, DecodeError> {
  if (bytes.length === 0) return err({ type: "empty" });
  const size = checkByteCount(bytes.length);
  if (!size.ok) return size;
  const looksLike = signatureOf(bytes);
  if (looksLike !== null) return err({ type: "notText", line: 1, looksLike });
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return asText(new TextDecoder("utf-16le").decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return asText(new TextDecoder("utf-16be").decode(bytes));
  return decodeUnmarked(bytes);
}

/** Refuses a file by its size alone, so that it need not be read at all. */
export function checkByteCount(byteCount: number): Result<null, DecodeError> {
  if (byteCount <= maxTextBytes) return ok(null);
  return err({ type: "tooLarge", byteCount, maxBytes: maxTextBytes });
}

/** The refusal a learner sees for bytes that are no text. */
export function decodeRefusal(error: DecodeError): Refusal {
  switch (error.type) {
    case "empty":
      return refuse("empty", 0, {});
    case "tooLarge":
      return refuse("tooLarge", 0, { byteCount: error.byteCount, maxBytes: error.maxBytes });
    case "notText":
      return refuse("notText", error.line, { looksLike: error.looksLike });
    case "unknownEncoding":
      return refuse("unknownEncoding", error.line, {});
  }
}

/** Share of control characters from which a file is data, not text; random bytes have 0.1. */
const minControlShare = 0.02;

/** A file is UTF-8 although some bytes break it when it holds this many good multi-byte characters for each broken one. */
const goodPerBroken = 5;

const signatures: readonly (readonly [RefusalParams["notText"]["looksLike"], readonly number[]])[] =
  [
    ["pdf", [0x25, 0x50, 0x44, 0x46]],
    ["zip", [0x50, 0x4b, 0x03, 0x04]],
    ["office", [0xd0, 0xcf, 0x11, 0xe0]],
    ["image", [0x89, 0x50, 0x4e, 0x47]],
    ["image", [0xff, 0xd8, 0xff]],
    ["image", [0x47, 0x49, 0x46, 0x38]],
  ];

function signatureOf(bytes: Uint8Array): RefusalParams["notText"]["looksLike"] | null {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

function decodeUnmarked(bytes: Uint8Array): Result<string, DecodeError> {
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const broken = countOf(utf8, (code) => code === 0xfffd);
  if (broken === 0) return asText(utf8);
  const good = countOf(utf8, (code) => code > 0x7f && code !== 0xfffd);
  const isCutOff = broken === 1 && good > 0 && utf8.endsWith("\uFFFD");
  if (isCutOff || good >= goodPerBroken * broken) return asText(utf8);
  const gb18030 = new TextDecoder("gb18030").decode(bytes);
  const unread = gb18030.indexOf("\uFFFD");
  const text = asText(gb18030);
  if (text.ok && unread >= 0)
    return err({ type: "unknownEncoding", line: lineAt(gb18030, unread) });
  return text;
}

function asText(text: string): Result<string, DecodeError> {
  if (text === "") return err({ type: "empty" });
  const controls = countOf(text, isControl);
  if (controls <= minControlShare * text.length) return ok(text);
  let first = 0;
  while (!isControl(text.charCodeAt(first))) first += 1;
  return err({ type: "notText", line: lineAt(text, first), looksLike: "other" });
}

function isControl(code: number): boolean {
  return (
    code < 0x09 ||
    (code > 0x0d && code < 0x20) ||
    code === 0x7f ||
    code === 0xfffe ||
    code === 0xffff
  );
}

function countOf(text: string, matches: (code: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (matches(text.charCodeAt(at))) count += 1;
  return count;
}

function lineAt(text: string, index: number): number {
  return countOf(text.slice(0, index), (code) => code === 0x0a) + 1;
}
