import type { GlossaryRow } from "./glossary-row.ts";

/** A term for tests: named by its source, with translations each found once. */
export function testRow(
  source: string,
  translations: readonly string[] = [],
  wishes: Partial<GlossaryRow> = {},
): GlossaryRow {
  return {
    ...{ id: source, source, sourceLang: "en", targetLang: "zh", kind: "multiWord" },
    ...{ status: "proposed", sense: "", probability: 0.8, tier: "core", isCertain: true },
    ...{ choices: [], forms: [source], refused: [], merged: [], elsewhere: false },
    ...{ untranslated: 0, units: 1, places: 1, texts: 1, isKnown: false },
    variants: translations.map((text) => ({ text, count: 1, ruling: null })),
    ...wishes,
  };
}
