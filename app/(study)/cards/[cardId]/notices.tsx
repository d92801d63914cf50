import Link from "next/link";
import { Notice } from "#ui/notice";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import type { CardPageData } from "./load-card.ts";

/** What holds of the card as a whole: that it went into another, that others went into it, that nothing asks for it. */
export function Notices({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: CardPageData;
}) {
  const t = translator(locale, "cardInfo");
  const { askedInsteadId, mergedCount, texts, isKnown, termId } = data;
  if (askedInsteadId !== null) {
    return (
      <Notice tone="info" title={t("mergedInto")}>
        <p>{t("mergedIntoText")}</p>
        <p>
          <Link href={`/cards/${askedInsteadId}`}>{t("mergedIntoLink")}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <>
      {isKnown && (
        <Notice tone="info">
          <p>{t("knownText")}</p>
          <p>
            <Link href={`/terms?term=${termId}`}>{t("knownLink")}</Link>
          </p>
        </Notice>
      )}
      {texts.length === 0 && (
        <Notice tone="doubt">
          <p>{t("notAsked")}</p>
        </Notice>
      )}
      {mergedCount > 0 && (
        <Notice tone="info">
          <p>{t("mergedFrom", { count: mergedCount })}</p>
        </Notice>
      )}
    </>
  );
}
