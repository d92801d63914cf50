import { type CreditJudgement, leastCards, leastPairs } from "#lib/progress/credit-gain";
import { ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";

/** How much is missing before anything can be said, and where it comes from. */
export function CreditTooFew(props: {
  readonly locale: Locale;
  readonly judgement: CreditJudgement;
}) {
  const { pairs, cards } = props.judgement;
  const t = translator(props.locale, "credit");
  return (
    <Notice tone="info" title={t("needed", { pairs, cards, leastPairs, leastCards })}>
      <p>{t("neededText")}</p>
      <ButtonLink href="/">{t("toShelf")}</ButtonLink>
    </Notice>
  );
}
