import { err, ok, type Result } from "#lib/result";
import { guessUtf16, plausibility } from "./guess-encoding.ts";
import { type Refusal, type RefusalParams, refuse } from "./refuse.ts";
import type { Encoding } from "./text-file.ts";

/** The most bytes of a text that are read: 8 MiB, a long novel in two languages. */
export const maxTextBytes = 8 * 1024 * 1024;

/** The text of a file, without its byte order mark, and how its bytes spelled it. */
export interface Decoded {
  readonly content: string;
  readonly encoding: Encoding;
}

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
 * The text of a file: UTF-8 with or without BOM, UTF-16 by its BOM or by how its bytes lie, else GB18030. A UTF-8 file with a few
 * broken bytes (cut in the middle of a character) is read with U+FFFD in their place. Never throws.
 */
export function decode(bytes: Uint8Array): Result<Decoded, DecodeError> {
  if (bytes.length === 0) return err({ type: "empty" });
  const size = checkByteCount(bytes.length);
  if (!size.ok) return size;
  const looksLike = signatureOf(bytes);
  if (looksLike !== null) return err({ type: "notText", line: 1, looksLike });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
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

/** Chinese in its right encoding has 0.3 and more, in a wrong one below 0.02. */
const minPlausibility = 0.1;

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

function decodeUnmarked(bytes: Uint8Array): Result<Decoded, DecodeError> {
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return decodeAs(utf16, bytes);
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const broken = countOf(utf8, (code) => code === 0xfffd);
  if (broken === 0) return asText(utf8, "utf-8");
  const good = countOf(utf8, (code) => code > 0x7f && code !== 0xfffd);
  const isCutOff = broken === 1 && good > 0 && utf8.endsWith("\uFFFD");
  if (isCutOff || good >= goodPerBroken * broken) return asText(utf8, "utf-8");
  return decodeLegacy(bytes);
}

/** Bytes that are no UTF-8: GB18030, or UTF-16 that holds neither Latin letters nor a mark, whichever reads like Chinese. */
function decodeLegacy(bytes: Uint8Array): Result<Decoded, DecodeError> {
  const gb18030 = new TextDecoder("gb18030").decode(bytes);
  const likeGb18030 = plausibility(gb18030);
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const text = new TextDecoder(encoding).decode(bytes);
    const isLikelier = plausibility(text) > Math.max(minPlausibility, 2 * likeGb18030);
    if (isLikelier) return asText(text, encoding);
  }
  const unread = gb18030.indexOf("\uFFFD");
  const text = asText(gb18030, "gb18030");
  if (text.ok && unread >= 0)
    return err({ type: "unknownEncoding", line: lineAt(gb18030, unread) });
  return text;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Result<Decoded, DecodeError> {
  return asText(new TextDecoder(encoding).decode(bytes), encoding);
}

function asText(content: string, encoding: Encoding): Result<Decoded, DecodeError> {
  if (content === "") return err({ type: "empty" });
  const controls = countOf(content, isControl);
  if (controls <= minControlShare * content.length) return ok({ content, encoding });
  let first = 0;
  while (!isControl(content.charCodeAt(first))) first += 1;
  return err({ type: "notText", line: lineAt(content, first), looksLike: "other" });
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
