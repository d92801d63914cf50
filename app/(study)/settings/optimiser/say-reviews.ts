import type { Locale } from "#words/messages";
import { sayNumber } from "#words/say-number";
import { translator } from "#words/translator";
import { mostCounted, type OptimiserData } from "./load-optimiser.ts";

/** By which weights cards are planned now, and how many reviews there are. `tag`: whose dates. */
export function sayReviews(
  { lines, inUseId, answers, newReviews }: OptimiserData,
  { locale, tag, zone }: Readonly<{ locale: Locale; tag: string; zone: string }>,
): string {
  const t = translator(locale, "optimiser");
  const inUse = lines.find(({ id }) => id === inUseId);
  const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: zone });
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
