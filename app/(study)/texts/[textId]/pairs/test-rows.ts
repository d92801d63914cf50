import type { SavedRow } from "./desk-row.ts";

/** Rows of a text as they are saved; an empty string is a side that is missing. */
export function testRows(...sides: readonly (readonly [string, string])[]): readonly SavedRow[] {
  return sides.map(([source, target], at) => ({
    id: `row-${at + 1}`,
    index: at + 1,
    source: source === "" ? null : { text: source, lang: "en", lines: [2 * at + 1] },
    target: target === "" ? null : { text: target, lang: "zh", lines: [2 * at + 2] },
    kind: "body",
    probability: 0.99,
    warnings: [],
    studied: 0,
  }));
}
