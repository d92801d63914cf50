/** Digits only, full-width ones too, as a Chinese input method may leave them; NaN when it is no whole number. */
export function readWhole(typed: string): number {
  const text = plain(typed);
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}

/** "92.5" or "９２．５ %" is a share of 0.925; NaN when it is no percentage. */
export function readPercent(typed: string): number {
  const text = plain(typed).replace(/\s*%$/, "");
  // Through hundredths of a percent: 0.29 times a hundred is not 29 to a computer.
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) / 10_000 : Number.NaN;
}

/** Minutes, halves and tenths allowed, as whole seconds; NaN when they are no number. */
export function readMinutes(typed: string): number {
  const text = plain(typed);
  return /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 60) : Number.NaN;
}

/** 0.925 → "92.5". */
export function writePercent(share: number): string {
  return String(Math.round(share * 10_000) / 100);
}

function plain(typed: string): string {
  return typed.normalize("NFKC").trim();
}
