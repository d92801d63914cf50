import { expect, test } from "vitest";
import type { Term } from "#lib/language/terms/term";
import type { Unit } from "#lib/language/text/unit";
import { chooseContext, sourcePlaces } from "./choose-context.ts";

const short = "The kidney filters blood all day and all night.";
const long =
  `${"The kidney, as every student of medicine is told in the first weeks, filters blood. ".repeat(4)}`.trim();

/** The unit chosen for "kidney" ↔ 肾 among these sentences; `translated` says whether the Chinese has the word. */
function chosen(
  sentences: readonly (Partial<Unit> & { text: string; translated?: boolean })[],
): number | null {
  const units = sentences.map(({ text, translated = true, ...change }, index): Unit => {
    const target = translated ? "肾日夜过滤血液。" : "它日夜过滤血液。";
    return {
      index: index + 1,
      source: { text, lang: "en", lines: [] },
      target: { text: target, lang: "zh", lines: [] },
      kind: "body",
      warnings: [],
      ...change,
    };
  });
  const find = (pattern: RegExp) => (unit: Unit) => {
    const [form = ""] = pattern.exec(unit.source.text) ?? [];
    const start = unit.source.text.indexOf(form);
    const place = {
      unit: unit.index,
      side: "source" as const,
      form,
      start,
      end: start + form.length,
    };
    return form === "" ? [] : [place];
  };
  const inTarget = units.filter(({ target }) => target.text.startsWith("肾"));
  const kidney: Term = {
    source: "kidney",
    key: "kidney",
    kind: "word",
    score: 1,
    probability: 1,
    tier: "core",
    forms: ["kidney"],
    isCertain: true,
    choices: [],
    untranslated: [],
    targets: [{ text: "肾", count: 1, units: [1] }],
    units: units.map(({ index }) => index),
    occurrences: [
      ...units.flatMap(find(/kidney(?:ed)?/)),
      ...inTarget.map(({ index }) => ({
        unit: index,
        side: "target" as const,
        form: "肾",
        start: 0,
        end: 1,
      })),
    ],
  };
  const longer: Term = {
    ...kidney,
    key: "kidney stone",
    occurrences: units.flatMap(find(/kidney stone/)),
  };
  const places = sourcePlaces([kidney, longer]);
  return (
    chooseContext(kidney, { units: new Map(units.map((unit) => [unit.index, unit])), places })
      ?.index ?? null
  );
}

const warning = { line: 1, code: "doubt", message: "doubtful" };

test("a term is shown in a short sentence rather than a long one", () => {
  expect(chosen([{ text: long }, { text: short }])).toBe(2);
});

test("but not in a mere scrap", () => {
  expect(chosen([{ text: "The kidney." }, { text: short }])).toBe(2);
});

test("in one whose translation has it too, even if it is longer", () => {
  expect(chosen([{ text: short, translated: false }, { text: long }])).toBe(2);
});

test("in one aligned without doubt", () => {
  expect(chosen([{ text: short, warnings: [warning] }, { text: short }])).toBe(2);
});

test("in a whole sentence, outside the title and the sponsor's message", () => {
  expect(chosen([{ text: "because the kidney filters blood all day and" }, { text: short }])).toBe(
    2,
  );
  expect(chosen([{ text: short, kind: "title" }, { text: short }])).toBe(2);
  expect(chosen([{ text: short, kind: "sponsor" }, { text: short }])).toBe(2);
});

test("where it stands for itself, not within a longer term", () => {
  expect(
    chosen([{ text: "A kidney stone may pass without any pain at all." }, { text: short }]),
  ).toBe(2);
});

test("in its own form rather than an inflected one", () => {
  const inflected = { text: "They say the kidneyed bean grows well in the north." };
  expect(chosen([inflected, { text: short }])).toBe(2);
});

test("in the first of equals", () => expect(chosen([{ text: short }, { text: short }])).toBe(1));

test("nowhere when it stands nowhere", () => expect(chosen([])).toBeNull());
