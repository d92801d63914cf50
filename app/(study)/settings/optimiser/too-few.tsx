import { ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";

/** What is missing before anything can be fitted, and where it comes from. */
export function TooFew(props: {
  readonly locale: Locale;
  readonly reviews: number;
  readonly needed: number;
}) {
  const { locale, reviews, needed } = props;
  const t = translator(locale, "optimiser");
  return (
    <Notice tone="info" title={t("tooFew", { reviews, needed })}>
      <p>{t("whatCounts")}</p>
      <ButtonLink href="/review">{t("toReview")}</ButtonLink>
    </Notice>
  );
}
