/** Bands of recall, the weakest first. */
export const memoryBands = ["faint", "weak", "fair", "good", "strong", "firm"] as const;
export type MemoryBand = (typeof memoryBands)[number];

/** The lowest recall (0–1) of each band, which reaches to below that of the next. */
export const bandFrom: Readonly<Record<MemoryBand, number>> = {
  faint: 0,
  weak: 0.5,
  fair: 0.7,
  good: 0.8,
  strong: 0.9,
  firm: 0.95,
};

/** The terms of a text or of all: known by hand, else by recall of the card remembered best, else never met; each is in one of these. */
export interface TermsByMemory {
  readonly terms: number;
  readonly known: number;
  readonly bands: Readonly<Record<MemoryBand, number>>;
  readonly unseen: number;
}

/** `pairs`: a band, `known` or `unseen`, and how many terms there are of it. */
export function termsByMemory(
  pairs: Iterable<readonly [MemoryBand | "known" | "unseen", number]>,
): TermsByMemory {
  const none = { faint: 0, weak: 0, fair: 0, good: 0, strong: 0, firm: 0, known: 0, unseen: 0 };
  const { known, unseen, ...bands } = { ...none, ...Object.fromEntries(pairs) } as typeof none;
  const met = Object.values(bands).reduce((sum, terms) => sum + terms, 0);
  return { terms: met + known + unseen, known, bands, unseen };
}
