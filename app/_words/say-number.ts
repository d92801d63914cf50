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
