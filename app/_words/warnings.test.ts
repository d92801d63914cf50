import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { type RefusalCode, refusalCodes, refuse } from "#lib/language/parse/refuse";
import { warn, warningCodes } from "#lib/language/parse/warning";
import { locales, messages } from "./messages.ts";
import { sayRefusal, sayWarning } from "./say-warning.ts";

describe.each(locales)("in %s", (locale) => {
  const sayWarnings = createTranslator({
    locale,
    messages: messages[locale],
    namespace: "warnings",
    onError: fail,
  });
  const sayRefusals = createTranslator({
    locale,
    messages: messages[locale],
    namespace: "refusals",
    onError: fail,
  });

  test.each(warningCodes)("the doubt “%s” has words of its own", (code) => {
    const said = sayWarning(sayWarnings as never, warn(code, 7, everything as never));
    expect(said).not.toContain("{");
    expect(said).not.toBe(sayWarnings("unknown"));
  });

  test.each(refusalCodes)("the refusal “%s” has words of its own", (code) => {
    const said = sayRefusal(sayRefusals as never, refuse(code, 7, everything as never));
    expect(said).not.toContain("{");
    expect(said).not.toBe(sayRefusals("unknown"));
  });

  test("a doubt that an older version wrote is said in general words", () => {
    const old = { line: 3, code: "吞字", message: "" };
    expect(sayWarning(sayWarnings as never, old)).toBe(sayWarnings("unknown"));
  });

  test("a text one byte too large does not read as large as the limit", () => {
    const code: RefusalCode = "tooLarge";
    const said = sayRefusal(
      sayRefusals as never,
      refuse(code, 0, { byteCount: 2 * 1024 * 1024 + 1, maxBytes: 2 * 1024 * 1024 }),
    );
    expect(said).toContain("2.1 MB");
  });
});

/** Every value any doubt or refusal may ask for. */
const everything = {
  ...{ format: "srt", first: 1, second: 2, tag: "script", spacing: "tight", wideCount: 9 },
  fileCount: 3,
  ...{ lang: "zh", missing: "en", looksLike: "pdf", firstLine: 2, lastLine: 9, otherLine: 4 },
  ...{
    firstCount: 3,
    secondCount: 1,
    unit: 5,
    lastUnit: 6,
    times: 3,
    length: 2100,
    maxLength: 2000,
  },
  ...{ count: 1, byteCount: 3_000_000, maxBytes: 2_097_152, lineCount: 30_000, maxLines: 20_000 },
};

function fail(error: Error): never {
  throw error;
}
