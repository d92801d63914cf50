import Link from "next/link";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import type { CardPageData } from "./load-card.ts";
import css from "./siblings.module.css";
import { stateText } from "./state-text.ts";

/** The other cards of the note. */
export function Siblings({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: CardPageData;
}) {
  const t = translator(locale, "cardInfo");
  const terms = translator(locale, "terms");
  const { siblings } = data;
  return (
    <section className={css.siblings}>
      <h2>{t("siblings")}</h2>
      {siblings.length === 0 && <p className="quiet">{t("noSiblings")}</p>}
      <ul>
        {siblings.map((card) => (
          <li key={card.id}>
            <Link href={`/cards/${card.id}`} prefetch={false}>
              {terms(`cardKind_${card.kind}`)}
            </Link>
            <span className="quiet">{stateText(locale, card, data)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
