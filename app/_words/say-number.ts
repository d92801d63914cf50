import { htmlLang, type Locale } from "./messages.ts";

/** 1305 → "1,305". */
export function sayNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(htmlLang[locale]).format(value);
}

/** 0.915 → "91.5%"; whole percents without a fraction. */
export function sayShare(locale: Locale, share: number): string {
  return new Intl.NumberFormat(htmlLang[locale], {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(share);
}

/** 0.98034 → "0.98", 43.27 → "43.3", 1305.4 → "1,305": as many digits as tell something. */
export function sayDecimal(locale: Locale, value: number): string {
  const maximumFractionDigits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return new Intl.NumberFormat(htmlLang[locale], { maximumFractionDigits }).format(value);
}

/** A number as it stands in a formula, exact enough to reckon with: four digits that count. */
export function sayExact(locale: Locale, value: number): string {
  const options = { maximumSignificantDigits: 4, useGrouping: false } as const;
  return new Intl.NumberFormat(htmlLang[locale], options).format(value);
}
