import type { TermSheetData, TermStatus } from "#ui/to-term-sheet";

/** Which rulings are shown. */
export type StatusFilter = TermStatus | "all";

/** The terms whose source or translation has the words, in any case, and that were ruled so. */
export function filterTerms(
  terms: readonly TermSheetData[],
  filter: { readonly words: string; readonly status: StatusFilter },
): readonly TermSheetData[] {
  const words = filter.words.trim().normalize("NFC").toLowerCase();
  return terms.filter(
    (term) =>
      (filter.status === "all" || term.status === filter.status) &&
      [term.source, ...term.variants.map(({ text }) => text)].some((text) =>
        text.toLowerCase().includes(words),
      ),
  );
}
