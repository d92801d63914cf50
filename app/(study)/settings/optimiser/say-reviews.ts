import { htmlLang, type Locale } from "#words/messages";
import { sayNumber } from "#words/say-number";
import { translator } from "#words/translator";
import { mostCounted, type OptimiserData } from "./load-optimiser.ts";

/** By which weights cards are planned now, and how many reviews there are. */
export function sayReviews(
  { lines, inUseId, answers, newReviews }: OptimiserData,
  { locale, zone }: { readonly locale: Locale; readonly zone: string },
): string {
  const t = translator(locale, "optimiser");
  const inUse = lines.find(({ id }) => id === inUseId);
  const format = new Intl.DateTimeFormat(htmlLang[locale], { dateStyle: "long", timeZone: zone });
  const date = inUse?.at ? format.format(new Date(inUse.at)) : "";
  const now = t(`now_${inUse?.kind ?? "default"}`, { date });
  const said = [now, t("answers", { count: answers })];
  if (newReviews !== null) {
    const isMore = newReviews > mostCounted;
    const count = sayNumber(locale, Math.min(newReviews, mostCounted));
    said.push(t(isMore ? "newReviewsMore" : "newReviews", { count }));
  }
  return said.join(locale === "zh" ? "" : " ");
}
