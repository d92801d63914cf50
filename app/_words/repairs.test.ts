import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { evidence, evidenceCodes } from "#lib/language/align/doctor/doctor-evidence";
import { faults } from "#lib/language/align/doctor/repair";
import { locales, messages } from "./messages.ts";
import { sayEvidence, sayFault, sayMend } from "./say-repair.ts";

describe.each(locales)("in %s", (locale) => {
  const sayFaults = createTranslator({
    locale,
    messages: messages[locale],
    namespace: "faults",
    onError: fail,
  });
  const sayReasons = createTranslator({
    locale,
    messages: messages[locale],
    namespace: "evidence",
    onError: fail,
  });

  test.each(faults)("the fault “%s” and its repair have words of their own", (fault) => {
    const said = [sayFault(sayFaults as never, { fault }), sayMend(sayFaults as never, { fault })];
    expect(new Set(said).size).toBe(2);
    expect(said).not.toContain(sayFaults("unknown"));
    expect(said).not.toContain(sayFaults("unknownMend"));
  });

  test.each(evidenceCodes)("the evidence “%s” has words of its own", (code) => {
    const said = sayEvidence(sayReasons as never, evidence(code, everything as never));
    expect(said).not.toContain("{");
    expect(said).not.toBe(sayReasons("unknown"));
  });

  test("what an older version wrote is said in general words", () => {
    const old = { code: "吞字", params: {} };
    expect(sayEvidence(sayReasons as never, old)).toBe(sayReasons("unknown"));
    expect(sayFault(sayFaults as never, { fault: "吞字" as never })).toBe(sayFaults("unknown"));
  });
});

test("evidence names the lines as the learner finds them, also in another file", () => {
  const say = createTranslator({ locale: "zh", messages: messages.zh, namespace: "evidence" });
  const params = { line: "98 (译文.txt)", otherLine: 95, numbers: "30, 50" };
  expect(sayEvidence(say as never, { code: "sharedNumbers", params })).toBe(
    "第 98 (译文.txt) 行看来是第 95 行的译文：数字一致（30, 50）。",
  );
});

/** Every value any evidence may ask for. */
const everything = {
  ...{ line: 3, otherLine: 5, lang: "zh", word: "doesn't", words: "KV", numbers: "30, 50" },
  ...{ before: 12, after: 93, text: "在部署中", percent: 45 },
};

function fail(error: Error): never {
  throw error;
}
