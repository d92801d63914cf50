"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { sittingHref } from "#actions/study-href";
import { usualChoice } from "#lib/memory/schedule/custom-study-choice";
import { TextTitle } from "#ui/text-title";
import type { MetText } from "./end-of-day.ts";
import css from "./offers.module.css";

/** So many tests are offered: of the texts met most. */
const mostTests = 2;

/** Ways to go on, for those who want to: only those that have something. */
export function Offers(props: {
  readonly textId: string | null;
  readonly counts: { readonly forgotten: number; readonly ahead: number };
  /** Those met, or the one the sitting is of. */
  readonly texts: readonly Pick<MetText, "textId" | "title">[];
}) {
  const t = useTranslations("customStudy");
  const { textId, counts, texts } = props;
  const search = textId === null ? "" : `?text=${textId}`;
  const start = (kind: "forgotten" | "ahead") => sittingHref({ ...usualChoice(kind), textId });
  return (
    <section className={css.offers}>
      <h3 className={css.title}>{t("more")}</h3>
      <ul>
        {counts.forgotten > 0 && (
          <li>
            <Link href={start("forgotten")} prefetch={false}>
              {t("offerForgotten", { count: counts.forgotten })}
            </Link>
          </li>
        )}
        {counts.ahead > 0 && (
          <li>
            <Link href={start("ahead")} prefetch={false}>
              {t("offerAhead", { count: counts.ahead })}
            </Link>
          </li>
        )}
        {texts.slice(0, mostTests).map((text) => (
          <li key={text.textId}>
            <Link href={`/test/${text.textId}`} prefetch={false}>
              {text.textId === textId
                ? t("offerTest")
                : t.rich("offerTestOf", { text: () => <TextTitle title={text.title} /> })}
            </Link>
          </li>
        ))}
        <li>
          <Link href={`/study${search}`} prefetch={false}>
            {t("open")}
          </Link>
        </li>
      </ul>
    </section>
  );
}
