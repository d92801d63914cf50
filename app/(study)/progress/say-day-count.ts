import { translator } from "#words/translator";
import { speak } from "./speak.ts";
import type { View } from "./view.ts";

/** 4.5 → "4.5 days"; none → "0 days". */
export function sayDayCount({ locale, tag }: View, days: number | null): string {
  const words = { days: speak(tag).decimal(days ?? 0), rounded: days ?? 0 };
  return translator(locale, "progress")("days", words);
}
